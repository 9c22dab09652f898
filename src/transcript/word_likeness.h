#pragma once

#include <string>

namespace cueclip {

/// How alike two folded words are: 1 the same, 0 nothing in common; in between by the letters that have to
/// change (Levenshtein's distance). Words less than half alike count as not alike at all.
[[nodiscard]] double likeness(const std::string& one, const std::string& other);

}  // namespace cueclip
