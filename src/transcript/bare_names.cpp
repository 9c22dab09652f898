#include "transcript/bare_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/fold.h"
#include "transcript/name_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kFewestTexts = 4;
constexpr std::size_t kMostNameWords = 5;
constexpr std::size_t kFewTexts = 4;      // below that, chance may give them the same next word
constexpr std::size_t kOneMayMiss = 6;    // texts of which one may have no name
constexpr double kMostWithoutName = 0.1;  // of the texts, where they are many
constexpr double kMostThatEnd = 0.25;     // of the texts that begin alike, where a name might
constexpr double kFewestSentences = 0.9;  // of what stands behind names begins one
constexpr double kMostCapitals = 0.5;     // of the words behind
constexpr std::size_t kFewestTurns = 2;
constexpr std::size_t kFewestSingleWord = 6;  // texts that bear out names of one word

using Words = std::vector<std::string_view>;
using Members = std::vector<std::size_t>;

/// Words that begin sentences before a noun or an "I", and no names, in languages that have many nouns with
/// capitals or say little in a sample: a word of these is none even if it never stands in small letters.
constexpr auto kBeginSentences = std::to_array<std::string_view>(
    {"a",      "an",       "the",   "this",  "that",  "these", "those", "and",    "but",     "so",
     "or",     "if",       "as",    "at",    "in",    "on",    "when",  "then",   "now",     "well",
     "yes",    "yeah",     "no",    "oh",    "okay",  "ok",    "right", "like",   "because", "dear",
     "thank",  "thanks",   "hello", "hi",    "hey",   "good",  "der",   "die",    "das",     "den",
     "dem",    "ein",      "eine",  "einen", "und",   "oder",  "aber",  "auch",   "mit",     "im",
     "am",     "in",       "an",    "zu",    "zum",   "zur",   "von",   "vom",    "bei",     "auf",
     "für",    "mein",     "meine", "dein",  "deine", "sein",  "seine", "ihre",   "unser",   "unsere",
     "kein",   "keine",    "viele", "alle",  "jede",  "jeder", "diese", "dieser", "dieses",  "heute",
     "ja",     "nein",     "also",  "wenn",  "weil",  "dass",  "herr",  "frau",   "liebe",   "le",
     "la",     "les",      "un",    "une",   "et",    "mais",  "oui",   "non",    "donc",    "alors",
     "madame", "monsieur", "el",    "los",   "las",   "una",   "y",     "pero",   "sí",      "señor",
     "señora", "il",       "lo",    "gli",   "e",     "ma",    "o",     "os",     "as",      "um",
     "uma",    "mas",      "sim",   "het",   "een",   "en",    "maar",  "ik",     "mr",      "mrs",
     "dr",     "mister"});

/// A name, and which texts begin with it.
struct BareName {
  std::size_t words = 0;
  Members texts;
};

UChar32 letter_that_begins(std::string_view word) {
  UChar32 character = 0;
  std::int32_t at = 0;
  if (!word.empty()) U8_NEXT(word.data(), at, static_cast<std::int32_t>(word.size()), character);
  return character;
}

/// A word without the marks around it.
std::string_view without_marks(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?\"'()[]-";
  const auto first = word.find_first_not_of(kMarks);
  if (first == std::string_view::npos) return {};
  return word.substr(first, word.find_last_not_of(kMarks) - first + 1);
}

