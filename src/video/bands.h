#pragma once

#include <cstdint>
#include <vector>

#include "draw/scene.h"
#include "video/frame_groups.h"
#include "video/x264_encoder.h"

namespace cueclip {

/// What happens in a row of macroblocks over a section of a clip.
struct RowHistory {
  std::int64_t changes = 0;        ///< frames that show something else than the one before
  std::vector<std::size_t> parts;  ///< of the scene, by index: those that ever show in it
  friend bool operator==(const RowHistory&, const RowHistory&) = default;
};

/// For each row of macroblocks of the scene's picture, over these frames.
[[nodiscard]] std::vector<RowHistory> row_histories(const Scene& scene, const FrameRange& section);

/// A strip of the picture that is coded on its own.
struct Band {
  MacroblockRows rows;
  bool moves = false;              ///< else it is a still that at times gives way to another
  std::vector<std::size_t> parts;  ///< that show in it
};

/// What a band shows: the states of its parts. It looks the same in two frames for which that is the same.
struct BandContent {
  std::vector<std::int64_t> states;
  bool is_passing = false;  ///< on the way from one look to another
  friend bool operator==(const BandContent&, const BandContent&) = default;
};

[[nodiscard]] BandContent content_of(const Scene& scene, const Band& band, std::int64_t frame);

/// Rows of what doesn't change, between what moves and the edge of its band: x264 looks that far, and some
/// pixels more to stand between pixels.
inline constexpr int kGuardRows = (kMotionRange + 3 + kMacroblock - 1) / kMacroblock;

/// Cuts the picture into bands, from the top to the bottom. What changes more than twice a second moves.
///
/// Motion must not lead out of a moving band: x264 believes that the picture goes on there as it ends, and a
/// decoder sees another band. So three rows that never change lie between what moves and its band's edge, but
/// for the picture's own; x264 gives what is marked as unchanged no motion. What is nearer and changes at
/// times belongs to what moves.
[[nodiscard]] std::vector<Band> cut_into_bands(const std::vector<RowHistory>& rows, std::int64_t frames,
                                               FrameRate fps);

/// How the picture is cut from a frame on, at which a group begins.
struct BandCut {
  std::int64_t first = 0;
  std::vector<Band> bands;
};

/// One a section. What stands still in one costs nothing there, whatever it does in the others.
[[nodiscard]] std::vector<BandCut> cuts_of(const Scene& scene, const std::vector<FrameRange>& sections,
                                           FrameRate fps);

}  // namespace cueclip
