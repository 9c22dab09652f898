#include "plan/predict_size.h"

#include <cmath>

namespace cueclip {

namespace {

constexpr double kMeasuredPixels = 1080.0 * 1080.0;
constexpr double kMeasuredFps = 30;
// Of 30 frames a second, the part that doesn't grow with their number: the first picture of each group.
constexpr double kOfGroups = 0.58;
// A frame of more pixels has larger flat parts, which cost little.
constexpr double kPixelsPower = 0.85;
constexpr double kSoundRate = 136'000;  // bit/s, AAC at its highest and the container
// The most that passages of the same kind were above what is expected.
constexpr double kMargin = 1.15;
// So many steps of the quantiser halve the bits: 6.1 for the first, more the coarser it is.
constexpr double kHalvingSteps = 7.5;

/// The bits a second of a square picture at 30 frames a second, in the style that takes most.
double measured_rate(WaveformKind kind) {
  switch (kind) {
    case WaveformKind::kBars:
      return 600'000;
    case WaveformKind::kSpectrum:
      return 560'000;
    case WaveformKind::kLine:
      return 830'000;
    case WaveformKind::kRing:
      return 730'000;
    case WaveformKind::kDots:
      return 400'000;
    case WaveformKind::kOverview:
    case WaveformKind::kLevel:
      break;
  }
  return 230'000;
}

/// How much more another quality takes.
double times_good(Quality quality) {
  return quality == Quality::kBest ? 1.9 : 1;
}

}  // namespace

std::int64_t predicted_size(const ClipPlan& plan, int coarser) {
  const double pixels = static_cast<double>(plan.shape.width) * plan.shape.height / kMeasuredPixels;
  const double frames = kOfGroups + (1 - kOfGroups) * plan.fps.per_second() / kMeasuredFps;
  const double less = std::exp2(-coarser / kHalvingSteps);
  const double rate = measured_rate(plan.style.waveform.kind) * times_good(plan.quality) *
                      std::pow(pixels, kPixelsPower) * frames * less * kMargin;
  return std::llround((rate + kSoundRate) / 8 * seconds(plan.duration + plan.outro));
}

}  // namespace cueclip
