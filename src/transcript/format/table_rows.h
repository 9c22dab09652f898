#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A row of a table.
struct TableRow {
  std::size_t line = 0;  ///< where it begins in the file, from 1
  std::vector<std::string> fields;
};

/// The rows of a table that begins at a file's line `first_line`; blank ones are none. Where it `is_quoted`,
/// a field in double quotes may hold separators, line ends, and quotes as two (RFC 4180); spaces before its
/// first quote are passed over, and a quote that no separator or line end follows is one of the words, as
/// programs write it that don't double it. A quote that is never closed holds no more than its line.
[[nodiscard]] std::vector<TableRow> table_rows(std::string_view text, char separator, bool is_quoted,
                                               std::size_t first_line);

}  // namespace cueclip
