#pragma once

#include <cstddef>
#include <vector>

#include "passage/quote_words.h"
#include "passage/spoken_words.h"

namespace cueclip {

/// A run of said words, first and last included, and what a quote differs from it by.
struct QuoteRun {
  std::size_t first = 0;
  std::size_t last = 0;
  double score = 0;  ///< 1: nothing; 0: everything

  [[nodiscard]] bool overlaps(const QuoteRun& other) const {
    return first <= other.last && other.first <= last;
  }
};

/// The runs that come nearest to a quote, best first, at most `most`; none overlaps another. Each begins and
/// ends with words that the quote means, and with as many more as the quote has there; but no cue is begun
/// for the sake of words that mean nothing.
[[nodiscard]] std::vector<QuoteRun> nearest_runs(const QuoteWords& quote, const SpokenWords& said,
                                                 std::size_t most);

}  // namespace cueclip
