#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::demo_transcript;
using test::run_cueclip;

TEST(CuesCommand, PrintsOneLineACueWherePiped) {
  const auto run = run_cueclip({"cues", demo_transcript()});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(std::ranges::count(run.out, '\n'), 19);
  EXPECT_EQ(run.out.find('\x1b'), std::string::npos);
}

TEST(CuesCommand, SumsUpBehindTheTable) {
  const auto run = run_cueclip({"cues", demo_transcript()});
  EXPECT_TRUE(
      run.err.starts_with("Wren                   7 cues    0.4 min\n"
                          "Aurèle Lanvaux         8 cues    0.6 min\n"
                          "Dr. Kofi Tamworth      4 cues    0.3 min\n"))
      << run.err;
}

TEST(CuesCommand, SumsUpOnlyWhatItLists) {
  EXPECT_EQ(run_cueclip({"cues", demo_transcript(), "--find", "rain"}).err,
            "Dr. Kofi Tamworth      1 cue     0.1 min\n");
}

TEST(CuesCommand, MarksWhatIsSaidTooFastToRead) {
  const test::TemporaryFolder folder;
  const std::string letters(21, 'x');
  const auto file = folder
                        .write("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n" + letters +
                                            "\n\n2\n00:00:02,000 --> 00:00:03,000\n" + letters + "y\n")
                        .string();
  const auto run = run_cueclip({"cues", file});
  EXPECT_EQ(run.out, "1  0:01.0  0:02.0   " + letters + "\n2  0:02.0  0:03.0 ! " + letters + "y\n");
  EXPECT_TRUE(run.err.ends_with(
      "0.0 min\n! marks 1 cue said faster than 21 characters a second, and hard to read in time\n"))
      << run.err;
}

TEST(CuesCommand, ShowsNothingOfWhatWasFoundWherePiped) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--find", "tram"});
  EXPECT_EQ(run.out,
            "18  1:19.5  1:22.6   Wren            We keep the whole sentence – and the tram behind it.\n"
            "19  1:22.9  1:25.3   Aurèle Lanvaux  Keep the tram. It had the best line.\n");
}

TEST(CuesCommand, MendsWhatWasMisheard) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--replace", "tram=night bus", "--replace",
                                "rain=Hail", "--find", "night bus"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out,
            "18  1:19.5  1:22.6   Wren            We keep the whole sentence – and the night bus behind it.\n"
            "19  1:22.9  1:25.3   Aurèle Lanvaux  Keep the night bus. It had the best line.\n");
}

TEST(CuesCommand, RefusesAReplacementThatIsNone) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--replace", "tram"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "cueclip: --replace tram does not say what to mend. Write --replace 'wrong=right'.\n");
}

TEST(CuesCommand, ReadsTheEncodingAsked) {
  const test::TemporaryFolder folder;
  // "Да." in windows-1251: too short to be recognised.
  const auto file = folder.write("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n\xC4\xE0.\n").string();
  const auto run = run_cueclip({"cues", file, "--encoding", "windows-1251"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "1  0:01.0  0:02.0   Да.\n");
  EXPECT_EQ(run.err.find("encoding"), std::string::npos) << run.err;
}

TEST(CuesCommand, RefusesAnUnknownEncoding) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--encoding", "nosuch"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "cueclip: reading the transcript " + demo_transcript() +
                         ": there is no encoding \"nosuch\". Write a name such as windows-1251, ISO-8859-15 "
                         "or UTF-16LE.\n");
}

TEST(CuesCommand, PrintsNumberTimesNameAndWords) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--time", "0:21-0:27"});
  EXPECT_EQ(run.out,
            "5  0:21.2  0:22.3   Wren               From how much sound?\n"
            "6  0:22.6  0:26.2   Dr. Kofi Tamworth  Eleven seconds. Rain helps. Brakes help more.\n"
            "7  0:26.4  0:27.1   Aurèle Lanvaux     Exactement\u202f!\n");
}

TEST(CuesCommand, TakesTimesAsATranscriptSaysThem) {
  const auto right = run_cueclip({"cues", demo_transcript(), "--time", "0:21-0:27"}).out;
  for (const std::string time : {"00:00:21,000 --> 00:00:27,000", "21s-27s", "0:21+6"})
    EXPECT_EQ(run_cueclip({"cues", demo_transcript(), "--time", time}).out, right) << time;
}

TEST(CuesCommand, FindsWordsAndSpeakers) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--find", "MA SOEUR", "--by", "aurele"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("14  0:59.1  1:02.2 ! Aurèle Lanvaux  Ma sœur")) << run.out;
  EXPECT_EQ(std::ranges::count(run.out, '\n'), 1);
}

TEST(CuesCommand, SaysThatNoneIsLikeThat) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--find", "zebra"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "cueclip: no cue of " + demo_transcript() +
                         " is saying \"zebra\". Without that, `cueclip cues` lists them all.\n");
}

TEST(CuesCommand, PrintsJson) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--json"});
  EXPECT_EQ(run.exit_code, 0);
  auto json = nlohmann::json::parse(run.out);
  ASSERT_EQ(json.size(), 19u);
  EXPECT_EQ(json[4], (nlohmann::json{{"number", 5},
                                     {"start", 21.206},
                                     {"end", 22.353},
                                     {"speaker", "Wren"},
                                     {"text", "From how much sound?"}}));
}

TEST(CuesCommand, PrintsAnEmptyArrayForNone) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--json", "--find", "zebra"});
  EXPECT_EQ(run.out, "[]\n");
  EXPECT_EQ(run.exit_code, 0);
}

TEST(CuesCommand, CannotBeMadeToActOnATerminal) {
  const test::TemporaryFolder folder;
  const auto file =
      folder.write("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n[A\u202e] \u009b31mRed.\n").string();
  const auto run = run_cueclip({"cues", file});
  EXPECT_EQ(run.out.find("\u202e"), std::string::npos);
  EXPECT_EQ(run.out.find("\u009b"), std::string::npos);
}

TEST(StylesCommand, PrintsOneLineAStyleNameFirst) {
  const auto run = run_cueclip({"styles"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(("\n" + run.out).find("\nstudio"), std::string::npos) << run.out;
  EXPECT_EQ(run.err, "");
}

TEST(StylesCommand, PrintsAStyleThatCanBeUsed) {
  const test::TemporaryFolder folder;
  const auto printed = run_cueclip({"styles", "studio"});
  EXPECT_EQ(printed.exit_code, 0);
  folder.write("mine.toml", printed.out);
  EXPECT_EQ(run_cueclip({"styles", "./mine.toml"}, {.folder = folder.path()}).out, printed.out);
  EXPECT_EQ(run_cueclip({"styles", "nosuch"}).exit_code, 2);
}

TEST(CuesCommand, WritesWhatItRead) {
  const test::TemporaryFolder folder;
  const auto file = (folder.path() / "mended.vtt").string();
  const auto run = run_cueclip({"cues", demo_transcript(), "--replace", "rain=snow", "--speaker",
                                "Wren=Wren Hale", "--offset", "10", "-o", file});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, file + "\n");
  const std::string written = test::content_of(file);
  EXPECT_TRUE(written.starts_with("WEBVTT\n\n00:00:10.")) << written.substr(0, 100);
  EXPECT_NE(written.find("<v Wren Hale>"), std::string::npos);
  EXPECT_EQ(run_cueclip({"cues", demo_transcript(), "-o", file}).exit_code, 4) << "it is there";
  EXPECT_EQ(run_cueclip({"cues", demo_transcript(), "-o", folder.path().string() + "/a.doc"}).exit_code, 2);
}

}  // namespace
}  // namespace cueclip
