#include "passage/ranges.h"

#include <chrono>

#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::error_of;

constexpr Time kHead = 150ms;
constexpr Time kTail = 350ms;
constexpr Time kRecording = 60s;

/// Cues of these times, in order.
Transcript cues(std::initializer_list<TimeRange> times) {
  Transcript result;
  result.file = "episode.srt";
  for (const TimeRange& time : times)
    result.cues.push_back({static_cast<int>(result.cues.size()) + 1, time, "", "Words.", 0});
  return result;
}

AskedRange asked(const Transcript& transcript, const Passage& passage) {
  return find_ranges({passage}, transcript, kRecording).at(0);
}

TimeRange heard(const Transcript& transcript, const Passage& passage) {
  return padded(asked(transcript, passage), transcript, kHead, kTail, kRecording);
}

const Transcript kApart = cues({{2s, 4s}, {10s, 12s}, {20s, 22s}, {40s, 42s}});

TEST(FindRanges, EachSpanIsARangeInTheOrderAsked) {
  const auto ranges = find_ranges({parse_cues("3-4,1"), parse_time_range("11-21")}, kApart, kRecording);
  ASSERT_EQ(ranges.size(), 3u);
  EXPECT_EQ(ranges[0].time, (TimeRange{20s, 42s}));
  EXPECT_EQ(ranges[0].cues, (std::vector<std::size_t>{2, 3}));
  EXPECT_EQ(ranges[1].time, (TimeRange{2s, 4s}));
  EXPECT_EQ(ranges[2].time, (TimeRange{11s, 21s}));
  EXPECT_EQ(ranges[2].cues, (std::vector<std::size_t>{1, 2}));
}

TEST(FindRanges, SpansThatFollowEachOtherAreOneCut) {
  const auto ranges = find_ranges({parse_cues("1,2-3,4")}, kApart, kRecording);
  ASSERT_EQ(ranges.size(), 1u);
  EXPECT_EQ(ranges[0].time, asked(kApart, parse_cues("1-4")).time);
  EXPECT_EQ(find_ranges({parse_cues("2,4")}, kApart, kRecording).size(), 2u);
  EXPECT_EQ(find_ranges({parse_cues("3,2")}, kApart, kRecording).size(), 2u);
  EXPECT_EQ(find_ranges({parse_cues("2,2")}, kApart, kRecording).size(), 2u);
}

TEST(FindRanges, APartOfACueIsNamedByItsLetter) {
  Transcript transcript = cues({{1s, 3s}, {4s, 6s}, {6s, 7s}, {8s, 9s}});
  transcript.cues[2].number = 2;
  transcript.cues[2].part = 2;
  transcript.cues[3].number = 3;
  EXPECT_EQ(asked(transcript, parse_cues("2")).time, (TimeRange{4s, 7s}));
  EXPECT_EQ(asked(transcript, parse_cues("2a")).time, (TimeRange{4s, 6s}));
  EXPECT_EQ(asked(transcript, parse_cues("2b")).time, (TimeRange{6s, 7s}));
  EXPECT_EQ(asked(transcript, parse_cues("1-2a")).time, (TimeRange{1s, 6s}));
  EXPECT_EQ(asked(transcript, parse_cues("2b-3")).time, (TimeRange{6s, 9s}));
  EXPECT_EQ(asked(transcript, parse_cues("2b,3")).time, (TimeRange{6s, 9s}));
  EXPECT_EQ(find_ranges({parse_cues("2a,3")}, transcript, kRecording).size(), 2u);
  EXPECT_THROW((void)asked(transcript, parse_cues("2c")), Error);
  EXPECT_THROW((void)asked(transcript, parse_cues("1b")), Error);
}

TEST(FindRanges, ASpanEndsWithItsLongestCue) {
  EXPECT_EQ(asked(cues({{1s, 9s}, {2s, 3s}}), parse_cues("1-2")).time, (TimeRange{1s, 9s}));
}

TEST(FindRanges, RefuseACueThatIsNotThere) {
  for (const char* text : {"5", "1,5", "2-5"}) {
    const auto ended = error_of([&] { (void)asked(kApart, parse_cues(text)); });
    EXPECT_EQ(ended.failure, Failure::kInput);
    EXPECT_EQ(ended.text,
              "there is no cue 5: episode.srt has 4 cues. `cueclip cues episode.srt` lists them.");
  }
  EXPECT_EQ(error_of([] {
              (void)asked(cues({{1s, 2s}}), parse_cues("2"));
            }).text,
            "there is no cue 2: episode.srt has 1 cue. `cueclip cues episode.srt` lists them.");
}

