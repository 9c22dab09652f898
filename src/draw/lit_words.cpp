#include "draw/lit_words.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr std::int64_t kFewestLit = 3;  // frames
constexpr Time kShortestLit = std::chrono::milliseconds{100};

}  // namespace

std::vector<LitWords> lit_words(const Card& card, FrameRate fps) {
  const std::int64_t fewest = std::max(kFewestLit, nearest_frame(kShortestLit, fps));
  std::vector<LitWords> lit;
  for (std::size_t i = 0; i < card.words.size(); ++i) {
    const std::int64_t from = nearest_frame(card.words[i].time.start, fps);
    if (!lit.empty() && from - std::max(lit.back().from, card.frames.first) < fewest)
      lit.back().last = i;
    else
      lit.push_back({from, i, i});
  }
  if (lit.size() > 1 && card.frames.end - lit.back().from < fewest) {
    lit[lit.size() - 2].last = lit.back().last;
    lit.pop_back();
  }
  return lit;
}

}  // namespace cueclip
