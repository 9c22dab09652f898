#pragma once

#include <cueclip/time.h>

#include <string>
#include <vector>

namespace cueclip {

/// Whether what stands at these times is a list of chapters, and nobody's words: none has more than eight
/// words, fewer than half end a sentence, and most last half a minute or more.
[[nodiscard]] bool are_chapter_titles(const std::vector<Time>& starts, const std::vector<std::string>& words);

}  // namespace cueclip
