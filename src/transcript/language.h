#pragma once

#include <cueclip/transcript.h>

#include <string>
#include <string_view>

namespace cueclip {

/// The language that a text is in, as a primary subtag: "fr", "ja". Told by its script, by letters that only
/// one language has, and for Latin by ICU's charset detector, which knows by groups of three letters Czech,
/// Danish (also taken for it: Norwegian), Dutch, English, French, German, Hungarian, Italian, Polish,
/// Portuguese, Romanian, Spanish, Swedish and Turkish. Empty where it can't be told; in a few words there
/// have to be some of the language's commonest.
[[nodiscard]] std::string guess_language(std::string_view sample);

/// The primary subtag of a BCP 47 tag, in its shortest form: "fr" of "fr-CA" and of "fra". Empty for what is
/// none, and for "und".
[[nodiscard]] std::string primary_language(std::string_view tag);

/// What a file says of its language as a BCP 47 tag: "fr-CA" as it is, "fr" for "French" (Whisper writes
/// either). Empty for what is neither.
[[nodiscard]] std::string language_tag(std::string_view said);

/// The tag that a header's line `Language: fr` says, in WebVTT as YouTube writes it and in ASS. Empty of any
/// other line.
[[nodiscard]] std::string language_of_line(std::string_view line);

/// The language that a transcript says it is in, else the one that its words look like.
[[nodiscard]] std::string language_of(const Transcript& transcript);

/// The language of some words of a text in `language`, a BCP 47 tag: another one where they surely are, as in
/// a clip in which two are spoken.
[[nodiscard]] std::string language_said_in(std::string_view words, const std::string& language);

/// Whether a BCP 47 tag is of the language with this primary subtag: "fr-CA" is of "fr".
[[nodiscard]] bool is_language(std::string_view tag, std::string_view primary);

}  // namespace cueclip
