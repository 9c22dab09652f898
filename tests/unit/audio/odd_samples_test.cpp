#include <limits>

#include "support/read_range.h"
#include "support/signals.h"
#include "support/temporary_folder.h"
#include "support/write_sound.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr int kRate = 48'000;

class OddSamples : public testing::Test {
 protected:
  /// Ten seconds of a hum, in which these samples stand from 5 s on.
  RecordingSource recording(const std::vector<float>& odd) {
    Pcm sound = test::hum(kRate, 10 * kRate);
    std::ranges::copy(odd, sound.channels[0].begin() + 5 * kRate);
    const auto file = folder_.path() / "odd.wav";
    test::write_sound(sound, file, {"pcm_f32le", "wav", {}, {}});
    return {file};
  }

  test::TemporaryFolder folder_;
};

TEST_F(OddSamples, WhatIsNoNumberIsSilent) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinite = std::numeric_limits<float>::infinity();
  const auto source = recording({nan, infinite, -infinite, nan});
  const auto sound = test::read_range(source, {4s, 6s});
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(sound.channels[0][kRate + i], 0);
  EXPECT_EQ(sound.faults.no_number, Time{5s});
  EXPECT_FALSE(sound.faults.too_loud);
}

TEST_F(OddSamples, WhatIsFarTooLoudIsCutOff) {
  const auto source = recording({17'000, -17'000});
  const auto sound = test::read_range(source, {4s, 6s});
  EXPECT_EQ(sound.channels[0][kRate], kLoudestSample);
  EXPECT_EQ(sound.channels[0][kRate + 1], -kLoudestSample);
  EXPECT_EQ(sound.faults.too_loud, Time{5s});
  EXPECT_FALSE(sound.faults.no_number);
}

/// Recorders of 32-bit floats are set right afterwards.
TEST_F(OddSamples, WhatIsLouderThanFullScaleStaysAsItIs) {
  const auto sound = test::read_range(recording({3.5f, -3.5f}), {4s, 6s});
  EXPECT_EQ(sound.channels[0][kRate], 3.5f);
  EXPECT_FALSE(sound.faults.too_loud);
}

TEST_F(OddSamples, OutsideOfTheRangeAreNotToldOf) {
  const auto sound = test::read_range(recording({17'000}), {5200ms, 6s});
  EXPECT_FALSE(sound.faults.too_loud);
}

}  // namespace
}  // namespace cueclip
