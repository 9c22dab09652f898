#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cueclip {

/// Elements within each other, at most; libxml2 reads no deeper than 256.
inline constexpr std::size_t kDeepestMarkup = 200;

/// A feed that isn't well-formed XML, written again so that it is, as far as it can be told what was meant:
/// a bare `&` or `<` is a character, HTML's names of characters are known, attributes are taken with and
/// without quotes and spaces, what isn't closed is closed, and a tag, comment or section in which the text
/// breaks off ends there. Characters that XML doesn't have, comments and processing instructions are dropped.
/// No entity is defined, so that nothing grows more than fivefold. Throws Error (kInput) for a document type
/// declaration before the first element.
[[nodiscard]] std::string mended_markup(std::string_view text);

/// Whether XML has this character (XML 1.0, 2.2).
[[nodiscard]] bool is_xml_character(char32_t character);

/// Refuses what could define entities.
[[noreturn]] void refuse_doctype();

}  // namespace cueclip
