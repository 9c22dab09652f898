#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Where in the text of a TOML file what it says stands. The text is known to be TOML: it was parsed, and
/// what is read here is only where each thing begins and ends, which the parser doesn't tell of all.
namespace cueclip::studio {

/// A stretch of bytes.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Extent&, const Extent&) = default;
};

[[nodiscard]] inline std::string_view part_of(std::string_view text, const Extent& extent) {
  return text.substr(extent.begin, extent.end - extent.begin);
}

/// The parts of a dotted key, without their quotes.
using TomlPath = std::vector<std::string>;

/// A key and its value.
struct TomlPair {
  TomlPath key;
  Extent name;
  Extent value;
};

/// [table], [[table]], or a key and its value.
struct TomlStatement {
  enum class Kind { kTable, kElement, kPair };
  Kind kind;
  TomlPair pair;  ///< of a table only key and name, with brackets
  Extent line;    ///< from the beginning of its line to behind the line end of its last one
};

/// A value in a list.
struct TomlElement {
  Extent value;
  std::size_t comma = std::string_view::npos;  ///< the one behind it
};

/// All statements, in order.
[[nodiscard]] std::vector<TomlStatement> statements_of(std::string_view text);

/// What a value in brackets lists.
[[nodiscard]] std::vector<TomlElement> elements_of(std::string_view text, const Extent& list);

/// What a value in braces says.
[[nodiscard]] std::vector<TomlPair> pairs_of(std::string_view text, const Extent& table);

/// Where the text begins, behind a byte order mark.
[[nodiscard]] std::size_t start_of(std::string_view text);

/// How its lines end: as the first does.
[[nodiscard]] std::string line_end_of(std::string_view text);

/// The beginning of the line in which a byte stands, and the end of its words: where its line end begins.
[[nodiscard]] std::size_t line_begin(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t line_words_end(std::string_view text, std::size_t at);

/// Where the line behind this one begins.
[[nodiscard]] std::size_t next_line(std::string_view text, std::size_t at);

}  // namespace cueclip::studio
