#include "passage/offset.h"

#include "audio/speech_levels.h"
#include "support/talk.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using Levels = std::vector<float>;

constexpr Time kLength = 600s;
constexpr TimeRange kPassage{300s, 318s};

/// Reads a range of levels that begin at 0, with silence around them.
ReadLevels reading(const Levels& levels) {
  return [levels](const TimeRange& range) {
    Levels part;
    const std::int64_t first = nearest_frame(range.start, SpeechLevels::kRate);
    for (std::int64_t i = 0; i < frames_covering(range.length(), SpeechLevels::kRate); ++i) {
      const auto at = static_cast<std::size_t>(first + i);
      part.push_back(first + i >= 0 && at < levels.size() ? levels[at] : -100.0f);
    }
    return part;
  };
}

/// Puts other levels in at a time.
Levels with(Levels levels, Time at, const Levels& other) {
  levels.insert(levels.begin() + nearest_frame(at, SpeechLevels::kRate), other.begin(), other.end());
  return levels;
}

/// Takes this much out before a time.
Levels without(Levels levels, Time before, Time length) {
  const auto end = levels.begin() + nearest_frame(before, SpeechLevels::kRate);
  levels.erase(end - nearest_frame(length, SpeechLevels::kRate), end);
  return levels;
}

double found(const Transcript& talk, const Levels& levels) {
  const auto finding = find_offset(talk, kPassage, reading(levels));
  return finding ? seconds(finding->offset) : 0;
}

TEST(FindOffset, FindsNothingWhereTheCuesAreRight) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Transcript talk = test::talk_of(kLength, seed);
    EXPECT_FALSE(find_offset(talk, kPassage, reading(test::levels_of(talk, kLength)))) << seed;
  }
}

TEST(FindOffset, FindsWhatWasPutInBefore) {
  const Transcript talk = test::talk_of(kLength, 1);
  const auto levels = test::levels_of(talk, kLength);
  const auto advert = test::levels_of(test::talk_of(200s, 2), 200s);
  for (const Time length : {7500ms, 31'200ms, 61'000ms, 120'000ms})
    for (const Time at : {100s, 270s, 299s, 300s}) {
      const auto count = nearest_frame(length, SpeechLevels::kRate);
      EXPECT_NEAR(found(talk, with(levels, at, {advert.begin(), advert.begin() + count})), seconds(length),
                  0.05)
          << seconds(at);
      EXPECT_NEAR(found(talk, with(levels, at, Levels(static_cast<std::size_t>(count), -12))),
                  seconds(length), 0.05)
          << "a tone at " << seconds(at);
    }
}

TEST(FindOffset, FindsWhatWasTakenOutBefore) {
  const Transcript talk = test::talk_of(kLength, 3);
  const auto levels = test::levels_of(talk, kLength);
  for (const Time length : {7500ms, 31'200ms, 120'000ms})
    EXPECT_NEAR(found(talk, without(levels, 290s, length)), -seconds(length), 0.05);
}

TEST(FindOffset, IsNotMisledByWhatIsBehindThePassage) {
  const Transcript talk = test::talk_of(kLength, 4);
  const auto levels = test::levels_of(talk, kLength);
  EXPECT_EQ(found(talk, with(levels, 318s, Levels(3120, -12))), 0);
  EXPECT_EQ(found(talk, without(levels, 360s, 40s)), 0);
}

TEST(FindOffset, FindsNothingInARecordingOfSomethingElse) {
  for (unsigned seed = 1; seed <= 10; ++seed)
    EXPECT_EQ(
        found(test::talk_of(kLength, seed), test::levels_of(test::talk_of(kLength, seed + 50), kLength)), 0)
        << seed;
}

TEST(FindOffset, FindsNothingWhereNobodySpeaks) {
  const Transcript talk = test::talk_of(kLength, 5);
  for (const float level : {-100.0f, -12.0f}) EXPECT_EQ(found(talk, Levels(60'000, level)), 0) << level;
}

TEST(FindOffset, FindsItInWholeSecondsAndWhereCuesTouch) {
  const Transcript talk = test::talk_of(kLength, 6);
  const auto levels = with(test::levels_of(talk, kLength), 280s, Levels(3120, -12));
  Transcript touching = talk;
  Transcript whole = talk;
  whole.starts_in_whole_seconds = true;
  for (std::size_t i = 0; i < talk.cues.size(); ++i) {
    touching.cues[i].text = whole.cues[i].text =
        std::string(static_cast<std::size_t>(seconds(talk.cues[i].time.length()) / 0.06), 'a');
    whole.cues[i].time.start = std::chrono::floor<std::chrono::seconds>(talk.cues[i].time.start);
    if (i == 0) continue;
    touching.cues[i - 1].time.end = touching.cues[i].time.start;
    whole.cues[i - 1].time.end = whole.cues[i].time.start;
  }
  EXPECT_NEAR(found(touching, levels), 31.2, 0.05);
  EXPECT_NEAR(found(whole, levels), 31.2, 0.3);
}

TEST(FindOffset, ReadsLittleWhereTheCuesAreRight) {
  const Transcript talk = test::talk_of(kLength, 7);
  const auto read = reading(test::levels_of(talk, kLength));
  Time most{};
  const auto counted = [&](const TimeRange& range) {
    most += range.length();
    return read(range);
  };
  (void)find_offset(talk, {100s, 500s}, counted);
  EXPECT_EQ(most, 60s + 2 * 65s);
}

}  // namespace
}  // namespace cueclip
