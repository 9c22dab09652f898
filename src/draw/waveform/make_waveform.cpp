#include "draw/waveform/kinds.h"

namespace cueclip {

std::unique_ptr<const MovingPart> make_waveform(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  switch (plan.style.waveform.kind) {
    case WaveformKind::kSpectrum:
      return waveform::make_spectrum(plan, box, sound);
    case WaveformKind::kLine:
      return waveform::make_line(plan, box, sound);
    case WaveformKind::kOverview:
      return waveform::make_overview(plan, box, sound);
    case WaveformKind::kRing:
      return waveform::make_ring(plan, box, sound);
    case WaveformKind::kDots:
      return waveform::make_dots(plan, box, sound);
    case WaveformKind::kLevel:
      return waveform::make_level(plan, box, sound);
    case WaveformKind::kBars:
      break;
  }
  return waveform::make_bars(plan, box, sound);
}

}  // namespace cueclip
