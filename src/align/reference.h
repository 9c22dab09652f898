#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "align/features.h"

namespace cueclip {

/// Words as a voice speaks them, as features, without its pauses.
class Reference {
 public:
  /// Where a word stands among the rows: [first, end).
  struct Rows {
    std::size_t first = 0;
    std::size_t end = 0;
  };

  Reference() = default;

  /// Speaks the words. `voices` are names of espeak-ng's, of which the first is taken
  /// that is there. Empty where nothing is said, or nothing can be.
  Reference(const std::vector<std::string>& words, const std::vector<std::string>& voices);

  [[nodiscard]] bool empty() const { return loudness_.empty(); }

  /// How many rows there are.
  [[nodiscard]] std::size_t size() const { return loudness_.size(); }
  [[nodiscard]] std::span<const float> row(std::size_t n) const {
    return std::span{values_}.subspan(n * Features::kRow, Features::kRow);
  }
  /// How loud a row is: 1 as the loud parts of what is spoken, 0 and below as its pauses.
  [[nodiscard]] float loudness(std::size_t n) const { return loudness_[n]; }

  [[nodiscard]] std::size_t words() const { return words_.size(); }
  /// A word's rows; none where nothing of it is said.
  [[nodiscard]] const Rows& word(std::size_t n) const { return words_[n]; }
  /// Whether a pause may be expected before a word: at the beginning, and behind marks.
  [[nodiscard]] bool expects_pause(std::size_t word) const { return expects_pause_[word]; }

  /// Adds another's words behind these.
  void append(const Reference& other);

  /// The means of every `count` rows of each word; of each that has any there is one at least.
  [[nodiscard]] Reference thinned(int count) const;

  /// With the rows of words [first, end) in the opposite order: as like speech, and as long, but not this.
  void reverse(std::size_t first, std::size_t end);

 private:
  void add_row(std::span<const float> values, float loudness);

  std::vector<float> values_;
  std::vector<float> loudness_;
  std::vector<Rows> words_;
  std::vector<bool> expects_pause_;
};

}  // namespace cueclip
