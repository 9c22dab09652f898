#include "video/slice.h"

#include <cueclip/error.h>

#include "video/bits.h"

/// ITU-T H.264, 7.3.2.1.1 (sequence parameter set) and 7.3.3 (slice header).
namespace cueclip {

namespace {

constexpr unsigned kPartOfPicture = 1;  // nal_unit_type
constexpr unsigned kPartOfIdr = 5;
constexpr unsigned kReferenced = 2;  // nal_ref_idc
constexpr unsigned kInter = 0;       // slice_type, where others of the picture may differ
constexpr unsigned kIntra = 2;
constexpr unsigned kTypes = 5;          // from there on types hold for the whole picture
constexpr unsigned kHighProfile = 100;  // from there on chroma and bit depth are told
constexpr unsigned kNoFilter = 1;       // disable_deblocking_filter_idc
constexpr unsigned kFilterInside = 2;
constexpr unsigned kInOrder = 2;  // pic_order_cnt_type

void expect(bool holds, const char* what) {
  if (!holds) throw Error{Failure::kFault, std::string{"x264 wrote a picture "} + what};
}

}  // namespace

SliceSyntax read_slice_syntax(std::span<const std::uint8_t> sps) {
  const auto bytes = without_emulation_prevention(sps.subspan(1));
  BitReader bits{bytes};
  const unsigned profile = bits.bits(8);
  bits.bits(16);  // constraints, level
  bits.exp_golomb();
  if (profile >= kHighProfile) {
    bits.exp_golomb();  // chroma
    bits.exp_golomb();  // bit depths
    bits.exp_golomb();
    bits.flag();
    expect(!bits.flag(), "with scaling lists");
  }
  SliceSyntax syntax;
  syntax.frame_number_bits = static_cast<int>(bits.exp_golomb()) + 4;
  expect(bits.exp_golomb() == kInOrder, "that may be shown out of order");
  return syntax;
}

Slice read_slice(std::span<const std::uint8_t> nal, const SliceSyntax& syntax) {
  const auto bytes = without_emulation_prevention(nal.subspan(1));
  const bool is_idr = (nal[0] & 31u) == kPartOfIdr;
  BitReader bits{bytes};
  Slice slice;
  expect(bits.exp_golomb() == 0, "of several slices");
  const unsigned type = bits.exp_golomb() % kTypes;
  expect(type == kInter || type == kIntra, "with B-frames");
  slice.is_intra = type == kIntra;
  slice.parameter_set = bits.exp_golomb();
  bits.bits(syntax.frame_number_bits);
  if (is_idr) bits.exp_golomb();  // idr_pic_id
  if (!slice.is_intra) {
    if (bits.flag()) slice.last_reference = bits.exp_golomb();
    expect(!bits.flag(), "with reordered references");
  }
  if (is_idr) {
    bits.bits(2);  // no_output_of_prior_pics_flag, long_term_reference_flag
  } else {
    expect(!bits.flag(), "that marks references");
  }
  if (!slice.is_intra) slice.cabac_init = bits.exp_golomb();
  slice.quantiser_delta = bits.signed_exp_golomb();
  slice.is_deblocked = bits.exp_golomb() != kNoFilter;
  if (slice.is_deblocked) {
    slice.alpha_offset = bits.signed_exp_golomb();
    slice.beta_offset = bits.signed_exp_golomb();
  }
  const auto header = static_cast<std::ptrdiff_t>((bits.position() + 7) / 8);
  slice.data.assign(bytes.begin() + header, bytes.end());
  return slice;
}

void append_delimiter(std::vector<std::uint8_t>& out) {
  constexpr std::uint8_t kDelimiter = 9;      // nal_unit_type
  constexpr std::uint8_t kIntraAlone = 0x10;  // primary_pic_type 0, and the bit that ends it
  out.insert(out.end(), {0, 0, 0, 2, kDelimiter, kIntraAlone});
}

void append_slice(const Slice& slice, const SlicePlace& place, const SliceSyntax& syntax,
                  std::vector<std::uint8_t>& out) {
  const bool is_idr = place.frame == 0;
  BitWriter bits;
  bits.exp_golomb(place.first_macroblock);
  bits.exp_golomb(slice.is_intra ? kIntra : kInter);
  bits.exp_golomb(slice.parameter_set);
  bits.bits(place.frame, syntax.frame_number_bits);
  if (is_idr) bits.exp_golomb(place.idr);
  if (!slice.is_intra) {
    bits.flag(slice.last_reference.has_value());
    if (slice.last_reference) bits.exp_golomb(*slice.last_reference);
    bits.flag(false);
  }
  bits.bits(0, is_idr ? 2 : 1);
  if (!slice.is_intra) bits.exp_golomb(slice.cabac_init);
  bits.signed_exp_golomb(slice.quantiser_delta);
  bits.exp_golomb(slice.is_deblocked ? kFilterInside : kNoFilter);
  if (slice.is_deblocked) {
    bits.signed_exp_golomb(slice.alpha_offset);
    bits.signed_exp_golomb(slice.beta_offset);
  }
  bits.align_with_ones();

  const std::size_t start = out.size();
  out.insert(out.end(), 4, 0);
  out.push_back(static_cast<std::uint8_t>(kReferenced << 5 | (is_idr ? kPartOfIdr : kPartOfPicture)));
  EmulationPrevention escaped{out};
  escaped.append(bits.bytes());
  escaped.append(slice.data);
  const std::size_t length = out.size() - start - 4;
  for (std::size_t i = 0; i < 4; ++i) out[start + i] = static_cast<std::uint8_t>(length >> (24 - 8 * i));
}

}  // namespace cueclip
