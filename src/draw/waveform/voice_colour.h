#pragma once

#include <cueclip/plan.h>

#include <vector>

namespace cueclip::waveform {

/// A waveform's colour: the accent, or where the style says so that of who speaks.
class VoiceColour {
 public:
  explicit VoiceColour(const ClipPlan& plan);

  [[nodiscard]] const Colour& at(std::int64_t frame) const;

 private:
  CaptionTrack track_;  ///< empty where the accent holds throughout
  Colour accent_;
  std::vector<Colour> speakers_;
};

}  // namespace cueclip::waveform
