#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cueclip {

/// What of a sequence parameter set one has to know to read slice headers.
struct SliceSyntax {
  int frame_number_bits = 4;
};

/// Reads it from the bytes of an SPS, its NAL header included. Throws Error (kFault) where pictures aren't
/// shown in the order in which they are coded.
[[nodiscard]] SliceSyntax read_slice_syntax(std::span<const std::uint8_t> sps);

/// A part of a picture, taken out of where an encoder has put it: the fields of its header that it keeps
/// anywhere, and what CABAC wrote, which begins on a byte and depends on nothing outside of the slice.
struct Slice {
  bool is_intra = false;
  unsigned parameter_set = 0;
  std::optional<unsigned> last_reference;  ///< num_ref_idx_l0_active_minus1 where it isn't the usual
  unsigned cabac_init = 0;                 ///< of what isn't intra
  int quantiser_delta = 0;
  bool is_deblocked = false;
  int alpha_offset = 0;  ///< of the deblocking filter, in halves
  int beta_offset = 0;
  std::vector<std::uint8_t> data;  ///< without emulation prevention
};

/// Takes a slice from a NAL unit without its start code. Throws Error (kFault) where it has what x264 doesn't
/// write with one reference and no B-frames.
[[nodiscard]] Slice read_slice(std::span<const std::uint8_t> nal, const SliceSyntax& syntax);

/// Where a slice goes.
struct SlicePlace {
  unsigned first_macroblock = 0;
  unsigned frame = 0;  ///< from the group's start, whose frame is an IDR picture
  unsigned idr = 0;    ///< that picture's idr_pic_id: another than the next one's, should it follow at once
};

/// Appends what may stand before an intra picture's slices, a NAL unit that says that a picture begins
/// (7.3.2.4). FFmpeg's muxer of raw H.264 takes the length of a first slice of 256 to 511 bytes for a start
/// code.
void append_delimiter(std::vector<std::uint8_t>& out);

/// Appends the slice as a NAL unit with its length in four bytes before it. Its type is such that the
/// others of its picture may be of another, and no filter reaches over its edges.
void append_slice(const Slice& slice, const SlicePlace& place, const SliceSyntax& syntax,
                  std::vector<std::uint8_t>& out);

}  // namespace cueclip
