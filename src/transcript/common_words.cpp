#include "transcript/common_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <unicode/uchar.h>

#include "language/word_list.h"

namespace cueclip {

namespace {

/// Of languages whose lines nobody breaks by words; Danish and Norwegian together.
constexpr std::array kOthers{
    std::pair<std::string_view, std::string_view>{"da",
                                                  "og at det er en et som ikke på for af av til med den i "
                                                  "har om jeg vi du kan men de var fra så eller skal "
                                                  "ingen dette han hun min mig meg sig seg nu nå hvad hva "
                                                  "når her der man også blev ble være vil noget noen"},
    std::pair<std::string_view, std::string_view>{
        "sv",
        "och att det är en ett som inte på för av till med den i har om jag vi du kan men de var från så "
        "eller ska "
        "ingen inga detta han hon min mig sig nu vad när här också blev vara vill något mycket där efter"}};

// For words alone to tell a language: so many, so many more than of any other, and one in so many.
constexpr std::ptrdiff_t kFewestHits = 3;
constexpr std::ptrdiff_t kLeastLead = 1;
constexpr std::ptrdiff_t kShare = 4;

using SmallWords = std::unordered_set<std::string>;

/// Adds what stands between spaces, and the parts that an apostrophe makes.
void add_words(std::string_view list, SmallWords& words) {
  std::string word;
  for (const char byte : list) {
    if (byte != ' ' && byte != '\'') {
      word += byte;
      continue;
    }
    if (!word.empty()) words.insert(std::move(word));
    word.clear();
  }
  if (!word.empty()) words.insert(std::move(word));
}

const std::vector<std::pair<std::string_view, SmallWords>>& words_by_language() {
  static const auto kAll = [] {
    std::vector<std::pair<std::string_view, SmallWords>> all;
    for (const LanguageWords& language : languages()) {
      all.emplace_back(language.language, SmallWords{});
      for (const WordList& list : language.words) add_words(list.words, all.back().second);
    }
    for (const auto& [language, list] : kOthers) {
      all.emplace_back(language, SmallWords{});
      add_words(list, all.back().second);
    }
    return all;
  }();
  return kAll;
}

/// The runs of letters of a text.
std::vector<std::string> words_in(const icu::UnicodeString& text) {
  std::vector<icu::UnicodeString> words(1);
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = text.char32At(at);
    if (u_isalpha(character) != 0) {
      words.back().append(character);
    } else if (!words.back().isEmpty()) {
      words.emplace_back();
    }
  }
  if (words.back().isEmpty()) words.pop_back();
  std::vector<std::string> result;
  for (const icu::UnicodeString& word : words) word.toUTF8String(result.emplace_back());
  return result;
}

std::ptrdiff_t count_common(const std::vector<std::string>& words, const SmallWords& common) {
  return std::ranges::count_if(words, [&](const std::string& word) { return common.contains(word); });
}

}  // namespace

bool has_common_words(const icu::UnicodeString& text, std::string_view language) {
  const auto words = words_in(text);
  std::ptrdiff_t own = 0;
  std::ptrdiff_t others = 0;
  for (const auto& [one, common] : words_by_language()) {
    auto& count = one == language ? own : others;
    count = std::max(count, count_common(words, common));
  }
  return own >= 2 && own > others;
}

std::string language_by_words(const icu::UnicodeString& text) {
  const auto words = words_in(text);
  std::string_view best;
  std::ptrdiff_t most = 0;
  std::ptrdiff_t next = 0;
  for (const auto& [language, common] : words_by_language()) {
    const std::ptrdiff_t count = count_common(words, common);
    next = std::max(next, std::min(count, most));
    if (count <= most) continue;
    most = count;
    best = language;
  }
  const bool is_sure = most >= kFewestHits && most - next >= kLeastLead && most * kShare >= std::ssize(words);
  return is_sure ? std::string{best} : std::string{};
}

int count_words(const icu::UnicodeString& text) {
  return static_cast<int>(words_in(text).size());
}

}  // namespace cueclip
