#include "cli/demo.h"

/// Options that do nothing, or not what they were meant to do.
namespace cueclip {
namespace {

/// What is said on stderr while a clip is planned.
std::string said(const std::vector<std::string>& options) {
  const test::TemporaryFolder folder;
  folder.write("mine.toml", "extends = \"studio\"\nfont = \"No Such Sans\"\n");
  std::vector<std::string> all{"--cues", "5", "--dry-run", "-o", "clip.mp4"};
  all.insert(all.end(), options.begin(), options.end());
  const auto run = test::run_demo(folder, "render", all);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  return run.err;
}

std::size_t count_of(const std::string& part, const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(IdleOptions, ALinkThatIsNoneIsSaid) {
  EXPECT_EQ(count_of("the link \"not a link\" is no web address", said({"--link", "not a link"})), 1u);
  EXPECT_EQ(count_of("is no web address", said({"--link", "episode-12"})), 1u);
  for (const char* link : {"https://low.example/12", "low.example/12", "www.low.example"})
    EXPECT_EQ(said({"--link", link}), "") << link;
}

TEST(IdleOptions, TagsWithoutAPostAreSaid) {
  EXPECT_EQ(said({"--tags", "#Tides"}),
            "cueclip: warning: --tags are for the post's text, and none is written: add --with post.\n");
  EXPECT_EQ(said({"--tags", "#Tides", "--with", "alt,post"}), "");
}

TEST(IdleOptions, AFontThatIsNotInstalledIsSaidOnce) {
  const std::string err = said({"--style", "./mine.toml", "--shape", "square,portrait,landscape"});
  EXPECT_EQ(count_of("names the font \"No Such Sans\", which isn't installed: ", err), 1u) << err;
  EXPECT_EQ(count_of(" is used instead.\n", err), 1u) << err;
  EXPECT_EQ(said({}), "");
}

}  // namespace
}  // namespace cueclip
