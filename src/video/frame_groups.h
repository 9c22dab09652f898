#pragma once

#include <cueclip/plan.h>

#include <cstdint>
#include <vector>

namespace cueclip {

/// The passage's frames, and the closing card's where it has any: what moves in one doesn't in the other. A
/// card of one frame belongs to the passage.
[[nodiscard]] std::vector<FrameRange> sections_of(const ClipPlan& plan);

/// A closed group of frames.
struct FrameGroup {
  std::int64_t index = 0;  ///< of the clip's
  FrameRange frames;
  friend bool operator==(const FrameGroup&, const FrameGroup&) = default;

  /// What its IDR picture is told by: two that follow one another at once have to differ in it (ITU-T H.264,
  /// 7.4.3, idr_pic_id). A clip's last group has a second picture, so another clip's may follow too.
  [[nodiscard]] unsigned idr() const { return static_cast<unsigned>(index % 2); }
};

/// Cuts each section into groups of about the same length, as many as are two seconds or longer: so they are
/// shorter than three, or than four where there is one. Networks ask for two to five. A section of less than
/// two seconds is one.
[[nodiscard]] std::vector<FrameGroup> groups_of(const ClipPlan& plan);

}  // namespace cueclip
