#pragma once

#include <cueclip/transcript.h>

#include <string_view>
#include <vector>

namespace cueclip {

/// The times of the words of a mended text: a word that stays keeps its own, and what changed between two
/// that stay shares the time that was there. Where none was, what is added shares the time of the word
/// before.
[[nodiscard]] std::vector<TimedWord> moved_times(const std::vector<TimedWord>& before, std::string_view text);

}  // namespace cueclip
