#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip::cli {

/// What stands behind a file descriptor.
struct Terminal {
  bool is_terminal = false;
  bool has_colour = false;  ///< a terminal, and neither NO_COLOR nor TERM=dumb
  std::size_t columns = 80;
};

[[nodiscard]] Terminal terminal_of(int descriptor);

/// How many columns a terminal gives the text: two for wide characters, none for combining ones.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// The text broken at spaces into lines of at most `columns`; a longer word has a line of its own.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// A bar of 30 columns, of which so much is full: `part` from 0 to 1.
[[nodiscard]] std::string progress_bar(double part);

/// The text with spaces behind it up to `columns`.
[[nodiscard]] std::string padded_to(std::string text, std::size_t columns);

}  // namespace cueclip::cli
