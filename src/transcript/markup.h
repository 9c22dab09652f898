#pragma once

#include <cueclip/time.h>

#include <optional>
#include <string>
#include <string_view>

namespace cueclip {

/// What a format takes for a tag.
enum class Markup {
  kWebVtt,  ///< every `<` before a letter, a digit or a slash that is closed again
  kSubRip,  ///< only what is known to be one: "a < b" and <three> are words; also `{b} {i} {u}`
};

/// What a tag is to the words around it.
enum class TagKind {
  kStyle,     ///< nothing: `<i>`, `<c.red>`, `<font …>`, `{\an8}` and every other override block of ASS
  kLineEnd,   ///< `<br>`
  kVoice,     ///< `<v Name>`: who speaks from here on
  kVoiceEnd,  ///< `</v>`
  kTime,      ///< `<00:00:01.000>`: when the words behind it begin
  kRuby,      ///< `<ruby>`, `<rb>` or an end of them: ends a reading whose own end was left out
  kReading,   ///< `<rt>`: a reading of the word before it
  kReadingEnd,
  kBracket,  ///< `<rp>`: until its end, brackets for where a reading isn't shown above its word
  kBracketEnd,
};

struct Tag {
  TagKind kind = TagKind::kStyle;
  std::size_t length = 0;  ///< in bytes, with its brackets
  std::string name = {};   ///< a voice's; empty where it has none
  Time time = {};          ///< a time's
};

/// The tag at the head of a text, which begins with `<` or `{`; nothing where these are words.
[[nodiscard]] std::optional<Tag> tag_at(std::string_view text, Markup markup);

}  // namespace cueclip
