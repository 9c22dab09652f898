#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// A text as part of a file's name: letters, digits, '-' and '_' of ASCII, at most `most` bytes; may be
/// empty.
[[nodiscard]] std::string file_name_part(std::string_view text, std::size_t most);

}  // namespace cueclip
