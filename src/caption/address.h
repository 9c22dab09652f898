#pragma once

#include <string_view>

namespace cueclip {

/// Whether a word is a web or e-mail address, with or without "https://": its marks are no punctuation.
[[nodiscard]] bool is_address(std::u32string_view word);

}  // namespace cueclip
