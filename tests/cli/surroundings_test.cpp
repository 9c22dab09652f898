#include <fmt/format.h>

#include "cli/demo.h"
#include "support/faults.h"

/// The program in places that people's machines are, too: no home, no fonts, no room to say anything.
namespace cueclip {
namespace {

using test::TemporaryFolder;

/// `sh -c` with cueclip as $C, the demo as $A and $T.
test::Run in_shell(const TemporaryFolder& folder, const std::string& script) {
  return test::run_program("env",
                           {fmt::format("C={}", CUECLIP_PROGRAM), fmt::format("A={}", test::demo_audio()),
                            fmt::format("T={}", test::demo_transcript()), "sh", "-c", script},
                           {.folder = folder.path()});
}

constexpr auto kStill = R"("$C" still "$A" "$T" --cues 5 --shape 240x240 -o frame.png)";

TEST(Surroundings, AFullStandardOutputIsSaid) {
  const TemporaryFolder folder;
  const auto run = in_shell(folder, R"("$C" cues "$T" >/dev/full)");
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(run.err,
            "cueclip: writing to stdout: No space left on device. See that what reads the output takes all "
            "of it.\n");
}

TEST(Surroundings, AClosedStandardOutputIsSaid) {
  const TemporaryFolder folder;
  const auto run = in_shell(folder, R"("$C" cues "$T" >&-)");
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(
      run.err,
      "cueclip: writing to stdout: Bad file descriptor. See that what reads the output takes all of it.\n");
}

TEST(Surroundings, AClosedStandardOutputNeverBecomesTheClip) {
  const TemporaryFolder folder;
  const auto run = in_shell(folder, std::string{kStill} + " <&- >&- 2>&-");
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_TRUE(test::files_in(folder.path())["frame.png"].starts_with("\x89PNG\r\n"));
}

TEST(Surroundings, WhatNobodyHearsStopsNothing) {
  for (const char* stream : {"2>&-", "2>/dev/full"}) {
    const TemporaryFolder folder;
    EXPECT_EQ(in_shell(folder, std::string{kStill} + " " + stream).exit_code, 0) << stream;
    EXPECT_EQ(in_shell(folder, std::string{kStill} + " " + stream).exit_code, 4)
        << stream;  // it is there already
    EXPECT_EQ(folder.listing(), "frame.png");
  }
}

TEST(Surroundings, AReaderThatWentAwayIsNoCrash) {
  const TemporaryFolder folder;
  const auto run = in_shell(folder, R"("$C" cues "$T" | head -n 1; exit 0)");
  EXPECT_EQ(run.exit_code, 0);
}

TEST(Surroundings, NoHomeIsNeeded) {
  const TemporaryFolder folder;
  const auto run = in_shell(folder, std::string{"unset HOME XDG_CACHE_HOME XDG_CONFIG_HOME; "} + kStill);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(folder.listing(), "frame.png");
}

TEST(Surroundings, AFolderOfCachesThatCannotBeWrittenToIsNoFault) {
  const TemporaryFolder folder;
  const auto run =
      in_shell(folder, std::string{"export HOME=/proc/none XDG_CACHE_HOME=/proc/none; "} + kStill);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "frame.png\n");
}

TEST(Surroundings, WithoutAnyFontThePackageIsNamed) {
  const TemporaryFolder folder;
  const auto fonts = folder.write("fonts.conf", "<fontconfig><dir>/none</dir></fontconfig>");
  const auto run = in_shell(folder, fmt::format("export FONTCONFIG_FILE={}; {}", fonts.string(), kStill));
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("fonts-inter"), std::string::npos) << run.err;
  EXPECT_EQ(folder.listing(), "fonts.conf");
}

TEST(Surroundings, ALocaleWithoutUtf8ChangesNothing) {
  const TemporaryFolder folder;
  const auto usual = in_shell(folder, R"("$C" cues "$T")");
  for (const char* locale : {"C", "POSIX", "de_DE.ISO-8859-1", "tr_TR"})
    EXPECT_EQ(in_shell(folder, fmt::format(R"(LC_ALL={} "$C" cues "$T")", locale)).out, usual.out) << locale;
}

TEST(Surroundings, AnyNameOfAFileWillDo) {
  const TemporaryFolder folder;
  for (const std::string name : {"with space.mp4", "it's \"quoted\".mp4", "two\nlines.mp4",
                                 "\xF0\x9F\x8E\x99.mp4", "-dash.mp4", "$(touch evil).mp4", "50%d%s.mp4"}) {
    const auto run =
        test::run_demo(folder, "render", {"--time", "0:21-+1", "--shape", "240x240", "-o", name});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_TRUE(std::filesystem::exists(folder.path() / name)) << name;
  }
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "evil"));
}

TEST(Surroundings, ANameOf255BytesWillDoAndALongerOneIsRefused) {
  const TemporaryFolder folder;
  const std::vector<std::string> options{"--time", "0:21-+1", "--shape", "240x240", "-o"};
  const auto render = [&](std::size_t length) {
    auto all = options;
    all.push_back(std::string(length - 4, 'x') + ".mp4");
    return test::run_demo(folder, "render", all);
  };
  EXPECT_EQ(render(255).exit_code, 0);
  const auto refused = render(256);
  EXPECT_EQ(refused.exit_code, 4);
  EXPECT_NE(refused.err.find("File name too long"), std::string::npos) << refused.err;
  EXPECT_EQ(test::files_in(folder.path()).size(), 1u);
}

}  // namespace
}  // namespace cueclip
