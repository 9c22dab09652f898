#include "transcript/name_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostWordsOfName = 5;
constexpr std::size_t kLongestName = 60;  // bytes

constexpr auto kNameParticles = std::to_array<std::string_view>(
    {"van", "der", "den", "de", "du",  "des", "la",  "le", "von", "zu", "zum", "da", "das", "di",
     "do",  "dos", "del", "el", "bin", "ibn", "ben", "al", "ter", "te", "af",  "av", "y",   "e"});

constexpr auto kShortTitles =
    std::to_array<std::string_view>({"Dr.", "Mr.", "Mrs.", "Ms.", "Mx.", "Prof.", "St.", "Mme.", "Mlle.",
                                     "Hr.", "Fr.", "Sr.", "Sra.", "Jr.", "Rev.", "Sen.", "Rep.", "Gov."});

/// The characters of a word, one after the other.
class Characters {
 public:
  explicit Characters(std::string_view text) : text_{text} {}

  [[nodiscard]] bool at_end() const { return at_ >= static_cast<std::int32_t>(text_.size()); }
  UChar32 next() {
    UChar32 character = 0;
    U8_NEXT(text_.data(), at_, static_cast<std::int32_t>(text_.size()), character);
    return character;
  }

 private:
  std::string_view text_;
  std::int32_t at_ = 0;
};

bool is_joining_mark(UChar32 character) {
  return character == '\'' || character == 0x2019 || character == '-' || character == 0x2010;
}

/// Letters, and marks between them.
bool has_only_letters(std::string_view word) {
  for (Characters characters{word}; !characters.at_end();) {
    const UChar32 character = characters.next();
    if (character < 0 || (!u_isalpha(character) && u_getCombiningClass(character) == 0 &&
                          u_charType(character) != U_NON_SPACING_MARK && !is_joining_mark(character)))
      return false;
  }
  return !word.empty();
}

bool is_capital(UChar32 character) {
  return u_isupper(character) || u_istitle(character);
}

/// "Holt", and "d'Arc": a small letter or two before a mark.
bool name_word_has_capital(std::string_view word) {
  Characters characters{word};
  if (characters.at_end()) return false;
  UChar32 character = characters.next();
  if (is_capital(character)) return true;
  for (int small = 0; small < 2 && u_islower(character) && !characters.at_end(); ++small) {
    character = characters.next();
    if (!is_joining_mark(character) || character == '-') continue;
    return !characters.at_end() && is_capital(characters.next());
  }
  return false;
}

/// "J.", "Dr."
bool is_shortened(std::string_view word) {
  if (!word.ends_with('.')) return false;
  if (std::ranges::find(kShortTitles, word) != kShortTitles.end()) return true;
  Characters characters{word};
  return is_capital(characters.next()) && !characters.at_end() && characters.next() == '.' &&
         characters.at_end();
}

/// Begins with a letter of a script that has no capitals.
bool is_of_caseless_script(std::string_view word) {
  Characters characters{word};
  if (characters.at_end()) return false;
  const UChar32 first = characters.next();
  return u_isalpha(first) && !u_isupper(first) && !u_islower(first) && !u_istitle(first);
}

bool has_only_digits(std::string_view word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "SPEAKER_00", "spk_1", "S2": letters with a number behind.
bool is_numbered(std::string_view word) {
  const auto digits = word.find_first_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || !has_only_digits(word.substr(digits))) return false;
  auto letters = word.substr(0, digits);
  if (letters.ends_with('_')) letters.remove_suffix(1);
  return has_only_letters(letters);
}

}  // namespace

bool is_capitalised_name_word(std::string_view word) {
  if (is_shortened(word)) return true;
  return name_word_has_capital(word) && has_only_letters(word) && !word.ends_with('-') &&
         !word.ends_with('\'');
}

bool is_name_particle(std::string_view word) {
  return std::ranges::find(kNameParticles, word) != kNameParticles.end();
}

bool may_be_name(std::string_view text) {
  const auto words = split_words(text);
  if (words.empty() || words.size() > kMostWordsOfName || text.size() > kLongestName) return false;
  const auto stands_first = [](std::string_view word) {
    return is_capitalised_name_word(word) || is_numbered(word) ||
           (is_of_caseless_script(word) && has_only_letters(word));
  };
  const auto stands_behind = [&](std::string_view word) {
    return stands_first(word) || is_name_particle(word) || has_only_digits(word) || word == "&";
  };
  return stands_first(words.front()) && std::all_of(words.begin() + 1, words.end(), stands_behind) &&
         !is_name_particle(words.back()) && words.back() != "&";
}

}  // namespace cueclip
