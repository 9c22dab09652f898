#include "video/x264_encoder.h"

#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "video/bits.h"

namespace cueclip {
namespace {

/// What an SPS says of how much a decoder has to keep (ITU-T H.264, 7.3.2.1.1 and E.1.1).
struct Kept {
  int level = 0;
  unsigned macroblocks = 0;  ///< of a picture
  unsigned references = 0;
  unsigned reordered = 0;  ///< pictures
  unsigned buffered = 0;
};

void skip_colours(BitReader& bits) {
  if (bits.flag() && bits.bits(8) == 255) bits.bits(32);  // sides of a pixel
  if (bits.flag()) bits.flag();                           // overscan
  if (bits.flag()) {                                      // video signal
    bits.bits(4);
    if (bits.flag()) bits.bits(24);
  }
  if (bits.flag()) {  // place of chroma
    bits.exp_golomb();
    bits.exp_golomb();
  }
}

Kept kept_of(const VideoSize& size) {
  const auto sps = X264Encoder{size, {}}.parameter_sets().sequence;
  const auto bytes = without_emulation_prevention(std::span{sps}.subspan(1));
  BitReader bits{bytes};
  Kept kept;
  bits.bits(16);
  kept.level = static_cast<int>(bits.bits(8));
  for (int i = 0; i < 4; ++i) bits.exp_golomb();  // id, chroma, bit depths
  bits.bits(2);
  bits.exp_golomb();  // frame_num
  bits.exp_golomb();  // order
  kept.references = bits.exp_golomb();
  bits.flag();
  kept.macroblocks = bits.exp_golomb() + 1;
  kept.macroblocks *= bits.exp_golomb() + 1;
  bits.bits(2);
  if (bits.flag())
    for (int i = 0; i < 4; ++i) bits.exp_golomb();  // what is cut off
  EXPECT_TRUE(bits.flag()) << "more is told";
  skip_colours(bits);
  if (bits.flag()) {  // rate
    bits.bits(32);
    bits.bits(32);
    bits.flag();
  }
  EXPECT_EQ(bits.bits(2), 0u) << "no buffering of bytes";
  bits.flag();
  EXPECT_TRUE(bits.flag()) << "how much is kept is told";
  bits.flag();
  for (int i = 0; i < 4; ++i) bits.exp_golomb();
  kept.reordered = bits.exp_golomb();
  kept.buffered = bits.exp_golomb();
  return kept;
}

/// MaxDpbMbs of table A-1: so many macroblocks a decoder of a level can keep.
unsigned most_kept(int level) {
  static const std::map<int, unsigned> most{
      {9, 396},     {10, 396},    {11, 900},    {12, 2376},   {13, 2376},   {20, 2376},  {21, 4752},
      {22, 8100},   {30, 8100},   {31, 18000},  {32, 20480},  {40, 32768},  {41, 32768}, {42, 34816},
      {50, 110400}, {51, 184320}, {52, 184320}, {60, 696320}, {61, 696320}, {62, 696320}};
  return most.at(level);
}

TEST(X264Encoder, PromisesTwoPicturesThatItsLevelHasRoomFor) {
  for (const VideoSize& size : std::initializer_list<VideoSize>{{64, 64, 30},
                                                                {176, 144, 15},
                                                                {352, 288, 30},
                                                                {242, 318, 30},
                                                                {480, 854, 30},
                                                                {1000, 562, 25},
                                                                {1080, 1080, 30},
                                                                {1080, 1920, 60},
                                                                {1920, 1080, 60},
                                                                {256, 4096, 30},
                                                                {4096, 256, 30},
                                                                {3840, 2160, 60}}) {
    SCOPED_TRACE(fmt::format("{} x {}", size.width, size.height));
    const Kept kept = kept_of(size);
    EXPECT_EQ(kept.references, 2u);
    EXPECT_EQ(kept.buffered, 2u);
    EXPECT_EQ(kept.reordered, 0u);
    EXPECT_LE(2 * kept.macroblocks, most_kept(kept.level)) << "level " << kept.level;
  }
}

}  // namespace
}  // namespace cueclip
