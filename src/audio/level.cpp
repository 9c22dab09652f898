#include "audio/level.h"

#include <cmath>

#include <fmt/format.h>

#include "audio/limiter.h"
#include "audio/loudness.h"

namespace cueclip {

namespace {

constexpr double kCeiling = -2;  // dBTP
// A codec adds the more, the harder peaks are limited: measured on speech as AAC, 0.2 dB up to 6 dB of
// limiting, and 1.4 dB at 8.
constexpr double kHard = 6;          // dB
constexpr double kHardCeiling = -3;  // dBTP
constexpr Time kShortest{3'000'000};
constexpr int kRounds = 4;
constexpr double kNear = 0.1;    // LU: as good as there
constexpr double kMostMore = 6;  // dB of gain to make good for what limiting takes
constexpr double kMissed = 0.5;  // LU: worth a word

/// A gain as it is shown, so that the plan says exactly what is done.
double in_hundredths(double value) {
  return std::round(value * 100) / 100;
}

void amplify(Pcm& sound, double gain) {
  for (auto& channel : sound.channels)
    for (float& sample : channel) sample *= static_cast<float>(gain);
}

/// Where the planned gain would take the true peak.
double raised_peak(const ClipLoudness& planned) {
  return planned.peak_before + planned.gain;
}

void limit(Pcm& sound, const Limiter& limiter, const ClipLoudness& planned) {
  const bool is_hard = raised_peak(planned) - kCeiling > kHard;
  limiter.apply(sound, amplitude(planned.gain), amplitude(is_hard ? kHardCeiling : kCeiling));
}

/// Why a sound is left alone; empty where it isn't.
std::string reason_to_leave(const Pcm& sound, double loudness) {
  if (time_of_sample(sound.length(), sound.rate) < kShortest)
    return fmt::format("left as it is: shorter than {} s", seconds(kShortest));
  if (!std::isfinite(loudness)) return "left as it is: all of it is silence, below -70 LUFS";
  return {};
}

/// A limiter for about this gain. Most of a sound is far below what has to be limited.
Limiter limiter_for(const Pcm& sound, double gain) {
  return Limiter{sound, std::isfinite(gain) ? amplitude(kHardCeiling - kMostMore - gain) : HUGE_VAL};
}

}  // namespace

ClipLoudness level(Pcm& sound, double target) {
  ClipLoudness result;
  result.before = result.after = integrated_loudness(sound);
  const Limiter limiter = limiter_for(sound, target - result.before);
  result.peak_before = result.peak_after = decibels(limiter.peak());
  result.note = reason_to_leave(sound, result.before);
  if (!result.note.empty()) return result;
  Pcm levelled;
  double gain = target - result.before;
  for (int round = 0; round < kRounds; ++round) {
    result.gain = in_hundredths(gain);
    result.limited = raised_peak(result) > kCeiling;
    levelled = sound;
    if (result.limited) {
      limit(levelled, limiter, result);
    } else {
      amplify(levelled, amplitude(result.gain));
    }
    result.after = integrated_loudness(levelled);
    if (std::abs(target - result.after) <= kNear) break;
    gain = std::min(gain + target - result.after, target - result.before + kMostMore);
  }
  sound = std::move(levelled);
  result.peak_after = result.limited ? decibels(Limiter{sound, HUGE_VAL}.peak()) : raised_peak(result);
  if (std::abs(target - result.after) > kMissed)
    result.note = fmt::format("{:.1f} LUFS can't be reached without distortion", target);
  return result;
}

void apply_level(Pcm& sound, const ClipLoudness& planned) {
  if (planned.limited) {
    limit(sound, limiter_for(sound, planned.gain), planned);
  } else if (planned.gain != 0) {
    amplify(sound, amplitude(planned.gain));
  }
}

}  // namespace cueclip
