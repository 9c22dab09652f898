#include "plan/passage_link.h"

#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

std::string known(const char* link) {
  return passage_link(link, 74'900ms, LinkTime::kKnown);
}

TEST(PassageLink, SaysTheTimeAsItsSiteDoes) {
  EXPECT_EQ(known("https://www.youtube.com/watch?v=abc"), "https://www.youtube.com/watch?v=abc&t=74");
  EXPECT_EQ(known("https://youtu.be/abc?si=x#y"), "https://youtu.be/abc?si=x&t=74#y");
  EXPECT_EQ(known("https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv"),
            "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=74");
  EXPECT_EQ(known("https://tube.example/videos/watch/9c9d"),
            "https://tube.example/videos/watch/9c9d?start=74");
  EXPECT_EQ(known("https://vimeo.com/123"), "https://vimeo.com/123#t=74");
  EXPECT_EQ(known("HTTPS://SoundCloud.com/a/b"), "HTTPS://SoundCloud.com/a/b#t=74");
  EXPECT_EQ(known("https://ears.example/12.mp3"), "https://ears.example/12.mp3#t=74");
}

TEST(PassageLink, StaysAsItIsWhereNothingIsKnown) {
  for (const char* link :
       {"", "https://example.org/14", "ears.example/12", "https://notyoutube.com/watch?v=abc",
        "https://example.org/youtube.com", "https://tube.example/w/"})
    EXPECT_EQ(known(link), link);
}

TEST(PassageLink, KeepsATimeThatItHas) {
  for (const char* link : {"https://youtu.be/abc?t=5", "https://youtu.be/abc?a=1&t=5",
                           "https://vimeo.com/1#t=5", "https://vimeo.com/1#comments"})
    EXPECT_EQ(known(link), link);
}

TEST(PassageLink, SaysTheTimeAsAskedFor) {
  EXPECT_EQ(passage_link("ears.example/12", 1h, LinkTime::kQuery), "ears.example/12?t=3600");
  EXPECT_EQ(passage_link("ears.example/12?a", 1h, LinkTime::kFragment), "ears.example/12?a#t=3600");
  EXPECT_EQ(passage_link("https://youtu.be/abc", 1h, LinkTime::kOff), "https://youtu.be/abc");
  EXPECT_EQ(passage_link("https://youtu.be/abc", 999ms, LinkTime::kKnown), "https://youtu.be/abc");
}

TEST(LinkTime, IsRead) {
  EXPECT_EQ(parse_link_time("t"), LinkTime::kQuery);
  EXPECT_EQ(parse_link_time("#t"), LinkTime::kFragment);
  EXPECT_EQ(parse_link_time("off"), LinkTime::kOff);
  const auto ended = test::error_of([] { (void)parse_link_time("start"); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(ended.text, "--link-time start is no way to say a time. Write t (?t=74), '#t' (#t=74) or off.");
}

}  // namespace
}  // namespace cueclip
