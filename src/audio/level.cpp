#include "audio/level.h"

#include <cmath>

#include <fmt/format.h>

#include "audio/limited_sound.h"

namespace cueclip {

namespace {

constexpr double kCeiling = -2;  // dBTP
// A codec adds the more, the harder peaks are limited: measured on speech as AAC, 0.2 dB up to 6 dB of
// limiting, and 1.4 dB at 8.
constexpr double kHard = 6;          // dB
constexpr double kHardCeiling = -3;  // dBTP
constexpr Time kShortest{3'000'000};
constexpr double kLostInLimiter = 1;  // dB: no peak that is limited ends further below the ceiling
constexpr double kSlack = 0.5;        // dB: what limiting most often takes
constexpr int kRounds = 4;
constexpr double kNear = 0.1;    // LU: as good as there
constexpr double kMostMore = 6;  // dB of gain to make good for what limiting takes
constexpr double kMissed = 0.5;  // LU: worth a word

/// A gain as it is shown, so that the plan says exactly what is done.
double in_hundredths(double value) {
  return std::round(value * 100) / 100;
}

/// Where the planned gain would take the true peak.
double raised_peak(const ClipLoudness& planned) {
  return planned.peak_before + planned.gain;
}

/// Where the limiter holds peaks.
double ceiling_of(const ClipLoudness& planned) {
  return raised_peak(planned) - kCeiling > kHard ? kHardCeiling : kCeiling;
}

std::shared_ptr<const Sound> with_gain(std::shared_ptr<const Sound> sound, const ClipLoudness& planned,
                                       TruePeaks peaks) {
  if (!planned.limited) return std::make_shared<LimitedSound>(std::move(sound), amplitude(planned.gain));
  return std::make_shared<LimitedSound>(std::move(sound), amplitude(planned.gain), std::move(peaks),
                                        amplitude(ceiling_of(planned)));
}

/// Why a sound is left alone; empty where it isn't.
std::string reason_to_leave(const SoundForm& form, double loudness) {
  if (time_of_sample(form.length, form.rate) < kShortest)
    return fmt::format("left as it is: shorter than {} s", seconds(kShortest));
  if (!std::isfinite(loudness)) return "left as it is: all of it is silence, below -70 LUFS";
  return {};
}

/// The lowest true peak that a gain may take to a ceiling.
double least_to_limit(double gain) {
  return amplitude(kHardCeiling - gain);
}

/// How loud the planned gain makes a sound.
double loudness_of(const std::shared_ptr<const Sound>& sound, const TruePeaks& peaks,
                   const ClipLoudness& planned) {
  return measure_loudness(*with_gain(sound, planned, peaks)).integrated;
}

/// The true peak of what the planned gain has made of a sound, in dBTP. It is played, to `take` too, where
/// that isn't known.
double finished_peak(const Sound& louder, const ClipLoudness& planned, const TakePiece& take) {
  if (!planned.limited && !take) return raised_peak(planned);
  // What was limited comes up to the ceiling again.
  PeakFinder finder{louder.form(), amplitude(ceiling_of(planned) - kLostInLimiter)};
  louder.play([&](const SoundPiece& piece) {
    if (planned.limited) finder.add(piece);
    if (take) take(piece);
  });
  return planned.limited ? decibels(finder.finish().highest) : raised_peak(planned);
}

/// Makes the sound louder by turns and measures what has become of it, until it is as loud as it is to be.
/// `peaks` are those that matter up to `most_gain`.
void reach(double target, const std::shared_ptr<const Sound>& sound, double most_gain, TruePeaks& peaks,
           ClipLoudness& result) {
  double gain = target - result.before;
  for (int round = 0; round < kRounds; ++round) {
    result.gain = in_hundredths(gain);
    result.limited = raised_peak(result) > kCeiling;
    if (result.limited && result.gain > most_gain) {
      most_gain = result.gain + kSlack;
      peaks = find_true_peaks(*sound, least_to_limit(most_gain));
    }
    result.after = loudness_of(sound, peaks, result);
    if (std::abs(target - result.after) <= kNear) return;
    gain = std::min(gain + target - result.after, target - result.before + kMostMore);
  }
}

}  // namespace

LevelledSound level(std::shared_ptr<const Sound> sound, const Loudness& measured, double target,
                    const TakePiece& take) {
  ClipLoudness result;
  result.before = result.after = measured.integrated;
  result.note = reason_to_leave(sound->form(), measured.integrated);
  const double most_gain = result.note.empty() ? target - measured.integrated + kSlack : 0;
  TruePeaks peaks = find_true_peaks(*sound, std::min(least_to_limit(most_gain), measured.sample_peak));
  result.peak_before = result.peak_after = decibels(peaks.highest);
  if (!result.note.empty()) return {result, std::move(sound)};
  reach(target, sound, most_gain, peaks, result);
  if (std::abs(target - result.after) > kMissed)
    result.note = fmt::format("{:.1f} LUFS can't be reached without distortion", target);
  auto louder = with_gain(std::move(sound), result, std::move(peaks));
  result.peak_after = finished_peak(*louder, result, take);
  return {result, std::move(louder)};
}

std::shared_ptr<const Sound> levelled(std::shared_ptr<const Sound> sound, const ClipLoudness& planned) {
  if (planned.gain == 0 && !planned.limited) return sound;
  TruePeaks peaks;
  if (planned.limited) peaks = find_true_peaks(*sound, least_to_limit(planned.gain));
  return with_gain(std::move(sound), planned, std::move(peaks));
}

}  // namespace cueclip
