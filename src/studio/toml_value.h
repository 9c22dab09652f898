#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "studio/toml_source.h"

namespace cueclip::studio {

/// What a key is to say: a text, a list of texts, true or false, or nothing, which takes the key out.
using EpisodeValue = std::variant<std::monostate, std::string, std::vector<std::string>, bool>;

/// A text in quotes, with everything escaped that TOML wants escaped.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// A dotted key, with quotes where they are needed.
[[nodiscard]] std::string written(const TomlPath& key);

/// A text as a key's value: a number for a key that takes numbers where the text is one and is read again as
/// it is, true or false for a switch, else in quotes.
[[nodiscard]] std::string written_text(std::string_view key, const std::string& text);

/// A value as a key's, a long list with an entry a line. `value` says something.
[[nodiscard]] std::string written(std::string_view key, const EpisodeValue& value, std::string_view line_end);

/// A key's value as it stands, changed to say `value` with as little changed as can be: nothing where it says
/// so already, only the entries of a list that are others.
[[nodiscard]] std::string rewritten(std::string old, std::string_view key, const EpisodeValue& value,
                                    std::string_view line_end);

/// Whether a value as it is written says this.
[[nodiscard]] bool says(std::string_view written, const EpisodeValue& value);

}  // namespace cueclip::studio
