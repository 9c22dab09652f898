#include <cueclip/episode.h>
#include <cueclip/feed.h>

#include <fmt/format.h>

#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using test::error_of;
using test::TemporaryFolder;
using namespace std::chrono_literals;

constexpr auto kSpaces =
    "xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" "
    "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"";

std::string rss(const std::string& channel, const std::string& spaces = kSpaces) {
  return fmt::format("<?xml version=\"1.0\"?>\n<rss version=\"2.0\" {}>\n<channel>\n{}\n</channel>\n</rss>\n",
                     spaces, channel);
}

Feed read(const std::string& content) {
  const TemporaryFolder folder;
  return read_feed(folder.write("feed.xml", content));
}

/// What a feed of this content is refused for, without the folder's name.
std::string refusal_of(const std::string& content) {
  const TemporaryFolder folder;
  const auto file = folder.write("feed.xml", content);
  auto ended = error_of([&] { (void)read_feed(file); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  const std::string prefix = folder.path().string() + "/";
  for (auto at = ended.text.find(prefix); at != std::string::npos; at = ended.text.find(prefix))
    ended.text.erase(at, prefix.size());
  return ended.text;
}

constexpr auto kChannel = R"(<title>Low &amp; Slow</title><language>en-gb</language>
<itunes:image href="https://low.example/show.png"/>
<podcast:person>Ines Arroyo</podcast:person>
<item><title>Of tides</title><guid>g-2</guid><pubDate>Tue, 03 Nov 2026 06:00:00 +0000</pubDate>
<link>https://low.example/2</link><itunes:season>1</itunes:season><itunes:episode>2</itunes:episode>
<enclosure url="https://cdn.example/a/tides.mp3?x=1" length="1" type="audio/mpeg"/>
<podcast:transcript url="https://low.example/2.html" type="text/html"/>
<podcast:transcript url="https://low.example/2.json" type="application/json" language="en"/>
<podcast:transcript url="https://low.example/2.srt" type="application/x-subrip"/>
<podcast:soundbite startTime="73.5" duration="20">The moon's "pull"</podcast:soundbite>
<podcast:soundbite startTime="100" duration="5"/>
<podcast:soundbite startTime="never" duration="5"/>
<podcast:person role="guest" href="https://x.example">Tom O'Dea</podcast:person></item>
<item><title><![CDATA[Of salt]]></title><guid isPermaLink="false">g-1</guid><pubDate>long ago</pubDate></item>)";

void expect_all(const Feed& feed) {
  EXPECT_EQ(feed.title, "Low & Slow");
  EXPECT_EQ(feed.language, "en-gb");
  ASSERT_EQ(feed.items.size(), 2u);
  const FeedItem& tides = feed.items[0];
  EXPECT_EQ(tides.title, "Of tides");
  EXPECT_EQ(tides.guid, "g-2");
  EXPECT_EQ(tides.date, "2026-11-03");
  EXPECT_EQ(tides.link, "https://low.example/2");
  EXPECT_EQ(tides.season, "1");
  EXPECT_EQ(tides.episode, "2");
  EXPECT_EQ(tides.recording.url, "https://cdn.example/a/tides.mp3?x=1");
  ASSERT_EQ(tides.transcripts.size(), 3u);
  EXPECT_EQ(tides.transcripts[1].type, "application/json");
  ASSERT_EQ(tides.soundbites.size(), 2u);
  EXPECT_EQ(tides.soundbites[0].start, 73500ms);
  EXPECT_EQ(tides.soundbites[0].length, 20s);
  EXPECT_EQ(tides.soundbites[0].title, "The moon's \"pull\"");
  ASSERT_EQ(tides.persons.size(), 1u);
  EXPECT_EQ(tides.persons[0].name, "Tom O'Dea");
  EXPECT_EQ(tides.image, "https://low.example/show.png");
  EXPECT_EQ(feed.items[1].title, "Of salt");
  EXPECT_EQ(feed.items[1].date, "long ago");
  ASSERT_EQ(feed.items[1].persons.size(), 1u);
  EXPECT_EQ(feed.items[1].persons[0].role, "host");
}

TEST(ReadFeed, ReadsWhatItemsSay) {
  expect_all(read(rss(kChannel)));
}

TEST(ReadFeed, TheNamespacesMayBeUndeclared) {
  expect_all(read(rss(kChannel, "")));
}

TEST(ReadFeed, RefusesADocumentTypeDeclaration) {
  std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char name = 'b'; name < 'l'; ++name)
    bomb += fmt::format("<!ENTITY {0} \"&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};\">", name,
                        static_cast<char>(name - 1));
  bomb += "]>\n<rss><channel><title>&k;</title></channel></rss>";
  EXPECT_EQ(refusal_of(bomb),
            "reading feed.xml: it has a document type declaration, which a feed needs none of. Take out what "
            "<!DOCTYPE begins.");
  EXPECT_NE(
      refusal_of("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss><channel/></rss>").find("document type"),
      std::string::npos);
}

