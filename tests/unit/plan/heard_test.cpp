#include "plan/heard.h"

#include <gtest/gtest.h>

#include "support/talk.h"
#include "support/temporary_folder.h"
#include "support/write_sound.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

ClipPlan plan_of(const std::filesystem::path& recording, const TimeRange& range) {
  ClipPlan plan;
  plan.audio = recording;
  plan.ranges = {{range, range, {}}};
  plan.duration = range.length();
  return plan;
}

class HeardSound : public testing::Test {
 protected:
  HeardSound() {
    const auto talk = test::sound_of(test::talk_of(8s, 1), 48000, 8s);
    test::write_sound(talk, recording_, {"pcm_s16le", "wav", {}, {}, {}});
  }

  std::shared_ptr<const Sound> sound(Heard& heard, const TimeRange& range,
                                     std::optional<double> target = {}) {
    return heard.sound(plan_of(recording_, range), target, nullptr).get().sound;
  }

  test::TemporaryFolder folder_;
  std::filesystem::path recording_ = folder_.path() / "tone.wav";
};

TEST_F(HeardSound, IsListenedToOnceWhileItIsTheSame) {
  Heard heard{2};
  const auto first = sound(heard, {1s, 4s});
  EXPECT_EQ(sound(heard, {1s, 4s}), first);
  EXPECT_NE(sound(heard, {1s, 5s}), first);
  EXPECT_NE(sound(heard, {1s, 4s}, -16), first) << "it is another loudness";
  EXPECT_NE(sound(heard, {1s, 4s}), first) << "two others were asked for since";
}

TEST_F(HeardSound, OfNoneIsKeptWhereNoneIsToBe) {
  Heard heard;
  EXPECT_NE(sound(heard, {1s, 4s}), sound(heard, {1s, 4s}));
}

TEST_F(HeardSound, ThatCouldNotBeReadIsReadAgain) {
  Heard heard{2};
  std::filesystem::rename(recording_, folder_.path() / "away.wav");
  EXPECT_ANY_THROW((void)sound(heard, {1s, 4s}));
  std::filesystem::rename(folder_.path() / "away.wav", recording_);
  EXPECT_NE(sound(heard, {1s, 4s}), nullptr);
}

TEST_F(HeardSound, LevelsAreThoseOfTheRange) {
  Heard heard{1};
  const auto levels = heard.stretch({recording_}, {1s, 3s}).levels.values();
  EXPECT_EQ(levels, read_speech_levels({recording_}, {1s, 3s}).values());
  EXPECT_EQ(heard.stretch({recording_}, {1s, 3s}).levels.values(), levels);
  EXPECT_EQ(heard.stretch({recording_}, {1s, 2s}).levels.values().size(), 100u);
}

}  // namespace
}  // namespace cueclip
