#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/reference.h"
#include "align/sound_moments.h"

namespace cueclip {

/// A state that a recording can be in, of all in order: a word's row, or the pause before a word.
struct CoarseState {
  std::uint32_t word = 0;
  bool is_pause = false;
};

/// What it costs that moments of a sound are in states, a block of moments at a time.
class CoarseCosts {
 public:
  static constexpr std::size_t kBlock = 32;  ///< moments

  /// For each word of the reference a pause and its rows, and a pause behind the last. The sound is thinned
  /// as the reference is.
  CoarseCosts(const Reference& reference, Features sound);

  [[nodiscard]] const std::vector<CoarseState>& states() const { return states_; }
  [[nodiscard]] std::size_t moments() const { return sound_.size(); }
  /// How far a moment of speech is from any row, in the mean.
  [[nodiscard]] float typical() const { return mean_; }
  /// Whether it is loud enough to be more than a pause.
  [[nodiscard]] bool is_loud(std::size_t moment) const { return sound_.is_loud(moment); }

  /// The costs of states [first, end) in the moments from `moment` on, a row of end - first each, as many as
  /// fit into `costs`.
  void measure(std::size_t moment, std::size_t first, std::size_t end, std::span<float> costs) const;

 private:
  void add_states(const Reference& reference);
  [[nodiscard]] float pause_cost(std::size_t moment) const;
  [[nodiscard]] float distance(std::size_t moment, std::size_t state) const;
  void find_typical();

  SoundMoments sound_;
  std::vector<float> typical_;  // of each moment
  std::vector<float> squares_;  // of each moment's row
  float mean_ = 0;
  std::vector<CoarseState> states_;
  std::size_t padded_ = 0;      // states, and some that are none, so that blocks are whole
  std::vector<float> columns_;  // each number of all states in a row
  std::vector<float> state_squares_;
  std::vector<float> state_loudness_;
};

}  // namespace cueclip
