#include "video/slice.h"

#include <cueclip/error.h>

#include "video/bits.h"

namespace cueclip {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// A slice's NAL unit, without its length.
Bytes nal_of(const Slice& slice, const SlicePlace& place, const SliceSyntax& syntax) {
  Bytes out;
  append_slice(slice, place, syntax, out);
  EXPECT_EQ(out.size() - 4, static_cast<std::size_t>(out[0] << 24 | out[1] << 16 | out[2] << 8 | out[3]));
  return {out.begin() + 4, out.end()};
}

Slice example(bool is_intra) {
  Slice slice;
  slice.is_intra = is_intra;
  slice.cabac_init = is_intra ? 0 : 2;
  if (!is_intra) slice.last_reference = 0;
  slice.quantiser_delta = -4;
  slice.is_deblocked = true;
  slice.alpha_offset = 1;
  slice.beta_offset = -1;
  slice.data = {0, 0, 1, 0xAB, 0, 0, 3, 0x80};
  return slice;
}

void expect_same(const Slice& one, const Slice& other) {
  EXPECT_EQ(one.is_intra, other.is_intra);
  EXPECT_EQ(one.parameter_set, other.parameter_set);
  EXPECT_EQ(one.last_reference, other.last_reference);
  EXPECT_EQ(one.cabac_init, other.cabac_init);
  EXPECT_EQ(one.quantiser_delta, other.quantiser_delta);
  EXPECT_EQ(one.is_deblocked, other.is_deblocked);
  EXPECT_EQ(one.alpha_offset, other.alpha_offset);
  EXPECT_EQ(one.beta_offset, other.beta_offset);
  EXPECT_EQ(one.data, other.data);
}

TEST(Slice, ComesBackFromItsNalUnit) {
  for (const int bits : {4, 9}) {
    for (const bool is_intra : {true, false}) {
      for (const unsigned frame : {0u, 1u, 31u}) {
        if (frame == 0 && !is_intra) continue;
        const Slice slice = example(is_intra);
        expect_same(read_slice(nal_of(slice, {0, frame}, {bits}), {bits}), slice);
      }
    }
  }
}

TEST(Slice, SaysWhereItStands) {
  const Bytes nal = nal_of(example(true), {1234, 0}, {4});
  EXPECT_EQ(nal[0] & 31, 5) << "of an IDR picture";
  EXPECT_NE(nal[0] & 96, 0) << "others refer to it";
  const Bytes header = without_emulation_prevention(std::span{nal}.subspan(1));
  BitReader bits{header};
  EXPECT_EQ(bits.exp_golomb(), 1234u);
  EXPECT_EQ(bits.exp_golomb(), 2u) << "not 7, which says the same of all the picture's slices";
  EXPECT_EQ(bits.exp_golomb(), 0u);
  EXPECT_EQ(bits.bits(4), 0u);
}

TEST(Slice, TellsItsIdrPictureFromTheNext) {
  for (const unsigned idr : {0u, 1u}) {
    const Bytes nal = nal_of(example(true), {0, 0, idr}, {4});
    BitReader bits{std::span{nal}.subspan(1)};
    for (int i = 0; i < 3; ++i) bits.exp_golomb();  // place, type, parameter set
    bits.bits(4);
    EXPECT_EQ(bits.exp_golomb(), idr);
  }
}

TEST(Slice, FrameNumbersWrap) {
  const Bytes nal = nal_of(example(false), {0, 16 + 5}, {4});
  EXPECT_EQ(nal[0] & 31, 1);
  BitReader bits{std::span{nal}.subspan(1)};
  bits.exp_golomb();
  EXPECT_EQ(bits.exp_golomb(), 0u);
  bits.exp_golomb();
  EXPECT_EQ(bits.bits(4), 5u);
}

TEST(Slice, WhatCueclipDoesNotWriteIsRefused) {
  BitWriter bits;
  bits.exp_golomb(0);
  bits.exp_golomb(6);  // a slice of type B
  bits.bits(0, 32);
  Bytes nal{0x41};
  nal.insert(nal.end(), bits.bytes().begin(), bits.bytes().end());
  EXPECT_THROW((void)read_slice(nal, {4}), Error);
}

}  // namespace
}  // namespace cueclip
