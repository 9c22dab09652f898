#include "audio/sound.h"

#include <cmath>

#include "support/held.h"
#include "support/signals.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

TEST(Pcm, IsPlayedInPiecesThatAreAllOfIt) {
  Pcm sound = test::silence(48'000, 2, 100'001);
  test::add_tone(sound, 440, 0.5f, 0, sound.length());
  std::int64_t pieces = 0;
  sound.play([&](const SoundPiece& piece) {
    ++pieces;
    EXPECT_EQ(piece.size(), 2u);
    EXPECT_EQ(piece[0].size(), piece[1].size());
  });
  EXPECT_GT(pieces, 1);
  EXPECT_EQ(test::held(sound).channels, sound.channels);
}

TEST(Pcm, OfNothingPlaysNothing) {
  Pcm{48'000, {{}}}.play([](const SoundPiece&) { ADD_FAILURE(); });
}

TEST(SoundWithSilence, IsLongerByIt) {
  const auto sound = std::make_shared<Pcm>(48'000, std::vector<std::vector<float>>{{1, 1, 1}, {2, 2, 2}});
  const SoundWithSilence longer{sound, 1s};
  EXPECT_EQ(longer.form().length, 48'003);
  const Pcm all = test::held(longer);
  ASSERT_EQ(all.length(), 48'003);
  EXPECT_EQ(all.channels[1][2], 2.0f);
  EXPECT_EQ(all.channels[1][3], 0.0f);
  EXPECT_EQ(all.channels[0][48'002], 0.0f);
}

}  // namespace
}  // namespace cueclip
