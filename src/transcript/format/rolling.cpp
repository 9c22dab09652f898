#include "transcript/format/rolling.h"

#include <algorithm>
#include <string>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostLines = 8;  // more are never on a screen
constexpr Time kNoTimeToSpeak = std::chrono::milliseconds{50};
constexpr std::size_t kFewestRolling = 2;

std::string bare(std::string_view line) {
  std::string text;
  bool inside = false;
  for (const char byte : line) {
    if (byte == '<') inside = true;
    if (!inside) text += byte;
    if (byte == '>') inside = false;
  }
  return single_spaced(text);
}

/// How many of a block's first lines repeat the last lines of the one before it.
std::size_t repeated_lines(const CueBlock& before, const CueBlock& after) {
  for (std::size_t count = std::min({before.lines.size(), after.lines.size(), kMostLines}); count > 0;
       --count) {
    const auto from = before.lines.end() - static_cast<std::ptrdiff_t>(count);
    const bool same = std::equal(from, before.lines.end(), after.lines.begin(),
                                 [](const auto& one, const auto& other) { return bare(one) == bare(other); });
    if (same && !bare(after.lines.front()).empty()) return count;
  }
  return 0;
}

}  // namespace

void undo_rolling(std::vector<CueBlock>& blocks) {
  std::vector<std::size_t> repeated(blocks.size(), 0);
  std::size_t rolling = 0;
  bool has_mere_repeats = false;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    repeated[i] = repeated_lines(blocks[i - 1], blocks[i]);
    if (repeated[i] > 0) ++rolling;
    has_mere_repeats = has_mere_repeats || (repeated[i] > 0 && repeated[i] == blocks[i].lines.size() &&
                                            blocks[i].time.length() <= kNoTimeToSpeak);
  }
  if (!has_mere_repeats && (rolling < kFewestRolling || rolling * 2 < blocks.size())) return;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    // Behind a pause YouTube's captions begin anew, and what is the same was said again.
    const bool follows = blocks[i].time.start - blocks[i - 1].time.end <= kNoTimeToSpeak;
    if (has_mere_repeats && !follows) continue;
    blocks[i].lines.erase(blocks[i].lines.begin(),
                          blocks[i].lines.begin() + static_cast<std::ptrdiff_t>(repeated[i]));
  }
}

}  // namespace cueclip
