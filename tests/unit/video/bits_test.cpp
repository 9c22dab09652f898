#include "video/bits.h"

#include <cueclip/error.h>

namespace cueclip {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes escaped(const Bytes& bytes) {
  Bytes out;
  EmulationPrevention{out}.append(bytes);
  return out;
}

TEST(Bits, AreWrittenHighestFirst) {
  BitWriter bits;
  bits.bits(0b101, 3);
  bits.flag(false);
  bits.align_with_ones();
  bits.bits(0xABC, 12);
  EXPECT_EQ(bits.bytes(), (Bytes{0b10101111, 0xAB, 0xC0}));
}

TEST(Bits, ExpGolombCodesAreTheStandards) {
  BitWriter bits;
  for (const unsigned value : {0u, 1u, 2u, 3u, 7u}) bits.exp_golomb(value);  // 1 010 011 00100 0001000
  bits.align_with_ones();
  EXPECT_EQ(bits.bytes(), (Bytes{0b10100110, 0b01000001, 0b00011111}));
}

TEST(Bits, NumbersComeBack) {
  BitWriter bits;
  const std::vector<unsigned> numbers{0, 1, 2, 254, 255, 256, 65'534, 4'000'000};
  const std::vector<int> signed_numbers{0, 1, -1, 2, -2, 300, -301};
  for (const unsigned value : numbers) bits.exp_golomb(value);
  for (const int value : signed_numbers) bits.signed_exp_golomb(value);
  bits.align_with_ones();
  BitReader reader{bits.bytes()};
  for (const unsigned value : numbers) EXPECT_EQ(reader.exp_golomb(), value);
  for (const int value : signed_numbers) EXPECT_EQ(reader.signed_exp_golomb(), value);
}

TEST(Bits, BeyondTheEndIsAnError) {
  const Bytes bytes{0, 0};
  BitReader reader{bytes};
  EXPECT_THROW(reader.exp_golomb(), Error);
}

TEST(EmulationPrevention, BreaksUpWhatLooksLikeAStartCode) {
  EXPECT_EQ(escaped({0, 0, 0}), (Bytes{0, 0, 3, 0}));
  EXPECT_EQ(escaped({0, 0, 1, 7}), (Bytes{0, 0, 3, 1, 7}));
  EXPECT_EQ(escaped({0, 0, 3}), (Bytes{0, 0, 3, 3}));
  EXPECT_EQ(escaped({0, 0, 4}), (Bytes{0, 0, 4}));
  EXPECT_EQ(escaped({0, 0, 0, 0, 0, 0}), (Bytes{0, 0, 3, 0, 0, 3, 0, 0}));
}

TEST(EmulationPrevention, SeesAcrossPieces) {
  Bytes out;
  EmulationPrevention pieces{out};
  pieces.append(Bytes{9, 0});
  pieces.append(Bytes{0, 2});
  EXPECT_EQ(out, (Bytes{9, 0, 0, 3, 2}));
}

TEST(EmulationPrevention, IsTakenOutAgain) {
  for (const Bytes& bytes : {Bytes{}, Bytes{0, 0, 0, 0, 0, 1, 2, 3}, Bytes{0, 0, 3, 0, 0, 3, 1},
                             Bytes{5, 0, 0}, Bytes{0, 0, 2, 0, 0}})
    EXPECT_EQ(without_emulation_prevention(escaped(bytes)), bytes);
}

}  // namespace
}  // namespace cueclip
