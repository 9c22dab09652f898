#pragma once

#include <span>
#include <vector>

#include "align/features.h"
#include "align/loudness_scale.h"

namespace cueclip {

/// What a row's loudness counts for beside its numbers, for all of the scale: a vowel is no pause.
inline constexpr float kLoudnessCost = 4;
/// How many rows of a reference a moment is held against, to know how far it is from any.
inline constexpr std::size_t kHeldAgainst = 64;

/// The moments of a sound, normalised by those in which somebody speaks.
class SoundMoments {
 public:
  explicit SoundMoments(Features sound);

  [[nodiscard]] std::size_t size() const { return loudness_.size(); }
  [[nodiscard]] std::span<const float> row(std::size_t moment) const { return sound_.row(moment); }
  [[nodiscard]] float loudness(std::size_t moment) const { return loudness_[moment]; }

  /// Whether somebody speaks, by how loud it is.
  [[nodiscard]] bool is_speech(std::size_t moment) const;
  /// Whether anything is heard: what is odd about a quieter moment is that nobody speaks.
  [[nodiscard]] bool is_heard(std::size_t moment) const {
    return loudness_[moment] > scale_.floor() + kAboveFloor;
  }
  /// Whether more is heard than a pause has.
  [[nodiscard]] bool is_loud(std::size_t moment) const;
  /// What it costs that it is a pause, of the typical distance.
  [[nodiscard]] float pause_share(std::size_t moment) const;

 private:
  static constexpr float kAboveFloor = 0.1f;  // on the scale: from where on a pause is too loud for one

  Features sound_;
  LoudnessScale scale_;
  std::vector<float> loudness_;
};

}  // namespace cueclip
