#pragma once

#include <string>
#include <string_view>

#include <unicode/unistr.h>

namespace cueclip {

/// Whether a text in small letters has more of the small words of a language than of any other's, and two at
/// least. Known are those of src/language, Danish and Norwegian together ("da") and Swedish; no text has
/// those of another.
[[nodiscard]] bool has_common_words(const icu::UnicodeString& text, std::string_view language);

/// The language that such words alone tell of a text in small letters: three of its words, a quarter of all,
/// and more than of any other language. Else empty.
[[nodiscard]] std::string language_by_words(const icu::UnicodeString& text);

/// How many runs of letters a text has.
[[nodiscard]] int count_words(const icu::UnicodeString& text);

}  // namespace cueclip
