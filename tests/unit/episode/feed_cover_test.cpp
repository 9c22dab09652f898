#include <cueclip/feed.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace cueclip {
namespace {

constexpr auto kSpaces2 =
    "xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" "
    "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
    "xmlns:media=\"http://search.yahoo.com/mrss/\"";

/// The first item of a feed whose channel and item say this.
FeedItem item_of(const std::string& channel, const std::string& item) {
  const test::TemporaryFolder folder;
  return read_feed(folder.write("feed.xml",
                                fmt::format("<rss {}><channel><title>T</title>{}<item><title>A</title>{}"
                                            "</item></channel></rss>",
                                            kSpaces2, channel, item)))
      .items.at(0);
}

std::string cover_of(const std::string& pictures) {
  return item_of({}, pictures).image;
}

TEST(FeedCover, IsASquareArtwork) {
  const std::string banner = "<podcast:image href=\"b.jpg\" aspect-ratio=\"4/1\"/>";
  EXPECT_EQ(cover_of(banner), "");
  EXPECT_EQ(cover_of(banner + "<podcast:image href=\"s.jpg\" aspect-ratio=\"1 / 1\"/>"), "s.jpg");
  EXPECT_EQ(cover_of("<podcast:image href=\"s.jpg\" width=\"1200\" height=\"400\"/>"), "");
  EXPECT_EQ(cover_of("<podcast:image href=\"s.jpg\"/>"), "s.jpg");
  for (const char* purpose :
       {"social", "canvas", "banner", "publisher", "low/hero", "artwork social", "Artwork canvas"})
    EXPECT_EQ(cover_of(fmt::format("<podcast:image href=\"s.jpg\" purpose=\"{}\"/>", purpose)), "")
        << purpose;
  EXPECT_EQ(cover_of("<podcast:image href=\"w.jpg\" purpose=\"artwork\" aspect-ratio=\"16/9\"/>"
                     "<podcast:image href=\"s.jpg\" purpose=\"ARTWORK social\" aspect-ratio=\"1/1\"/>"),
            "s.jpg");
}

TEST(FeedCover, IsAPicture) {
  EXPECT_EQ(cover_of("<podcast:image href=\"s.mp4\"/>"), "");
  EXPECT_EQ(cover_of("<podcast:image href=\"s\" type=\"video/mp4\"/>"), "");
  EXPECT_EQ(cover_of("<podcast:image href=\"s\" type=\"Image/PNG\"/>"), "s");
}

TEST(FeedCover, IsTheWidestThatIsOfUse) {
  EXPECT_EQ(cover_of("<podcast:images srcset=\"m.jpg 1500w, s.jpg 600w,xl.jpg 9000w\"/>"), "m.jpg");
  EXPECT_EQ(cover_of("<podcast:images aspect-ratio=\"16/9\" srcset=\"w.jpg 1500w\"/>"
                     "<podcast:images aspect-ratio=\"1/1\" srcset=\"one.jpg, a,b.jpg 300w\"/>"),
            "a,b.jpg");
  EXPECT_EQ(cover_of("<podcast:images srcset=\" , ,\"/>"), "");
}

TEST(FeedCover, IsItunessWhereThereIsOneAndTheItemsBeforeTheShows) {
  const std::string named = "<podcast:image href=\"p.jpg\" purpose=\"artwork\" aspect-ratio=\"1/1\"/>";
  const std::string itunes = "<itunes:image href=\"i.jpg\"/>";
  const std::string rss = "<image><url>r.gif</url></image>";
  EXPECT_EQ(item_of(rss + named + itunes, {}).image, "i.jpg");
  EXPECT_EQ(item_of(rss + named, {}).image, "p.jpg");
  EXPECT_EQ(item_of(rss, {}).image, "r.gif");
  EXPECT_EQ(item_of(itunes, named).image, "p.jpg");
  EXPECT_EQ(item_of(itunes, "<podcast:image href=\"b.jpg\" purpose=\"banner\"/>").image, "i.jpg");
}

TEST(FeedRecording, IsTheFirstEnclosureOfSound) {
  const std::string pdf = "<enclosure url=\"a.pdf\" type=\"application/pdf\"/>";
  EXPECT_EQ(item_of({}, pdf + "<enclosure url=\"a.mp3\" type=\"Audio/MPEG; charset=x\"/>").recording.url,
            "a.mp3");
  EXPECT_EQ(item_of({}, pdf + "<enclosure url=\"v\" type=\"video/mp4\"/>").recording.url, "v");
  EXPECT_EQ(
      item_of({}, pdf + "<enclosure url=\"a.M4A?x=1\" type=\"application/octet-stream\"/>").recording.url,
      "a.M4A?x=1");
  EXPECT_EQ(item_of({}, pdf + "<enclosure url=\"play/1\"/>").recording.url, "play/1");
  EXPECT_EQ(item_of({}, pdf).recording.url, "");
  EXPECT_EQ(item_of({}, "<enclosure url=\"a\" type=\"Audio/MPEG; charset=x\"/>").recording.type,
            "audio/mpeg");
}

TEST(FeedRecording, IsAnotherVersionWhereNoEnclosureIsSound) {
  const std::string alternates =
      "<podcast:alternateEnclosure type=\"audio/opus\"><podcast:source uri=\"ipfs://a\"/><podcast:source "
      "uri=\"https://x.example/a.opus\"/></podcast:alternateEnclosure>"
      "<podcast:alternateEnclosure type=\"audio/mpeg\" default=\"true\"><podcast:source "
      "uri=\"https://x.example/a.mp3\"/></podcast:alternateEnclosure>";
  EXPECT_EQ(item_of({}, alternates).recording.url, "https://x.example/a.mp3");
  EXPECT_EQ(item_of({}, "<enclosure url=\"b.mp3\"/>" + alternates).recording.url, "b.mp3");
  EXPECT_EQ(item_of({}, "<media:content url=\"m.mp3\" type=\"audio/mpeg\"/>").recording.url, "m.mp3");
}

TEST(FeedItem, HasItsPermalinkAsLinkWhereItHasNone) {
  EXPECT_EQ(item_of({}, "<guid>https://x.example/1</guid>").link, "https://x.example/1");
  EXPECT_EQ(item_of({}, "<guid isPermaLink=\"true\">https://x.example/1</guid><link/>").link,
            "https://x.example/1");
  EXPECT_EQ(item_of({}, "<guid isPermaLink=\"false\">https://x.example/1</guid>").link, "");
  EXPECT_EQ(item_of({}, "<guid>g-1</guid>").link, "");
  EXPECT_EQ(item_of({}, "<guid>https://x.example/1</guid><link>https://x.example/one</link>").link,
            "https://x.example/one");
}

TEST(FeedItem, IsCalledAsPodcastAppsCallIt) {
  EXPECT_EQ(item_of({}, "<itunes:title>Of salt</itunes:title><title>#7: Of salt</title>").title, "Of salt");
  EXPECT_EQ(item_of({}, "<itunes:title> </itunes:title>").title, "A");
}

}  // namespace
}  // namespace cueclip
