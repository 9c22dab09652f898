#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// What people read of a title or a name in a feed, whose writers escape it several times over: character
/// references are read until none is left, HTML's tags dropped, white space made single spaces. "a < b",
/// "<3" and "AT&T" stay words.
[[nodiscard]] std::string feed_text(std::string_view content);

}  // namespace cueclip
