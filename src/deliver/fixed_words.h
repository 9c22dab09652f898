#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// What the texts beside a clip say in their own words, in the clip's language, else English. `{}` stands for
/// what is filled in, `{0}` for what the clip is and `{1}` for its show.
struct FixedWords {
  std::string_view language;  ///< primary subtag
  std::string_view video;     ///< what a clip is
  std::string_view captioned_video;
  std::string_view sound;
  std::string_view of_podcast;
  std::string_view of_a_podcast;  ///< where it has no name
  std::string_view episode;       ///< with its number
  std::string_view headline;      ///< the one that stands over the words
  std::string_view waveform;      ///< what is to be seen
  std::string_view speaking;      ///< those who speak
  std::string_view comma;         ///< between names, with its space
  std::string_view and_;          ///< before the last of them
  std::string_view shortened;     ///< behind words that end before the clip does
  std::string_view quote;         ///< in quotation marks
  std::string_view role;          ///< behind a name: the role
  std::string_view colon;         ///< behind a name or a show, with its spaces
  std::string_view stop;          ///< that ends a sentence
  std::string_view space;         ///< between two sentences
};

/// Those of a language, a BCP 47 tag.
[[nodiscard]] const FixedWords& fixed_words(std::string_view language);

/// The text in the language's quotation marks.
[[nodiscard]] std::string quoted(std::string_view text, const FixedWords& words);

/// An episode: "episode 14" for a number, anything else as it is.
[[nodiscard]] std::string episode_name(std::string_view episode, const FixedWords& words);

/// A clip of a show, or of a podcast without a name: "Audio clip of the podcast Slow Ears".
[[nodiscard]] std::string clip_of(std::string_view clip, std::string_view show, const FixedWords& words);

/// A name with its role, if it has one: "Ada (host)".
[[nodiscard]] std::string with_role(std::string_view name, std::string_view role, const FixedWords& words);

/// "Headline: “The city”", without a full stop.
[[nodiscard]] std::string headline(std::string_view text, const FixedWords& words);

/// "Speaking: A, B and C", without a full stop.
[[nodiscard]] std::string speaking(const std::vector<std::string>& names, const FixedWords& words);

}  // namespace cueclip
