#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// What is shown for words: the same with the spaces that its language's printers set. French has U+202F
/// before ! ? ; inside « » and in thousands, U+00A0 before : and before % and currencies, whatever spaces the
/// transcript has; Canadian French has none before ! ? ;, Swiss French U+202F before : too (Lexique des
/// règles typographiques en usage à l'Imprimerie nationale; Office québécois de la langue française; Guide du
/// typographe romand). Others as set_spaces() says. In every language, spaces that a line
/// must not end at become no-break spaces: "50 %", "Dr. Roy". Addresses, times, ratios and smileys stay as
/// they are, and nothing but spaces ever changes. `language` is a BCP 47 tag, or empty where it isn't known.
[[nodiscard]] std::string typeset(std::string_view text, std::string_view language);

}  // namespace cueclip
