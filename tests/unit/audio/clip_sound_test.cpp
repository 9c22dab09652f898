#include "audio/clip_sound.h"

#include "support/episodes.h"
#include "support/held.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Pcm ones(int rate, int channels, std::int64_t samples) {
  Pcm sound = test::silence(rate, channels, samples);
  for (auto& channel : sound.channels) std::ranges::fill(channel, 1.0f);
  return sound;
}

TEST(ClipSound, JoinsTheRangesInOrder) {
  Pcm sound = test::silence(48'000, 1, 48'000 * 4);
  test::add_clicks(sound, {24'000, 120'000}, 0.9f);
  const test::MadeEpisode episode{sound, "1\n00:00:00,000 --> 00:00:04,000\nOne.\n"};
  ClipPlan plan;
  plan.audio = episode.audio;
  plan.ranges = {{{2s, 3s}, {}, {1}}, {{0s, 1s}, {}, {1}}};
  const Pcm clip = test::held(ClipSound{plan});
  ASSERT_EQ(clip.length(), 96'000 - 2'880);  // 60 ms overlap
  EXPECT_EQ(test::loudest_sample(clip, 0, 48'000), 24'000);
  EXPECT_EQ(test::loudest_sample(clip, 48'000, clip.length()), 48'000 - 2'880 + 24'000);
}

TEST(ClipSound, FadesAtBothEnds) {
  const test::MadeEpisode episode{ones(48'000, 1, 96'000), "1\n00:00:00,000 --> 00:00:02,000\nOne.\n"};
  ClipPlan plan;
  plan.audio = episode.audio;
  plan.fade = 30ms;
  plan.ranges = {{{0s, 500ms}, {}, {1}}};
  const Pcm clip = test::held(ClipSound{plan});
  for (const std::size_t edge : {0u, 23'999u}) EXPECT_LT(clip.channels[0][edge], 0.01f) << edge;
  EXPECT_GT(clip.channels[0][12'000], 0.99f);
}

}  // namespace
}  // namespace cueclip