TEST(ReadFeed, RefusesWhatIsNoFeed) {
  EXPECT_EQ(refusal_of("<rss>\n<channel>\n</chanel>\n</rss>"),
            "reading feed.xml: no item can be read: in line 3 there is <channel> that isn't closed. Save the "
            "feed again, whole; if the server sends it so, tell the show's makers.");
  EXPECT_TRUE(
      refusal_of("<opml><body/></opml>").starts_with("reading feed.xml: this is XML, but no RSS feed."));
  for (const char* page : {"<html><body/></html>", "\n<!DOCTYPE HTML>\n<html><p>Subscribe: <rss></html>"})
    EXPECT_TRUE(refusal_of(page).starts_with("reading feed.xml: this is a web page, and no feed.")) << page;
  EXPECT_TRUE(refusal_of("{\"items\": []}").starts_with("reading feed.xml: this is JSON, and no feed."));
  EXPECT_TRUE(refusal_of("Salt & tar").starts_with("reading feed.xml: this is no feed:"));
  EXPECT_FALSE(refusal_of("").empty());
  EXPECT_FALSE(refusal_of(std::string(100'000, '<')).empty());
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<a>";
  EXPECT_FALSE(refusal_of("<rss><channel>" + deep).empty());
}

TEST(FindItem, ByPlaceGuidTitleOrAPartOfIt) {
  const Feed feed = read(rss(kChannel));
  EXPECT_EQ(find_item(feed, "1").guid, "g-2");
  EXPECT_EQ(find_item(feed, "g-1").title, "Of salt");
  EXPECT_EQ(find_item(feed, "OF TIDES").guid, "g-2");
  EXPECT_EQ(find_item(feed, "salt").guid, "g-1");
  EXPECT_NE(error_of([&] { (void)find_item(feed, "of"); }).text.find("2 items of "), std::string::npos);
  EXPECT_NE(error_of([&] { (void)find_item(feed, "3"); }).text.find("  2  Of salt"), std::string::npos);
}

TEST(DraftEpisode, IsAnEpisodeFile) {
  const Feed feed = read(rss(kChannel));
  const EpisodeDraft draft = draft_episode(feed, feed.items[0]);
  EXPECT_EQ(draft.name, "Of-tides.toml");
  ASSERT_EQ(draft.downloads.size(), 3u);
  EXPECT_EQ(draft.downloads[0].name, "tides.mp3");
  EXPECT_EQ(draft.downloads[0].url, "https://cdn.example/a/tides.mp3?x=1");
  EXPECT_EQ(draft.downloads[1].name, "2.json");
  EXPECT_EQ(draft.downloads[2].name, "show.png");
  const TemporaryFolder folder;
  const Episode episode = read_episode(folder.write("e.toml", draft.toml));
  ASSERT_EQ(episode.clips.size(), 2u) << draft.toml;
  const EpisodeClip& clip = episode.clips[0];
  ASSERT_FALSE(clip.fault) << clip.fault->what();
  EXPECT_EQ(clip.id, "The-moons-pull");
  EXPECT_EQ(episode.clips[1].id, "soundbite");
  EXPECT_EQ(describe(clip.options.passages.at(0)), "1:13.500-1:33.500");
  EXPECT_EQ(clip.options.show, "Low & Slow");
  EXPECT_EQ(clip.options.title, "Of tides");
  EXPECT_EQ(clip.options.episode, "S1 E2");
  EXPECT_EQ(clip.options.language, "en");
  EXPECT_EQ(clip.options.link, "https://low.example/2");
  ASSERT_EQ(clip.options.speakers.size(), 1u);
  EXPECT_EQ(clip.options.speakers[0].label, "Tom O'Dea");
  EXPECT_EQ(clip.options.speakers[0].role, "guest");
}

TEST(DraftEpisode, HostileTextsStayTexts) {
  const std::string title = R"(a" ] [[clip]] \ ''' """ #)";
  const auto item = [](const std::string& name, const std::string& url) {
    return fmt::format(
        "<title>T</title><item><title><![CDATA[{}]]></title><enclosure url=\"{}\"/>"
        "<podcast:transcript "
        "url=\"https://x.example/..\"/><podcast:person><![CDATA[{}]]></podcast:person></item>",
        name, url, name);
  };
  const Feed feed = read(rss(item(title, "https://x.example/../..%2f..%2fetc/pass wd")));
  EpisodeDraft draft = draft_episode(feed, feed.items[0]);
  for (const Download& file : draft.downloads)
    EXPECT_EQ(file.name.find_first_of("/\\ %"), std::string::npos) << file.name;
  const TemporaryFolder folder;
  draft.toml += "[[clip]]\nid = \"x\"\ncues = 1\n";
  const Episode episode = read_episode(folder.write("e.toml", draft.toml));
  ASSERT_EQ(episode.clips.size(), 1u);
  EXPECT_EQ(episode.clips[0].options.title, title);
  EXPECT_EQ(episode.clips[0].options.speakers.at(0).name, title);
}

TEST(DraftEpisode, TakesTheShowsOwnLanguageBeforeFinerTimes) {
  const auto transcript = [](const char* url, const char* language) {
    return fmt::format("<podcast:transcript url=\"{}\" type=\"Text/VTT; charset=utf-8\" language=\"{}\"/>",
                       url, language);
  };
  const Feed feed =
      read(rss("<title>T</title><language>de-CH</language><item><title>A</title><enclosure url=\"a.mp3\"/>" +
               transcript("a-fr.json", "fr") + transcript("a-de.vtt", "de") + "</item>"));
  EXPECT_EQ(feed.items[0].transcripts[0].type, "text/vtt");
  EXPECT_EQ(draft_episode(feed, feed.items[0]).downloads.at(1).name, "a-de.vtt");
}

TEST(DraftEpisode, WritesLettersAsTheyAre) {
  const Feed feed =
      read(rss("<title>Wren’s Mühle</title><item><title>A\u202E b</title><enclosure url=\"a.mp3\"/>"
               "<podcast:transcript url=\"a.vtt\"/></item>"));
  const std::string toml = draft_episode(feed, feed.items[0]).toml;
  EXPECT_NE(toml.find("show = \"Wren’s Mühle\"\n"), std::string::npos) << toml;
  EXPECT_NE(toml.find("title = \"A\\u202E b\"\n"), std::string::npos) << toml;
}

TEST(DraftEpisode, NeedsARecordingAndATranscript) {
  const Feed feed = read(rss(kChannel));
  const auto ended = error_of([&] { (void)draft_episode(feed, feed.items[1]); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text, "the item \"Of salt\" has no recording. Choose another.");
}

TEST(Soundbites, EachRangeIsATag) {
  ClipPlan plan;
  plan.ranges.push_back({{73500ms, 93500ms}, {}, {}});
  plan.ranges.push_back({{100s, 105250ms}, {}, {}});
  EXPECT_EQ(
      as_soundbites(plan, "You & <me>\x1b"),
      "<podcast:soundbite startTime=\"73.500\" duration=\"20.000\">You &amp; &lt;me&gt;</podcast:soundbite>\n"
      "<podcast:soundbite startTime=\"100.000\" duration=\"5.250\">You &amp; "
      "&lt;me&gt;</podcast:soundbite>\n");
}

TEST(Soundbites, WhatTheNamespaceAdvisesAgainstIsNoted) {
  ClipPlan plan;
  plan.ranges.push_back({{0s, 15s}, {}, {}});
  plan.ranges.push_back({{60s, 180s}, {}, {}});
  std::string title;
  for (int i = 0; i < 128; ++i) title += "é";
  EXPECT_TRUE(notes_on_soundbites(plan, title).empty());
  plan.ranges.push_back({{200s, 214900ms}, {}, {}});
  plan.ranges.push_back({{300s, 420100ms}, {}, {}});
  const auto notes = notes_on_soundbites(plan, title + "!");
  ASSERT_EQ(notes.size(), 3u);
  EXPECT_NE(notes[0].find("129 characters"), std::string::npos) << notes[0];
  EXPECT_NE(notes[1].find("from 3:20 is 14.9 s"), std::string::npos) << notes[1];
  EXPECT_NE(notes[2].find("from 5:00 is 120.1 s"), std::string::npos) << notes[2];
}

}  // namespace
}  // namespace cueclip
