#include <fmt/format.h>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::content_of;
using test::run_cueclip;
using test::TemporaryFolder;

/// A feed of two items; the namespace of what it says beyond RSS is not declared.
constexpr auto kFeed = R"(<rss version="2.0"><channel><title>Low &amp; Slow</title>
<item><title>Of tides</title><guid>g-2</guid><pubDate>Tue, 03 Nov 2026 06:00:00 +0000</pubDate>
<enclosure url="https://cdn.example/tides.mp3" type="audio/mpeg"/>
<podcast:transcript url="https://low.example/2.vtt" type="text/vtt"/>
<podcast:soundbite startTime="10" duration="5">The pull</podcast:soundbite></item>
<item><title>Of salt</title><guid>g-1</guid></item>
</channel></rss>)";

test::Run feed(const TemporaryFolder& folder, std::vector<std::string> options) {
  options.insert(options.begin(), "feed");
  return run_cueclip(options, {.folder = folder.path()});
}

TEST(FeedCommand, ListsItems) {
  const TemporaryFolder folder;
  folder.write("feed.xml", kFeed);
  const auto run = feed(folder, {"feed.xml"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out,
            "1  2026-11-03  vtt   1 soundbite   Of tides\n"
            "2              -     0 soundbites  Of salt\n");
  EXPECT_EQ(run.err, "Low & Slow: 2 items; --item N writes the episode file of one\n");
  EXPECT_EQ(folder.listing(), "feed.xml");
}

TEST(FeedCommand, WritesAnEpisodeFileAndSaysWhatToDownload) {
  const TemporaryFolder folder;
  folder.write("feed.xml", kFeed);
  auto run = feed(folder, {"feed.xml", "--item", "tides"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "Of-tides.toml\n");
  EXPECT_EQ(run.err,
            "Download into this folder:\n  tides.mp3  from https://cdn.example/tides.mp3\n"
            "  2.vtt  from https://low.example/2.vtt\n");
  EXPECT_EQ(content_of(folder.path() / "Of-tides.toml"),
            "audio = \"tides.mp3\"\ntranscript = \"2.vtt\"\nshow = \"Low & Slow\"\ntitle = \"Of tides\"\n"
            "\n[[clip]]\nid = \"The-pull\"\ntime = \"0:10-0:15\"\n");
  run = feed(folder, {"feed.xml", "--item", "1"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("Of-tides.toml: it is there already"), std::string::npos) << run.err;
  EXPECT_EQ(feed(folder, {"feed.xml", "--item", "1", "-o", "mine.toml"}).out, "mine.toml\n");
  EXPECT_EQ(feed(folder, {"feed.xml", "--item", "salt"}).exit_code, 3);
  EXPECT_EQ(feed(folder, {}).exit_code, 2);
  EXPECT_EQ(feed(folder, {"nosuch.xml"}).exit_code, 4);
}

TEST(FeedCommand, ReadsWhatIsNotWellFormedAndSaysWhereOnce) {
  const TemporaryFolder folder;
  std::string broken = kFeed;
  broken.replace(broken.find("Of tides"), 8, "Of&nbsp;tides & <3");
  broken.replace(broken.find("Of salt"), 7, "Of salt & tar");
  folder.write("feed.xml", broken);
  const auto run = feed(folder, {"feed.xml"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out,
            "1  2026-11-03  vtt   1 soundbite   Of\u00A0tides & <3\n"
            "2              -     0 soundbites  Of salt & tar\n");
  EXPECT_EQ(
      run.err,
      "cueclip: warning: feed.xml:2: this feed isn't well formed: there is &nbsp;, which XML doesn't know. "
      "It is read as well as can be: compare titles and addresses with the show's page.\n"
      "Low & Slow: 2 items; --item N writes the episode file of one\n");
}

TEST(FeedCommand, PrintsClipsAsSoundbites) {
  const TemporaryFolder folder;
  folder.write(
      "e.toml",
      fmt::format("audio = \"{}\"\ntranscript = \"{}\"\nsnap = false\n[[clip]]\nid = \"one\"\ntime = "
                  "\"0:21-0:23.5\"\n[[clip]]\nid = \"two\"\ntitle = \"T & U\"\ntime = \"0:30-+5\"\n",
                  test::demo_audio(), test::demo_transcript()));
  const auto run = feed(folder, {"--soundbite", "e.toml"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.err,
            "cueclip: warning: one: its soundbite from 0:21 is 2.5 s long, and 15 to 120 s are recommended.\n"
            "cueclip: warning: two: its soundbite from 0:30 is 5.0 s long, and 15 to 120 s are "
            "recommended.\n");
  EXPECT_EQ(run.out,
            "<podcast:soundbite startTime=\"21.000\" duration=\"2.500\">one</podcast:soundbite>\n"
            "<podcast:soundbite startTime=\"30.000\" duration=\"5.000\">T &amp; U</podcast:soundbite>\n");
}

}  // namespace
}  // namespace cueclip
