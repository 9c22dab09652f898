#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "caption/tokens.h"

/// Where people expect a break, best first, after BBC's and Netflix's guidelines: after a sentence, after a
/// clause, before a conjunction or preposition, elsewhere between words; never behind a word that leans on
/// the next.
namespace cueclip {

namespace {

constexpr double kAfterSentence = 0;
constexpr double kAfterClause = 2;
constexpr double kBeforeLink = 5;
constexpr double kElsewhere = 8;
constexpr double kInsideWord = 20;
constexpr double kAfterLeaning = 16;

// Conjunctions and prepositions: a line may well begin with them.
constexpr auto kLinks = std::to_array<std::string_view>(
    {"and",   "but", "or",    "so",   "because", "that",    "which",  "who",  "when",  "where",
     "while", "if",  "than",  "with", "without", "for",     "from",   "into", "about", "of",
     "to",    "in",  "on",    "at",   "by",      "et",      "mais",   "ou",   "donc",  "car",
     "que",   "qui", "quand", "si",   "comme",   "parce",   "avec",   "sans", "pour",  "dans",
     "sur",   "par", "où",    "dont", "puis",    "lorsque", "depuis", "chez", "vers",  "entre"});

// Articles, determiners, pronouns, titles, short prepositions: a line doesn't end with them.
constexpr auto kLeaning = std::to_array<std::string_view>(
    {"a",     "an",   "the",   "my",    "your", "his",   "her", "its",  "our",   "their", "this", "these",
     "those", "i",    "you",   "he",    "she",  "it",    "we",  "they", "not",   "no",    "is",   "are",
     "was",   "were", "be",    "been",  "have", "has",   "had", "will", "would", "can",   "mr",   "mrs",
     "ms",    "dr",   "prof",  "st",    "le",   "la",    "les", "l",    "un",    "une",   "des",  "du",
     "de",    "au",   "aux",   "mon",   "ma",   "mes",   "ton", "ta",   "tes",   "son",   "sa",   "ses",
     "notre", "nos",  "votre", "vos",   "leur", "leurs", "ce",  "cet",  "cette", "ces",   "je",   "tu",
     "il",    "elle", "on",    "nous",  "vous", "ils",   "ne",  "se",   "m",     "mme",   "est",  "sont",
     "était", "ai",   "as",    "avons", "avez", "ont",   "très"});

/// Lower case, without the punctuation around it.
std::string bare(const std::string& token) {
  auto text = icu::UnicodeString::fromUTF8(token);
  text.toLower();
  std::int32_t from = 0;
  std::int32_t to = text.length();
  while (from < to && !u_isalnum(text.char32At(from))) ++from;
  while (to > from && !u_isalnum(text.char32At(to - 1))) --to;
  std::string result;
  text.tempSubStringBetween(from, to).toUTF8String(result);
  return result;
}

/// The token's last character that is no closing quote or bracket.
std::string last_mark(const std::string& token) {
  const auto characters = graphemes(token);
  constexpr std::array<std::string_view, 9> kClosing{"\"", "'", "’",        "”",           "»",
                                                     ")",  "]", "\xC2\xA0", "\xE2\x80\xAF"};
  for (auto it = characters.rbegin(); it != characters.rend(); ++it)
    if (std::ranges::find(kClosing, *it) == kClosing.end()) return *it;
  return {};
}

bool is_one_of(std::string_view word, auto& list) {
  return std::ranges::find(list, word) != list.end();
}

/// What is said last of an elided pair: "est" of "c'est".
std::string_view behind_apostrophe(std::string_view word) {
  for (const std::string_view apostrophe : {"'", "’"})
    if (const auto at = word.rfind(apostrophe); at != std::string_view::npos)
      return word.substr(at + apostrophe.size());
  return word;
}

}  // namespace

double break_cost(const Token& before, const Token& after) {
  const std::string word = bare(before.text);
  const std::string mark = last_mark(before.text);
  const bool is_abbreviation = mark == "." && (count_characters(word) <= 1 || is_one_of(word, kLeaning));
  if (is_abbreviation) return kAfterLeaning;
  if (mark == "." || mark == "!" || mark == "?" || mark == "…" || mark == "。" || mark == "！" ||
      mark == "？")
    return kAfterSentence;
  if (mark == "," || mark == ";" || mark == ":" || mark == "–" || mark == "—" || mark == "、" || mark == "，")
    return kAfterClause;
  if (!before.space_after) return is_unspaced_script(before.text) ? kElsewhere : kInsideWord;
  if (is_one_of(behind_apostrophe(word), kLeaning)) return kAfterLeaning;
  const std::string next = bare(after.text);
  return is_one_of(next, kLinks) ? (is_one_of(word, kLinks) ? kElsewhere : kBeforeLink)
                                 : (is_one_of(word, kLinks) ? kAfterLeaning : kElsewhere);
}

}  // namespace cueclip
