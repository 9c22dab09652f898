#include "caption/card_frames.h"

#include <random>

#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr int kFps = 30;

TimedCard card(int cue, TimeRange time) {
  return {cue, 0, time, {"word"}, {{"word", time}}, 1};
}

using Frames = std::vector<FrameRange>;

Frames frames_of(const CaptionTrack& track) {
  Frames result;
  for (const Card& one : track.cards) result.push_back(one.frames);
  return result;
}

TEST(PutOnFrames, OfNothingIsNothing) {
  EXPECT_TRUE(put_on_frames({}, 100, kFps).cards.empty());
}

TEST(PutOnFrames, NoneFlickersAtAnyRate) {
  for (const FrameRate fps : {FrameRate{10}, FrameRate{24}, FrameRate{30}, FrameRate{60}, FrameRate{120}}) {
    EXPECT_GE(fewest_frames(fps), 5);
    EXPECT_GE(time_of_frame(fewest_frames(fps), fps), 160ms);
  }
  const auto track = put_on_frames({card(1, {0s, 20ms}), card(2, {20ms, 2s})}, 200, 60);
  EXPECT_EQ(frames_of(track), (Frames{{0, 10}, {10, 120}}));
}

TEST(PutOnFrames, RoundsToTheNearest) {
  EXPECT_EQ(frames_of(put_on_frames({card(1, {0s, 1s}), card(2, {1016ms, 2s})}, 90, kFps)),
            (Frames{{0, 30}, {30, 60}}));
}

TEST(PutOnFrames, EachIsUpForFiveFrames) {
  EXPECT_EQ(
      frames_of(put_on_frames({card(1, {0s, 1s}), card(2, {1s, 1010ms}), card(3, {1010ms, 2s})}, 60, kFps)),
      (Frames{{0, 30}, {30, 35}, {35, 60}}));
  EXPECT_EQ(frames_of(put_on_frames({card(1, {0s, 990ms}), card(2, {990ms, 1s})}, 30, kFps)),
            (Frames{{0, 25}, {25, 30}}));
}

TEST(PutOnFrames, NoneIsUpForOverSevenSeconds) {
  EXPECT_EQ(frames_of(put_on_frames({card(1, {0s, 20s})}, 600, kFps)), (Frames{{0, 210}}));
}

TEST(PutOnFrames, AClipWithoutRoomForItsCardsIsRefused) {
  const auto ended = test::error_of([] {
    (void)put_on_frames({card(1, {0s, 30ms}), card(2, {30ms, 60ms})}, 9, kFps);
  });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("cue 2 (\"word\")"), std::string::npos) << ended.text;
}

TEST(PutOnFrames, NoGapIsShorterThanASecond) {
  const auto card = [](double start, double end) {
    return TimedCard{{1}, 0, {from_seconds(start), from_seconds(end)}, {"One."}, {}, 1};
  };
  const auto cards =
      put_on_frames({card(0, 1), card(1.9, 3), card(4.2, 5), card(5.5, 14)}, 15 * 30, 30).cards;
  EXPECT_EQ(cards[0].frames.end, cards[1].frames.first);
  EXPECT_EQ(cards[1].frames.end, 90);  // then 1.2 s of nothing
  EXPECT_EQ(cards[2].frames.end, cards[3].frames.first);
  EXPECT_EQ(cards[3].frames.end, 165 + 7 * 30);  // the longest there is; and 2.5 s
}

TEST(PutOnFrames, NeverTwoAtOnce) {
  std::mt19937 random{7};
  for (int round = 0; round < 500; ++round) {
    std::vector<TimedCard> cards;
    Time at{};
    for (int i = 1; i <= 12; ++i) {
      cards.push_back(card(i, {at, at + Time{1 + random() % 4'000'000}}));
      if (random() % 4 != 0) at += Time{random() % 3'000'000};
    }
    const std::int64_t frames = nearest_frame(at, kFps) + 200;
    const auto track = put_on_frames(cards, frames, kFps);
    ASSERT_EQ(track.cards.size(), cards.size());
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

TEST(CaptionTrackSpeakerAt, HoldsUntilTheNextCard) {
  CaptionTrack track;
  track.cards = {{1, 1, {10, 20}, {}, {}, 1}, {2, 0, {30, 40}, {}, {}, 1}, {3, -1, {50, 60}, {}, {}, 1}};
  EXPECT_EQ(track.speaker_at(9), -1);
  EXPECT_EQ(track.speaker_at(10), 1);
  EXPECT_EQ(track.speaker_at(29), 1);
  EXPECT_EQ(track.speaker_at(30), 0);
  EXPECT_EQ(track.speaker_at(49), 0);
  EXPECT_EQ(track.speaker_at(50), -1);
}

}  // namespace
}  // namespace cueclip
