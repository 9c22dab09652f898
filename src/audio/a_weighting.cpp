#include "audio/a_weighting.h"

#include <cmath>

namespace cueclip {

namespace {

// IEC 61672-1:2013, annex E: the poles, in hertz squared, and what makes it 1 at 1 kHz.
constexpr double kPole1 = 20.598997 * 20.598997;
constexpr double kPole2 = 107.65265 * 107.65265;
constexpr double kPole3 = 737.86223 * 737.86223;
constexpr double kPole4 = 12194.217 * 12194.217;
constexpr double kDecibelsAt1kHz = -2.0;

}  // namespace

double a_weighting(double hertz) {
  const double f = hertz * hertz;
  const double gain = kPole4 * f * f / ((f + kPole1) * std::sqrt((f + kPole2) * (f + kPole3)) * (f + kPole4));
  return gain / std::pow(10, kDecibelsAt1kHz / 20);
}

}  // namespace cueclip
