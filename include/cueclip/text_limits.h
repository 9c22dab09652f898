#pragma once

#include <optional>

namespace cueclip {

/// How a network counts the length of a text.
enum class TextCount {
  kCharacters,  ///< code points
  kGraphemes,   ///< what people see as one character
  kWeighted,    ///< X: Latin and most alphabets 1, emoji and East Asian characters 2
};

/// What a network takes of the text beside a clip.
struct TextLimits {
  std::optional<int> post;  ///< the longest post; none: not limited
  std::optional<int> alt;   ///< the longest alt text; none: it has no such text, or doesn't say
  std::optional<int> url;   ///< as how many characters a link counts; none: as many as it has
  TextCount counts = TextCount::kCharacters;
  TextCount alt_counts = TextCount::kCharacters;  ///< how an alt text's length is counted
};

/// Mastodon's: 500 graphemes a post, a link 23 of them (StatusLengthValidator), 1,500 an alt text
/// (MediaAttachment::MAX_DESCRIPTION_LENGTH).
inline constexpr TextLimits kMastodonText{500, 1500, 23, TextCount::kGraphemes};

}  // namespace cueclip
