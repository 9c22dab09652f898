#pragma once

#include <string_view>

#include <unicode/unistr.h>

namespace cueclip {

/// Whether a text in small letters has more of the commonest words of a language than of any other's, and two
/// at least. Known are Danish and Norwegian together ("da"), Dutch, English, French, German, Italian,
/// Portuguese, Spanish and Swedish; no text has those of another.
[[nodiscard]] bool has_common_words(const icu::UnicodeString& text, std::string_view language);

/// How many runs of letters a text has.
[[nodiscard]] int count_words(const icu::UnicodeString& text);

}  // namespace cueclip
