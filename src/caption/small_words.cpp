#include "caption/small_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "transcript/language.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using Dictionary = std::unordered_map<std::string_view, Roles>;

Dictionary dictionary(std::initializer_list<std::span<const WordList>> languages) {
  Dictionary result;
  for (const auto lists : languages)
    for (const WordList& list : lists)
      for (const auto word : split_words(list.words)) result[word] |= list.roles;
  return result;
}

/// The words of a language; French and English ones where it isn't known; none of another.
const Dictionary* words_of(std::string_view language) {
  static const Dictionary kBoth = dictionary({french_words(), english_words()});
  static const auto kOfEach = [] {
    std::vector<std::pair<std::string_view, Dictionary>> of_each;
    for (const LanguageWords& one : languages()) of_each.emplace_back(one.language, dictionary({one.words}));
    return of_each;
  }();
  if (language.empty()) return &kBoth;
  for (const auto& [tag, words] : kOfEach)
    if (is_language(language, tag)) return &words;
  return nullptr;
}

std::optional<Roles> find(const Dictionary& words, std::string_view word) {
  const auto found = words.find(word);
  return found == words.end() ? std::nullopt : std::optional{found->second};
}

/// "s" of "Ada's", "ll" of "we'll": no words of their own.
bool is_contraction(std::string_view part) {
  constexpr auto kParts = std::to_array<std::string_view>({"s", "t", "m", "d", "re", "ll", "ve"});
  return std::ranges::find(kParts, part) != kParts.end();
}

/// "a" of "a-t-il": a verb that another completes, and the pronoun that stands behind it in a question.
Roles roles_of_question(const Dictionary& words, std::string_view word) {
  const auto first = word.find('-');
  if (first == std::string_view::npos) return 0;
  const Roles pronoun = find(words, word.substr(word.rfind('-') + 1)).value_or(0);
  const Roles verb = find(words, word.substr(0, first)).value_or(0);
  return (pronoun & role::kSubject) != 0 ? verb & role::kAuxiliary : 0;
}

Roles listed_roles(const Dictionary& words, std::string_view word, bool is_last) {
  if (const auto roles = find(words, word)) return *roles;
  if (!is_last) {
    const auto apostrophe = word.find('\'');
    if (apostrophe + 1 == word.size()) return find(words, word.substr(0, apostrophe)).value_or(0);
    return find(words, word.substr(0, apostrophe + 1)).value_or(0);
  }
  while (word.ends_with('\'')) word.remove_suffix(1);
  if (const auto apostrophe = word.rfind('\''); apostrophe != std::string_view::npos) {
    word.remove_prefix(apostrophe + 1);
    if (is_contraction(word)) return 0;
  }
  const auto roles = find(words, word);
  return roles ? *roles : roles_of_question(words, word);
}

bool is_inside_word(const icu::UnicodeString& text, std::int32_t at) {
  const UChar32 character = text.char32At(at);
  return u_isalnum(character) || u_getCombiningClass(character) != 0 || character == '\'' || character == '-';
}

/// The text's first or last word, without marks around it.
icu::UnicodeString end_word(const icu::UnicodeString& text, bool is_last) {
  std::int32_t from = 0;
  std::int32_t to = text.length();
  if (is_last) {
    while (to > 0 && !u_isalnum(text.char32At(to - 1))) --to;
    if (text.char32At(to) == '\'') ++to;  // "l' eau"
    for (from = to; from > 0 && is_inside_word(text, from - 1);) --from;
    while (from < to && !u_isalnum(text.char32At(from))) ++from;
  } else {
    while (from < to && !u_isalnum(text.char32At(from))) ++from;
    for (to = from; to < text.length() && is_inside_word(text, to);) ++to;
    while (to > from && !u_isalnum(text.char32At(to - 1)) && text.char32At(to - 1) != '\'') --to;
  }
  return text.tempSubStringBetween(from, to);
}

/// Four digits from 1800 to 2099.
bool is_year(const icu::UnicodeString& word) {
  return word.length() == 4 && (word.startsWith(u"18") || word.startsWith(u"19") || word.startsWith(u"20"));
}

/// "3." in languages in which it is third; a year or a large number ends a sentence there too.
bool is_ordinal(const icu::UnicodeString& word, std::string_view text, std::string_view language) {
  constexpr auto kOnes =
      std::to_array<std::string_view>({"de", "cs", "sk", "pl", "da", "nb", "no", "fi", "hu", "sl", "hr"});
  return word.length() <= 2 && text.ends_with('.') &&
         std::ranges::any_of(kOnes, [&](std::string_view one) { return is_language(language, one); });
}

Roles roles_of(std::string_view text, bool is_last, std::string_view language) {
  const Dictionary* words = words_of(language);
  if (words == nullptr) return 0;
  auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
  unicode.findAndReplace(u"’", u"'");
  const icu::UnicodeString word = end_word(unicode, is_last);
  if (word.isEmpty()) return 0;
  if (u_isdigit(word.char32At(is_last ? word.length() - 1 : 0)))
    return role::kDigits | (is_year(word) ? 0 : role::kCount) |
           (is_last && is_ordinal(word, text, language) ? role::kOrdinal : 0);
  std::string lower;
  icu::UnicodeString{word}.toLower().toUTF8String(lower);
  const Roles roles = listed_roles(*words, lower, is_last);
  return roles == 0 && u_isupper(word.char32At(0)) ? role::kCapital : roles;
}

}  // namespace

Roles roles_of_first_word(std::string_view text, std::string_view language) {
  return roles_of(text, false, language);
}

Roles roles_of_last_word(std::string_view text, std::string_view language) {
  return roles_of(text, true, language);
}

}  // namespace cueclip
