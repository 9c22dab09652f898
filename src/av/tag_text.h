#pragma once

#include <string>
#include <string_view>

namespace cueclip::av {

/// A text of a tag in UTF-8: as it is where it is that, else read as Windows-1252. Controls of Latin-1, which
/// nobody means, are the characters that Windows has there (WHATWG's Encoding Standard, windows-1252).
[[nodiscard]] std::string tag_text(std::string_view text);

}  // namespace cueclip::av
