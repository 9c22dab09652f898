#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// What the texts beside a clip say in their own words, in the clip's language: French, else English.
struct FixedWords {
  std::string_view video;  ///< what a clip is
  std::string_view captioned_video;
  std::string_view sound;
  std::string_view of_podcast;    ///< before a show's name
  std::string_view of_a_podcast;  ///< where it has none
  std::string_view episode;       ///< before its number
  std::string_view headline;      ///< before the one that stands over the words
  std::string_view waveform;      ///< what is to be seen
  std::string_view speaking;      ///< before those who speak
  std::string_view and_;
  std::string_view shortened;    ///< behind words that end before the clip does
  std::string_view quote_opens;  ///< with its space
  std::string_view quote_closes;
  std::string_view colon;  ///< with its spaces
};

/// Those of a language, a BCP 47 tag.
[[nodiscard]] const FixedWords& fixed_words(std::string_view language);

/// The text in the language's quotation marks.
[[nodiscard]] std::string quoted(std::string_view text, const FixedWords& words);

/// An episode: "episode 14" for a number, anything else as it is.
[[nodiscard]] std::string episode_name(std::string_view episode, const FixedWords& words);

/// "A, B and C".
[[nodiscard]] std::string listed(const std::vector<std::string>& names, const FixedWords& words);

}  // namespace cueclip
