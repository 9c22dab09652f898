#include "audio/loudness.h"

#include <algorithm>
#include <cmath>

#include "audio/listen_beside.h"

namespace cueclip {

LoudnessMeter::LoudnessMeter(const SoundForm& form) : meter_{form, EBUR128_MODE_I} {}

void LoudnessMeter::add(const SoundPiece& piece) {
  meter_.add(piece);
  for (const auto& channel : piece)
    for (const float sample : channel) highest_ = std::max(highest_, std::abs(sample));
}

Loudness LoudnessMeter::result() const {
  return {meter_.loudness(), static_cast<double>(highest_)};
}

Loudness measure_loudness(const Sound& sound) {
  LoudnessMeter meter{sound.form()};
  ListenBeside beside{sound.form(), [&](const SoundPiece& piece) { meter.add(piece); }};
  sound.play([&](const SoundPiece& piece) { beside.add(piece); });
  beside.finish();
  return meter.result();
}

double integrated_loudness(const Sound& sound) {
  return measure_loudness(sound).integrated;
}

double decibels(double amplitude) {
  return 20 * std::log10(amplitude);
}

double amplitude(double decibels) {
  return std::pow(10, decibels / 20);
}

}  // namespace cueclip
