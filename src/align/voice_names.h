#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// What espeak-ng may call its voice for a language, by its BCP 47 tag, the best first: that of the region,
/// then the language's. It needn't have any. Empty for what is no tag.
[[nodiscard]] std::vector<std::string> voice_names(std::string_view language);

}  // namespace cueclip
