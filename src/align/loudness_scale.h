#pragma once

#include <vector>

namespace cueclip {

/// How loud moments are beside others of the same sound: 1 for its loud parts (nine tenths are quieter), 0
/// for what is 50 dB below them.
class LoudnessScale {
 public:
  /// Of levels in dB, at least one.
  explicit LoudnessScale(std::vector<float> levels);

  /// From 0 to 1.3.
  [[nodiscard]] float of(float level) const;

  /// What the quietest fiftieth is, on the same scale.
  [[nodiscard]] float floor() const { return floor_; }

 private:
  float loud_ = 0;
  float floor_ = 0;
};

}  // namespace cueclip
