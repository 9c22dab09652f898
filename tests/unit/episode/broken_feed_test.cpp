#include <cueclip/feed.h>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace cueclip {
namespace {

constexpr std::string_view kWhole =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<rss version=\"2.0\" xmlns:pi=\"https://podcastindex.org/namespace/1.0\">\n"
    "<channel><title>Low Tide Café</title>\n"
    "<item><title>Of salt</title><guid isPermaLink=\"false\">g-1</guid>\n"
    "<enclosure url=\"https://low.example/1.mp3\" type=\"audio/mpeg\"/>\n"
    "<pi:transcript url=\"https://low.example/1.vtt\" type=\"text/vtt\"/></item>\n"
    "<item><title>Of tar</title><guid isPermaLink=\"false\">g-2</guid></item>\n"
    "</channel></rss>\n";

/// The whole feed with one part of it written otherwise.
std::string broken(std::string_view part, std::string_view otherwise) {
  std::string text{kWhole};
  text.replace(text.find(part), part.size(), otherwise);
  return text;
}

Feed read_broken(const std::string& content) {
  const test::TemporaryFolder folder;
  return read_feed(folder.write("feed.xml", content));
}

/// Both items are there, with what belongs to them, and the line that is to blame is told.
void expect_read(const Feed& feed, std::size_t line) {
  ASSERT_TRUE(feed.fault);
  EXPECT_EQ(feed.fault->line, line) << feed.fault->problem;
  ASSERT_EQ(feed.items.size(), 2u);
  EXPECT_EQ(feed.title, "Low Tide Café");
  EXPECT_EQ(feed.items[0].guid, "g-1");
  EXPECT_EQ(feed.items[0].recording.url, "https://low.example/1.mp3");
  ASSERT_EQ(feed.items[0].transcripts.size(), 1u);
  EXPECT_EQ(feed.items[0].transcripts[0].url, "https://low.example/1.vtt");
  EXPECT_EQ(feed.items[1].title, "Of tar");
  EXPECT_EQ(feed.items[1].guid, "g-2");
}

TEST(BrokenFeed, AWholeOneHasNoFault) {
  const Feed feed = read_broken(std::string{kWhole});
  EXPECT_FALSE(feed.fault);
  EXPECT_EQ(feed.items.size(), 2u);
}

TEST(BrokenFeed, MayHaveSomethingBeforeItsBeginning) {
  for (const char* before :
       {"\n", " \r\n \n", "<br />\n<b>Notice</b>: undefined in low.php\n", "\xEF\xBB\xBF\n"})
    expect_read(read_broken(before + std::string{kWhole}), 1);
}

TEST(BrokenFeed, MayUseHtmlsNamesOfCharacters) {
  const Feed feed = read_broken(broken("Of salt", "Of&nbsp;Luwv&iacute;k &mdash; &hellip; &nosuch; &amp;"));
  expect_read(feed, 4);
  EXPECT_EQ(feed.fault->problem, "&nbsp;, which XML doesn't know");
  EXPECT_EQ(feed.items[0].title, "Of\u00A0Luwvík — … &nosuch; &");
}

TEST(BrokenFeed, MayHaveBareSigns) {
  const Feed feed = read_broken(broken("Of salt", "AT&T & a < b, <3, x<y and z &"));
  expect_read(feed, 4);
  EXPECT_EQ(feed.items[0].title, "AT&T & a < b, <3, x<y and z &");
  const Feed query = read_broken(broken("1.mp3", "1.mp3?a=1&copy=2&y"));
  EXPECT_EQ(query.fault->line, 5u);
  EXPECT_EQ(query.items[0].recording.url, "https://low.example/1.mp3?a=1&copy=2&y");
}

TEST(BrokenFeed, MayHaveAttributesThatAreWrittenAnyhow) {
  expect_read(read_broken(broken("\" type=\"audio", "\"type=\"audio")), 5);
  expect_read(read_broken(broken("\"https://low.example/1.mp3\"", "https://low.example/1.mp3")), 5);
  expect_read(read_broken(broken("1.mp3\" type=\"audio/mpeg\"/>", "1.mp3\" type=\"audio/mpeg\" new/>")), 5);
  expect_read(
      read_broken(broken("1.mp3\" type=\"audio/mpeg\"/>", "1.mp3\" type=\"audio/mpeg\" type=\"a\"/>")), 5);
  expect_read(read_broken(broken("audio/mpeg\"/>", "audio/mpeg\" title=\"a < b\"/>")), 5);
  const Feed feed = read_broken(broken("audio/mpeg\"/>", "audio/mpeg/>"));
  expect_read(feed, 6);
}

TEST(BrokenFeed, MayLeaveTagsOpen) {
  Feed feed = read_broken(broken("Of salt</title>", "Of salt"));
  expect_read(feed, 6);
  EXPECT_EQ(feed.items[0].title, "Of salt");
  expect_read(read_broken(broken("</item>\n<item>", "\n<item>")), 8);
  expect_read(read_broken(broken("</item>\n<item>", "</p></b></item>\n<item>")), 6);
  feed = read_broken(broken("</guid>\n", "</guid><description>a<br>b <i>c</description>\n"));
  expect_read(feed, 4);
  expect_read(read_broken(broken("</guid>\n", "</guid><description><![CDATA[a <p></description>\n")), 8);
}

TEST(BrokenFeed, MayHaveCommentsThatAreNone) {
  expect_read(read_broken(broken("</guid>\n", "</guid><!-- a -- b -->\n")), 4);
  expect_read(read_broken(broken("</channel>", "<!-- a\n</channel>")), 8);
  const Feed feed = read_broken(broken("Of salt", "Of <!-- the\n -->salt<![CDATA[ <!-- -->& tar]]>"));
  EXPECT_FALSE(feed.fault);
  EXPECT_EQ(feed.items[0].title, "Of salt & tar");
}

TEST(BrokenFeed, MayHoldCharactersThatXmlLacks) {
  using namespace std::string_literals;
  const Feed feed = read_broken(broken("Of salt", "Of\x08 s\0alt\x1b &#7;\uFFFF"s));
  expect_read(feed, 4);
  EXPECT_EQ(feed.items[0].title, "Of salt");
}

TEST(BrokenFeed, MayBreakOffAnywhere) {
  for (std::size_t length = kWhole.find("<item>") + 6; length < kWhole.find("</rss>") + 6; ++length) {
    Feed feed;
    ASSERT_NO_THROW(feed = read_broken(std::string{kWhole.substr(0, length)})) << length;
    ASSERT_TRUE(feed.fault) << length;
    ASSERT_FALSE(feed.items.empty()) << length;
    ASSERT_TRUE(length < kWhole.find("Of tar") || feed.items[0].transcripts.size() == 1) << length;
  }
  const Feed feed = read_broken(std::string{kWhole.substr(0, kWhole.find("g-2"))});
  EXPECT_EQ(feed.fault->problem, "an end before it is complete: it is cut off");
  EXPECT_EQ(feed.fault->line, 7u);
  EXPECT_EQ(feed.items[1].title, "Of tar");
}

TEST(BrokenFeed, MayBeInAnotherEncodingThanItSays) {
  const std::string latin = broken("é", "\xE9");
  expect_read(read_broken(latin), 3);
  std::string mixed = broken("Of salt", "\x93Öl und Äpfel\x94 \x97 gr\xFC\xDFt");
  Feed feed = read_broken(mixed);
  expect_read(feed, 4);
  EXPECT_EQ(feed.items[0].title, "“Öl und Äpfel” — grüßt");
  std::string said = latin;
  said.replace(said.find("UTF-8"), 5, "ISO-8859-1");
  feed = read_broken(said);
  EXPECT_FALSE(feed.fault);
  EXPECT_EQ(feed.title, "Low Tide Café");
  said = broken("UTF-8", "iso-8859-1");
  EXPECT_EQ(read_broken(said).title, "Low Tide Café");
  said = broken("UTF-8", "no-such");
  EXPECT_EQ(read_broken(said).title, "Low Tide Café");
}

TEST(BrokenFeed, IsMendedInTimeWhateverIsInIt) {
  constexpr std::size_t kMany = 50'000;
  for (const std::string_view part :
       {"<a>", "</a>", "&", "<![CDATA[", "<!--", "<a b=\"", "<?", "<item>", "<a b='c\" "}) {
    std::string text = "<rss><channel><item><title>T</title></item>";
    for (std::size_t i = 0; i < kMany; ++i) text += part;
    const Feed feed = read_broken(text);
    ASSERT_FALSE(feed.items.empty()) << part;
    EXPECT_EQ(feed.items[0].title, "T") << part;
  }
}

}  // namespace
}  // namespace cueclip