/// A number as in "Speaker 2".
bool is_short_number(std::string_view word) {
  return word.size() <= 3 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "Holt", and "SPEAKER_00".
bool may_begin_name(std::string_view word) {
  return is_capitalised_name_word(word) ||
         (word.find_first_of("0123456789") != std::string_view::npos && may_be_name(word));
}

enum class Belongs { kNo, kPerhaps, kYes };

/// Finds the names; texts that are of no use to tell are left alone.
class NameFinder {
 public:
  explicit NameFinder(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) texts_.push_back(split_words(text));
    for (const Words& words : texts_)
      for (std::size_t i = 0; i < words.size(); ++i) note(words, i);
  }

  /// The names, each with the texts that begin with it; none where they don't bear each other out.
  [[nodiscard]] std::vector<BareName> find() {
    Members all(texts_.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    for (const auto& [word, members] : by_word(all, 0))
      if (members.size() > 1 && may_begin_name(word)) extend(members, 1);
    std::erase_if(names_, [&](const BareName& name) { return !is_borne_out(name); });
    if (is_doubtful_ || !bear_each_other_out()) return {};
    return std::move(names_);
  }

 private:
  /// What is said in small letters, or begins a sentence, may be a word like others.
  void note(const Words& words, std::size_t i) {
    const std::string_view word = without_marks(words[i]);
    if (u_islower(letter_that_begins(word))) small_.emplace(word);
    const bool begins = i > 0 && ends_sentence(words[i - 1]) && !is_capitalised_name_word(words[i - 1]);
    if (begins) begins_.insert(in_small_letters(word));
  }

  [[nodiscard]] bool is_said_small(std::string_view word) const {
    return small_.contains(in_small_letters(word));
  }

  /// The texts by their word at a place; those that have nothing behind it are left out.
  [[nodiscard]] std::map<std::string_view, Members> by_word(const Members& members, std::size_t at) const {
    std::map<std::string_view, Members> result;
    for (const std::size_t i : members)
      if (texts_[i].size() > at + 1) result[texts_[i][at]].push_back(i);
    return result;
  }

  /// Whether a sentence begins there in nearly all texts.
  [[nodiscard]] bool begin_sentences(const Members& members, std::size_t at) const {
    const auto begins = [&](std::size_t i) { return !u_islower(letter_that_begins(texts_[i][at])); };
    return static_cast<double>(std::ranges::count_if(members, begins)) >=
           kFewestSentences * static_cast<double>(members.size());
  }

  /// The texts share their first `count` words. Finds the longest name that begins them all: the next word
  /// belongs to it if all texts have the same there, or each of several that others have too.
  void extend(const Members& members, std::size_t count) {
    const auto children = by_word(members, count);
    std::size_t going_on = 0;
    std::map<Belongs, std::size_t> counts;
    for (const auto& [word, those] : children) {
      going_on += those.size();
      counts[belongs(word, those, count)] += those.size();
    }
    const auto few = static_cast<std::size_t>(kMostThatEnd * static_cast<double>(members.size()));
    const bool goes_on =
        count < kMostNameWords && counts[Belongs::kNo] == 0 && members.size() - going_on <= few;
    if (goes_on && counts[Belongs::kPerhaps] == 0) {
      for (const auto& [word, those] : children) extend(those, count + 1);
    } else if (is_name_particle(texts_[members.front()][count - 1]) || (goes_on && count == 1)) {
      is_doubtful_ = true;  // a name may not be left without the rest of it
    } else {
      names_.push_back({count, members});
    }
  }

  /// Whether the word that all these have at a place belongs to their name.
  [[nodiscard]] Belongs belongs(std::string_view word, const Members& members, std::size_t at) const {
    if (members.size() < 2) return Belongs::kNo;
    if (is_name_particle(word)) return Belongs::kYes;
    if (!is_capitalised_name_word(word) && !is_short_number(word)) return Belongs::kNo;
    if (!begin_sentences(members, at + 1)) return Belongs::kNo;
    const bool is_common = is_said_small(word) || begins_.contains(in_small_letters(word));
    return members.size() < kFewTexts && is_common ? Belongs::kPerhaps : Belongs::kYes;
  }

  [[nodiscard]] bool bear_each_other_out() const {
    std::vector<const BareName*> of(texts_.size(), nullptr);
    std::size_t named = 0;
    bool has_single_words = false;
    for (const BareName& name : names_) {
      for (const std::size_t i : name.texts) of[i] = &name;
      named += name.texts.size();
      has_single_words = has_single_words || name.words == 1;
    }
    const std::size_t missing = texts_.size() - named;
    const auto may_miss =
        std::max(static_cast<std::size_t>(kMostWithoutName * static_cast<double>(texts_.size())),
                 static_cast<std::size_t>(texts_.size() >= kOneMayMiss && !has_single_words ? 1 : 0));
    if (names_.size() < 2 || texts_.size() < kFewestTexts || missing > may_miss) return false;
    if (has_single_words && texts_.size() < kFewestSingleWord) return false;
    return turns(of) >= kFewestTurns && has_few_capitals() && says_this_and_that();
  }

  [[nodiscard]] bool is_borne_out(const BareName& name) const {
    const Words& words = texts_[name.texts.front()];
    if (!begin_sentences(name.texts, name.words)) return false;
    if (name.words > 1) return true;
    const std::string word = in_small_letters(without_marks(words.front()));
    return !small_.contains(word) && std::ranges::find(kBeginSentences, word) == kBeginSentences.end() &&
           count_code_points(word) > 1;
  }

  [[nodiscard]] static std::size_t turns(const std::vector<const BareName*>& of) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < of.size(); ++i) count += of[i] != of[i - 1] ? 1 : 0;
    return count;
  }

  /// Where every word has a capital, those of names say nothing.
  [[nodiscard]] bool has_few_capitals() const {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (const BareName& name : names_)
      for (const std::size_t i : name.texts)
        for (std::size_t at = name.words + 1; at < texts_[i].size(); ++at) {
          ++words;
          capitals += u_isupper(letter_that_begins(without_marks(texts_[i][at]))) ? 1 : 0;
        }
    return static_cast<double>(capitals) <= kMostCapitals * static_cast<double>(words);
  }

  /// What is said behind names begins in many ways: "So I", "And I" are no names before an "I".
  [[nodiscard]] bool says_this_and_that() const {
    std::map<std::string_view, std::size_t> counts;
    std::size_t all = 0;
    for (const BareName& name : names_)
      for (const std::size_t i : name.texts) {
        ++counts[without_marks(texts_[i][name.words])];
        ++all;
      }
    return std::ranges::all_of(counts, [&](const auto& one) { return one.second * 2 <= all; });
  }

  std::vector<Words> texts_;
  std::set<std::string> small_;   // words in small letters
  std::set<std::string> begins_;  // and what begins a sentence, in small letters
  std::vector<BareName> names_;
  bool is_doubtful_ = false;
};

}  // namespace

std::vector<std::string> bare_names(const std::vector<std::string>& texts) {
  std::vector<std::string> result(texts.size());
  for (const BareName& name : NameFinder{texts}.find()) {
    for (const std::size_t i : name.texts) {
      const auto words = split_words(texts[i]);
      for (std::size_t at = 0; at < name.words; ++at)
        result[i] += (at == 0 ? "" : " ") + std::string{words[at]};
    }
  }
  return result;
}

}  // namespace cueclip
