#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cueclip {

/// What a word does to those beside it, as far as line breaks go. A word may have several roles: "la" is an
/// article and an object.
using Roles = std::uint32_t;

namespace role {

// What follows:
inline constexpr Roles kDeterminer = 1u << 0;  ///< its noun: the, mon, cette, chaque, celui
inline constexpr Roles kSubject = 1u << 1;     ///< its verb: she, nous
inline constexpr Roles kObject = 1u << 2;      ///< its verb: se, leur, y, ne
inline constexpr Roles kStressed = 1u << 3;    ///< a verb, but a clause may end with it too: ça, lui
inline constexpr Roles kAuxiliary = 1u << 4;   ///< the verb or adjective that completes it: has, peut, était
inline constexpr Roles kDegree = 1u << 5;      ///< an adjective: very, plus
inline constexpr Roles kAdjective = 1u << 6;   ///< its noun: first, petite
inline constexpr Roles kTitle = 1u << 7;       ///< a name: Mme, docteur
inline constexpr Roles kNumber = 1u << 8;      ///< what is counted; a number in letters
inline constexpr Roles kNumbered = 1u << 9;    ///< a number: page, article
// What it stands behind:
inline constexpr Roles kNegation = 1u << 10;  ///< its verb: not, pas, jamais
inline constexpr Roles kMeasure = 1u << 11;   ///< a number: a unit, month or multiple
inline constexpr Roles kTrailing = 1u << 12;  ///< what it goes with: là, dedans, aussi
// What opens a part of a sentence:
inline constexpr Roles kPreposition = 1u << 13;  ///< in, avec
inline constexpr Roles kConjunction = 1u << 14;  ///< and, parce, and the pronouns of relative clauses
inline constexpr Roles kOpener = 1u << 15;       ///< and might be left out: alors, bah, well
// Halves of what is said as one:
inline constexpr Roles kOf = 1u << 16;      ///< of, de: "lots of", "près de"
inline constexpr Roles kThat = 1u << 17;    ///< that, que: "now that", "afin que"
inline constexpr Roles kTo = 1u << 18;      ///< to, à: "according to", "grâce à"
inline constexpr Roles kIf = 1u << 19;      ///< if, si: "even if", "même si"
inline constexpr Roles kThenOf = 1u << 20;  ///< their first halves
inline constexpr Roles kThenThat = 1u << 21;
inline constexpr Roles kThenTo = 1u << 22;
inline constexpr Roles kThenIf = 1u << 23;
// Told by how a word is written:
inline constexpr Roles kCapital = 1u << 24;   ///< a capital, on a word that is not listed
inline constexpr Roles kParticle = 1u << 25;  ///< a name's small word: von, du
inline constexpr Roles kDigits = 1u << 26;    ///< a number in digits
inline constexpr Roles kCount = 1u << 27;     ///< such a number that is no year
inline constexpr Roles kShort = 1u << 28;     ///< a full stop behind it ends no sentence: Dr, cf
inline constexpr Roles kOrdinal = 1u << 29;   ///< nor behind this number: "3." is third, as in German

}  // namespace role

/// Words, between spaces, that share roles.
struct WordList {
  Roles roles = 0;
  std::string_view words;
};

/// The small words of one language: those that line breaks depend on, and that tell it from others.
struct LanguageWords {
  std::string_view language;  ///< primary subtag
  std::span<const WordList> words;
};

[[nodiscard]] std::span<const LanguageWords> languages();

// A file each, and a line in languages.cpp.
[[nodiscard]] std::span<const WordList> arabic_words();
[[nodiscard]] std::span<const WordList> czech_words();
[[nodiscard]] std::span<const WordList> dutch_words();
[[nodiscard]] std::span<const WordList> english_words();
[[nodiscard]] std::span<const WordList> french_words();
[[nodiscard]] std::span<const WordList> german_words();
[[nodiscard]] std::span<const WordList> italian_words();
[[nodiscard]] std::span<const WordList> polish_words();
[[nodiscard]] std::span<const WordList> portuguese_words();
[[nodiscard]] std::span<const WordList> spanish_words();

}  // namespace cueclip
