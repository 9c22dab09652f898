#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Edits of a list as it is written, from its bracket to its bracket: each leaves the other entries, the
/// comments and the spacing as they are.
namespace cueclip::studio {

/// With another entry behind the last, in the list's own manner: on the same line, or on one of its own.
[[nodiscard]] std::string list_with(std::string list, std::string_view entry, std::string_view line_end);

/// With another entry in place of one, counted from 0.
[[nodiscard]] std::string list_replacing(std::string list, std::size_t index, std::string_view entry);

/// Without an entry, and without its line where that holds nothing else.
[[nodiscard]] std::string list_without(std::string list, std::size_t index);

[[nodiscard]] bool list_has_comment(std::string_view list);

}  // namespace cueclip::studio
