#pragma once

#include <string_view>
#include <vector>

#include "transcript/timed_words.h"

namespace cueclip {

/// The words of a text, with its marks and capitals, timed by words that are bare: each takes what stands up
/// to the next space. Words are matched as folded_words() compares them, and may be written as one or as
/// several; one that isn't said so has no time. None where less than half of the text's words are found, as
/// then these are other words.
[[nodiscard]] std::vector<RecognisedWord> marked_words(std::string_view text,
                                                       const std::vector<RecognisedWord>& bare);

}  // namespace cueclip
