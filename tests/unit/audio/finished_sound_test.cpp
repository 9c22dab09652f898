#include "audio/finished_sound.h"

#include "audio/loudness.h"
#include "support/episodes.h"
#include "support/held.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// Speech-like bursts, some of them loud, at a rate that has to be converted.
Pcm bursts(std::int64_t seconds) {
  Pcm sound = test::silence(16'000, 1, seconds * 16'000);
  for (std::int64_t i = 0; i < seconds; ++i)
    test::add_tone(sound, 200, i % 29 == 0 ? 0.9f : 0.05f, i * 16'000, i * 16'000 + 9'000);
  return sound;
}

ClipPlan plan_of(const test::MadeEpisode& episode, Time end) {
  ClipPlan plan;
  plan.audio = episode.audio;
  plan.fade = 10ms;
  plan.ranges = {{{1s, end}, {}, {1}}};
  plan.duration = end - 1s;
  return plan;
}

/// Longer than two minutes it is read again each time, and must be the same each time.
TEST(FinishSound, OfALongClipIsThatOfAHeldOne) {
  const test::MadeEpisode episode{bursts(126), "1\n00:00:00,000 --> 00:02:06,000\nOne.\n"};
  ClipPlan plan = plan_of(episode, 125s);
  const FinishedSound read = finish_sound(plan, -16, {});
  plan.duration = 119s;  // so that it is held; all of the range is read all the same
  const FinishedSound kept = finish_sound(plan, -16, {});
  ASSERT_TRUE(read.loudness && kept.loudness);
  EXPECT_TRUE(read.loudness->limited);
  EXPECT_EQ(read.loudness->gain, kept.loudness->gain);
  EXPECT_EQ(read.loudness->after, kept.loudness->after);
  const Pcm once = test::held(*read.sound);
  EXPECT_EQ(once.length(), 124 * 48'000);
  EXPECT_TRUE(once.channels == test::held(*kept.sound).channels);
  EXPECT_TRUE(once.channels == test::held(*read.sound).channels);
  EXPECT_NEAR(integrated_loudness(once), read.loudness->after, 1e-6);
}

TEST(FinishedSound, IsMadeAnewWhereThePlanHasLetItGo) {
  const test::MadeEpisode episode{bursts(12), "1\n00:00:00,000 --> 00:00:12,000\nOne.\n"};
  ClipPlan plan = plan_of(episode, 11s);
  const FinishedSound made = finish_sound(plan, -16, {});
  plan.loudness = made.loudness;
  EXPECT_TRUE(test::held(*finished_sound(plan)).channels == test::held(*made.sound).channels);
  plan.loudness.reset();
  EXPECT_TRUE(test::held(*finished_sound(plan)).channels ==
              test::held(*finish_sound(plan, {}, {}).sound).channels);
}

}  // namespace
}  // namespace cueclip
