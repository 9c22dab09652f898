#pragma once

#include <optional>
#include <string>

#include "studio/toml_outline.h"

namespace cueclip::studio {

/// What a path is seen from: the file, or one of its clips, from 0.
using TomlScope = std::optional<std::size_t>;

/// The key of a path with its value: in a line of its own, or in inline tables.
struct TomlEntry {
  std::size_t section = 0;
  std::size_t pair = 0;        ///< of the section
  std::vector<Extent> tables;  ///< the inline tables around it, the outermost first
  Extent value;
};

/// Where a path has its value, whether a header, a dotted key, an inline table, or some of each lead to it.
[[nodiscard]] std::optional<TomlEntry> find_entry(std::string_view text, const TomlOutline& outline,
                                                  TomlScope scope, const TomlPath& path);

/// The text with a value, as it is written, for a path that has none. It is put where its table is: below the
/// header's other keys, into the inline table, beside dotted keys; else a header is made for it, behind those
/// like it, else above the clips.
[[nodiscard]] std::string with_entry(std::string text, TomlScope scope, const TomlPath& path,
                                     std::string_view value);

/// The text without a path that has a value, and without the tables that are left empty by that.
[[nodiscard]] std::string without_entry(std::string text, TomlScope scope, const TomlPath& path);

/// The text with another line below a statement, in its manner.
[[nodiscard]] std::string with_line_below(std::string text, const TomlStatement& statement,
                                          const TomlPath& key, std::string_view value);

/// The text without a statement's lines.
[[nodiscard]] std::string without_statement(std::string text, const TomlStatement& statement);

}  // namespace cueclip::studio
