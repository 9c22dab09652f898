#pragma once

#include <cueclip/captions.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cueclip {

/// Words of a card that are lit together, from a frame on until the next are.
struct LitWords {
  std::int64_t from = 0;  ///< the frame in which the first of them begins
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Which of a card's words are lit when: each while it is said, and one that is said in less than a tenth of
/// a second together with the next, or the last with the one before: the eye misses what is lit for a frame.
[[nodiscard]] std::vector<LitWords> lit_words(const Card& card, FrameRate fps);

}  // namespace cueclip
