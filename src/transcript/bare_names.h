#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// The speakers' names where a page shows them before the words with nothing around them ("Maren Holt Good
/// evening"): for each text the name that it begins with, empty where it has none.
///
/// Nothing but capitals tells, so the texts have to bear each other out, else none has a name:
///  - a name is one to five words with capitals, small ones as in "van der" among them, and begins two texts
///    or more; the longest is taken that all texts of that beginning share
///  - two names or more take turns, and begin all texts but one in ten, or one of six to ten
///  - behind it begins a sentence: with a capital, or with what is no letter
///  - a name of one word isn't said in small letters anywhere ("And", "Well")
///  - texts in which most words have capitals tell nothing, nor do scripts without capitals
[[nodiscard]] std::vector<std::string> bare_names(const std::vector<std::string>& texts);

}  // namespace cueclip
