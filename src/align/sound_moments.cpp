#include "align/sound_moments.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr float kSpeech = 0.4f;  // from the floor to what is loud: above it are words
constexpr float kSilentMoment = 0.45f;
constexpr float kLoudPause = 2;  // and more where it is loud, for all of the scale

}  // namespace

SoundMoments::SoundMoments(Features sound) : sound_{std::move(sound)}, scale_{sound_.levels()} {
  std::vector<bool> speech;
  for (const float level : sound_.levels()) {
    loudness_.push_back(scale_.of(level));
    speech.push_back(is_speech(loudness_.size() - 1));
  }
  sound_.normalise(speech);
}

bool SoundMoments::is_speech(std::size_t moment) const {
  return loudness_[moment] > scale_.floor() + kSpeech * (1 - scale_.floor());
}

bool SoundMoments::is_loud(std::size_t moment) const {
  return loudness_[moment] > scale_.floor() + 2 * kAboveFloor;
}

float SoundMoments::pause_share(std::size_t moment) const {
  const float over = loudness_[moment] - scale_.floor() - kAboveFloor;
  return kSilentMoment + kLoudPause * std::max(over, 0.0f);
}

}  // namespace cueclip