TEST(FindRanges, SayHowLongTheRecordingIs) {
  const auto ended = error_of([] { (void)asked(kApart, parse_time_range("0:50-1:20")); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text,
            "the passage 0:50-1:20 goes beyond the recording, which ends at 1:00. "
            "Name an earlier passage, or check that recording and transcript belong together.");
  EXPECT_EQ(error_of([] { (void)asked(kApart, parse_time_range("1:00-1:00.5")); }).failure, Failure::kInput);
}

TEST(FindRanges, ForgiveAnEndRoundedUp) {
  EXPECT_EQ(asked(kApart, parse_time_range("0:50-1:00.9")).time, (TimeRange{50s, 60s}));
}

TEST(Padded, TakesAirWhereNobodySpeaks) {
  EXPECT_EQ(heard(kApart, parse_cues("2")), (TimeRange{10s - kHead, 12s + kTail}));
}

TEST(Padded, StopsAtTheNeighboursWords) {
  const auto close = cues({{1s, 1950ms}, {2s, 3s}, {3100ms, 4s}});
  EXPECT_EQ(heard(close, parse_cues("2")), (TimeRange{1950ms, 3100ms}));
  EXPECT_EQ(heard(close, parse_cues("1-2")), (TimeRange{1s - kHead, 3100ms}));
}

TEST(Padded, TakesNoneWhereNeighboursTouch) {
  EXPECT_EQ(heard(cues({{1s, 2s}, {2s, 3s}, {3s, 4s}}), parse_cues("2")), (TimeRange{2s, 3s}));
}

TEST(Padded, TakesNoneWhereNeighboursOverlap) {
  EXPECT_EQ(heard(cues({{1s, 2500ms}, {2s, 3s}, {2800ms, 4s}}), parse_cues("2")), (TimeRange{2s, 3s}));
}

TEST(Padded, SeesANeighbourThatSpeaksAllAlong) {
  EXPECT_EQ(heard(cues({{1s, 9s}, {2s, 3s}, {5s, 6s}}), parse_cues("2")), (TimeRange{2s, 3s}));
}

TEST(Padded, StaysInTheRecording) {
  EXPECT_EQ(heard(cues({{50ms, 2s}}), parse_cues("1")), (TimeRange{0s, 2s + kTail}));
  EXPECT_EQ(heard(cues({{58s, 59'900ms}}), parse_cues("1")), (TimeRange{58s - kHead, 60s}));
}

TEST(Padded, TakesNoneWhereATimeCutsWords) {
  EXPECT_EQ(heard(kApart, parse_time_range("11-21")), (TimeRange{11s, 21s}));
  EXPECT_EQ(heard(kApart, parse_time_range("11-12.1")), (TimeRange{11s, 12'100ms + kTail}));
  EXPECT_EQ(heard(kApart, parse_time_range("12-20")), (TimeRange{12s, 20s}));
}

TEST(Padded, TakesAirAroundATimeInAPause) {
  EXPECT_EQ(heard(kApart, parse_time_range("14-18")), (TimeRange{14s - kHead, 18s + kTail}));
  EXPECT_EQ(heard(kApart, parse_time_range("12.1-19.9")), (TimeRange{12s, 20s}));
}

TEST(Padded, NeverEntersOtherWordsInARealEpisode) {
  const std::filesystem::path page = std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt";
  if (!std::filesystem::exists(page)) GTEST_SKIP() << "the episode page is not here: " << page;
  const Transcript transcript = read_transcript(page);
  const Time recording = transcript.cues.back().time.end + 1s;
  for (const Cue& cue : transcript.cues) {
    const auto range = find_ranges({CueSelection{{cue.number, cue.number}}}, transcript, recording).at(0);
    const TimeRange sound = padded(range, transcript, kHead, kTail, recording);
    EXPECT_TRUE(sound.start <= cue.time.start && cue.time.end <= sound.end) << cue.number;
    for (const Cue& other : transcript.cues) {
      if (other.time.overlaps(cue.time)) continue;
      EXPECT_FALSE(sound.overlaps(other.time)) << cue.number << " is heard with " << other.number;
    }
  }
}

}  // namespace
}  // namespace cueclip
