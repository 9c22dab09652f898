#include "caption/timing.h"

#include <random>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr int kFps = 30;

SplitCard card(const std::vector<std::string>& words) {
  return {{words}, words};
}

/// A cue of one card whose words weigh alike.
TimedCue cue(int number, TimeRange time, std::size_t words = 2) {
  return {number, 0, time, {card(std::vector<std::string>(words, "word"))}};
}

std::vector<FrameRange> frames_of(const CaptionTrack& track) {
  std::vector<FrameRange> result;
  for (const Card& one : track.cards) result.push_back(one.frames);
  return result;
}

using Frames = std::vector<FrameRange>;

TEST(SpokenLength, FollowsWhatIsSaid) {
  EXPECT_GT(spoken_length("2017"), spoken_length("dix-"));
  EXPECT_GT(spoken_length("86 %"), spoken_length("86"));
  EXPECT_GT(spoken_length("turn."), spoken_length("turn,"));
  EXPECT_GT(spoken_length("turn,"), spoken_length("turn"));
  EXPECT_GT(spoken_length("–"), 0);
}

TEST(ShareTime, SharesBySpokenLength) {
  EXPECT_EQ(share_time({"aa", "bbbb", "aa"}, {10s, 18s}),
            (std::vector<TimeRange>{{10s, 12s}, {12s, 16s}, {16s, 18s}}));
}

TEST(ShareTime, LeavesNoGapAndNoRest) {
  const auto times = share_time({"Well,", "once.", "It", "was", "2017", "–", "!"}, {1s, 1s + 333'333us});
  EXPECT_EQ(times.front().start, Time{1s});
  EXPECT_EQ(times.back().end, Time{1s + 333'333us});
  for (std::size_t i = 1; i < times.size(); ++i) EXPECT_EQ(times[i].start, times[i - 1].end);
}

TEST(TimeCards, OfNothingIsNothing) {
  EXPECT_TRUE(time_cards({}, 100, kFps).cards.empty());
}

TEST(TimeCards, TheFirstIsUpFromFrame0AndTheLastToTheEnd) {
  EXPECT_EQ(frames_of(time_cards({cue(1, {2s, 4s})}, 149, kFps)), (Frames{{0, 149}}));
  EXPECT_EQ(frames_of(time_cards({cue(1, {4s, 5s})}, 240, kFps)), (Frames{{120, 150}}));
}

TEST(TimeCards, AGapUnderHalfASecondIsClosed) {
  EXPECT_EQ(frames_of(time_cards({cue(1, {0s, 1s}), cue(2, {1400ms, 3s})}, 90, kFps)),
            (Frames{{0, 42}, {42, 90}}));
  EXPECT_EQ(frames_of(time_cards({cue(1, {0s, 1s}), cue(2, {1600ms, 3s})}, 90, kFps)),
            (Frames{{0, 30}, {48, 90}}));
}

TEST(TimeCards, EachBeginsWithItsFirstWord) {
  const TimedCue both{1, 0, {0s, 8s}, {card({"aaaa", "bbbb"}), card({"cccccccc"})}};
  const auto track = time_cards({both}, 240, kFps);
  EXPECT_EQ(frames_of(track), (Frames{{0, 120}, {120, 240}}));
  EXPECT_EQ(track.cards[1].words[0].time, (TimeRange{4s, 8s}));
  EXPECT_EQ(track.cards[0].words[1].text, "bbbb");
}

TEST(TimeCards, AnOverlapGivesWay) {
  EXPECT_EQ(frames_of(time_cards({cue(1, {0s, 5s}), cue(2, {3s, 6s})}, 180, kFps)),
            (Frames{{0, 90}, {90, 180}}));
}

TEST(TimeCards, CuesThatStartTogetherShare) {
  EXPECT_EQ(frames_of(time_cards({cue(1, {0s, 4s}, 1), cue(2, {0s, 4s}, 3)}, 120, kFps)),
            (Frames{{0, 30}, {30, 120}}));
}

TEST(TimeCards, EachIsUpForFiveFrames) {
  EXPECT_EQ(frames_of(time_cards({cue(1, {0s, 1s}), cue(2, {1s, 1010ms}), cue(3, {1010ms, 2s})}, 60, kFps)),
            (Frames{{0, 30}, {30, 35}, {35, 60}}));
  EXPECT_EQ(frames_of(time_cards({cue(1, {0s, 990ms}), cue(2, {990ms, 1s})}, 30, kFps)),
            (Frames{{0, 25}, {25, 30}}));
}

TEST(TimeCards, KeepsEveryCardWhereTheClipIsTooShort) {
  const auto track = time_cards({cue(1, {0s, 30ms}), cue(2, {30ms, 60ms}), cue(3, {60ms, 100ms})}, 4, kFps);
  ASSERT_EQ(track.cards.size(), 3u);
  for (const Card& one : track.cards) EXPECT_GE(one.frames.length(), 1);
  EXPECT_EQ(track.cards.back().frames.end, 4);
}

TEST(TimeCards, NeverTwoAtOnce) {
  std::mt19937 random{7};
  for (int round = 0; round < 500; ++round) {
    std::vector<TimedCue> cues;
    Time at{};
    for (int i = 1; i <= 12; ++i) {
      cues.push_back(cue(i, {at, at + Time{1 + random() % 4'000'000}}, 1 + random() % 6));
      if (random() % 4 != 0) at += Time{random() % 3'000'000};
    }
    const std::int64_t frames = nearest_frame(at, kFps) + 200;
    const auto track = time_cards(cues, frames, kFps);
    ASSERT_EQ(track.cards.size(), cues.size());
    for (std::size_t i = 0; i < track.cards.size(); ++i) {
      const FrameRange& here = track.cards[i].frames;
      EXPECT_EQ(track.cards[i].cue, static_cast<int>(i) + 1);
      EXPECT_GE(here.length(), 5);
      EXPECT_LE(here.end, i + 1 < track.cards.size() ? track.cards[i + 1].frames.first : frames);
      EXPECT_EQ(track.at(here.first), &track.cards[i]);
      EXPECT_EQ(track.at(here.end - 1), &track.cards[i]);
    }
  }
}

TEST(CaptionTrackAt, FindsNoneBetweenTwo) {
  CaptionTrack track;
  track.cards = {{1, 0, {10, 20}, {}, {}, 1}, {2, 0, {30, 40}, {}, {}, 1}};
  EXPECT_EQ(track.at(9), nullptr);
  EXPECT_EQ(track.at(10), &track.cards[0]);
  EXPECT_EQ(track.at(20), nullptr);
  EXPECT_EQ(track.at(39), &track.cards[1]);
  EXPECT_EQ(track.at(40), nullptr);
}

}  // namespace
}  // namespace cueclip
