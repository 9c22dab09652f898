#include "passage/quote_words.h"

#include <algorithm>
#include <initializer_list>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/fold.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestName = 6;    // words, of a name that isn't known
constexpr std::size_t kLongestAside = 20;  // words: times with a cue's settings

/// A speaker's label, and its words as they are compared.
struct KnownName {
  std::string label;
  std::vector<std::string> words;
  std::string marks;  ///< behind its last word: the full stop of "Ada B."
};

std::vector<KnownName> known_names(const std::vector<std::string>& speakers) {
  std::vector<KnownName> names;
  for (const std::string& label : speakers) {
    KnownName name{label, {}, {}};
    for (FoldedWord& word : folded_words(label)) {
      name.words.push_back(std::move(word.text));
      name.marks = label.substr(word.end);
    }
    if (!name.words.empty() && name.words.size() <= kLongestAside) names.push_back(std::move(name));
  }
  return names;
}

/// Whether these words of a quote may stand for a name: all of it, a part of it, or all of it and a role.
bool may_name(const std::vector<std::string>& words, const std::vector<std::string>& name) {
  if (words.empty()) return false;
  const bool is_all = words.size() >= name.size() && std::equal(name.begin(), name.end(), words.begin());
  return is_all || std::search(name.begin(), name.end(), words.begin(), words.end()) != name.end();
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(
      marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool ends_or_pauses(std::string_view gap) {
  return has_any(gap, {".", ",", "!", "?", ";", "…"});
}

bool has_colon(std::string_view gap) {
  return has_any(gap, {":", "："});
}

/// Finds the asides of one quote.
class AsideFinder {
 public:
  AsideFinder(std::string_view quote, const std::vector<FoldedWord>& words, const Transcript& transcript)
      : quote_{quote}, words_{words}, transcript_{transcript}, names_{known_names(transcript.speakers())} {}

  std::vector<Aside> find() {
    find_timings();
    for (std::size_t i = 0; i < words_.size(); ++i) find_time(i);
    find_enclosed('[', ']');
    find_enclosed('<', '>');
    for (std::size_t i = 0; i < words_.size(); ++i) {
      find_known(i);
      find_before_colon(i);
    }
    return std::move(asides_);
  }

 private:
  /// What stands before a word, and behind the one before it.
  [[nodiscard]] std::string_view gap(std::size_t word) const {
    const std::size_t from = word == 0 ? 0 : words_[word - 1].end;
    return quote_.substr(from, (word == words_.size() ? quote_.size() : words_[word].begin) - from);
  }

  [[nodiscard]] std::vector<std::string> texts(std::size_t first, std::size_t end) const {
    std::vector<std::string> result;
    for (std::size_t i = first; i < end; ++i) result.push_back(words_[i].text);
    return result;
  }

  /// Whether a turn may begin with this word.
  [[nodiscard]] bool is_start(std::size_t word) const {
    return word == 0 || has_any(gap(word), {"\n", ".", "!", "?", "…", "\"", "”", "»"}) ||
           std::ranges::any_of(asides_, [&](const Aside& aside) { return aside.end == word; });
  }

  void add(Aside aside) {
    if (aside.first < aside.end && aside.length() <= kLongestAside) asides_.push_back(std::move(aside));
  }

  void add_time(std::size_t begin, std::size_t end, Time time) {
    Aside aside = aside_in(begin, end, Aside::Kind::kTime);
    if (std::ranges::any_of(transcript_.cues,
                            [&](const Cue& cue) { return is_shown_as(cue.time.start, time); }))
      aside.time = time;
    add(std::move(aside));
  }

  /// The words that lie in a part of the quote, as an aside.
  [[nodiscard]] Aside aside_in(std::size_t begin, std::size_t end, Aside::Kind kind) const {
    const auto at = [&](std::size_t byte) {
      return static_cast<std::size_t>(std::ranges::lower_bound(words_, byte, {}, &FoldedWord::begin) -
                                      words_.begin());
    };
    return {at(begin), at(end), kind, true, {}, {}};
  }

  /// The speakers that words may name.
  [[nodiscard]] std::vector<std::string> labels_for(const std::vector<std::string>& words) const {
    std::vector<std::string> labels;
    for (const KnownName& name : names_)
      if (may_name(words, name.words)) labels.push_back(name.label);
    return labels;
  }

  /// A cue's head as its file has it: its number, and its times on a line of their own.
  void find_timings() {
    std::size_t line_before = 0;
    for (std::size_t begin = 0; begin < quote_.size();) {
      const std::size_t end = std::min(quote_.find('\n', begin), quote_.size());
      if (const auto timing = read_timing(quote_.substr(begin, end - begin))) {
        const auto number = trimmed(quote_.substr(line_before, begin - line_before));
        if (number.find_first_not_of("0123456789\r\n") == std::string_view::npos)
          add(aside_in(line_before, begin, Aside::Kind::kTime));
        add_time(begin, end, timing->time.start);
      }
      line_before = begin;
      begin = end + 1;
    }
  }

  void find_time(std::size_t word) {
    const std::size_t begin = words_[word].begin;
    Cursor cursor{quote_.substr(begin)};
    if (const auto time = take_timestamp(cursor, false))
      add_time(begin, quote_.size() - cursor.rest().size(), *time);
  }

  /// `[Ada]`, `<v Ada>`; other brackets hold sounds, and other angles markup.
  void find_enclosed(char open, char close) {
    for (std::size_t at = quote_.find(open); at != std::string_view::npos; at = quote_.find(open, at + 1)) {
      const std::size_t end = quote_.find(close, at);
      if (end == std::string_view::npos) return;
      Aside aside = aside_in(at, end, open == '<' ? Aside::Kind::kTime : Aside::Kind::kLike);
      const bool is_voice = quote_.substr(at).starts_with("<v ");
      aside.labels = labels_for(texts(aside.first + (is_voice ? 1 : 0), aside.end));
      if (!aside.labels.empty()) aside.kind = Aside::Kind::kName;
      if (aside.length() <= kLongestName) add(std::move(aside));
    }
  }

  /// A speaker's whole label.
  void find_known(std::size_t first) {
    for (const KnownName& name : names_) {
      const std::size_t end = first + name.words.size();
      if (end > words_.size() || texts(first, end) != name.words) continue;
      std::string_view behind = gap(end);
      if (behind.starts_with(name.marks)) behind.remove_prefix(name.marks.size());
      if (!has_colon(behind) && ends_or_pauses(behind)) continue;
      const bool is_apart = (is_start(first) || has_any(gap(first), {"("})) &&
                            has_any(behind, {")", "\n", "—", "–", " - ", "|"});
      add({first, end, Aside::Kind::kName, has_colon(behind) || is_apart, {name.label}, {}});
    }
  }

  /// `Ada Brook:` where a turn may begin, as long as it looks like a name.
  void find_before_colon(std::size_t first) {
    if (!is_start(first) || !may_begin_name(first)) return;
    for (std::size_t end = first + 1; end <= std::min(words_.size(), first + kLongestName); ++end) {
      const std::string_view behind = gap(end);
      if (has_colon(behind)) {
        const auto labels = labels_for(texts(first, end));
        if (!labels.empty())
          add({first, end, Aside::Kind::kName, true, labels, {}});
        else if (may_begin_name(end - 1))
          add({first, end, Aside::Kind::kLike, true, {}, {}});
        return;
      }
      if (has_any(behind, {"\n", ",", "!", "?", ";", "…"})) return;
    }
  }

  /// A capital, a digit, or a letter of a script that has no capitals.
  [[nodiscard]] bool may_begin_name(std::size_t word) const {
    auto at = static_cast<std::int32_t>(words_[word].begin);
    UChar32 character = 0;
    U8_NEXT(quote_.data(), at, static_cast<std::int32_t>(quote_.size()), character);
    return character >= 0 && !u_islower(character);
  }

  std::string_view quote_;
  const std::vector<FoldedWord>& words_;
  const Transcript& transcript_;
  std::vector<KnownName> names_;
  std::vector<Aside> asides_;
};

}  // namespace

std::size_t QuoteWords::sure() const {
  std::vector<bool> is_aside(words.size());
  for (const Aside& aside : asides)
    for (std::size_t i = aside.first; i < aside.end; ++i) is_aside[i] = true;
  return static_cast<std::size_t>(std::ranges::count(is_aside, false));
}

bool is_shown_as(Time start, Time shown) {
  return std::chrono::abs(start - shown) < std::chrono::seconds{1};
}

QuoteWords quote_words(std::string_view quote, const Transcript& transcript) {
  const auto folded = folded_words(quote);
  QuoteWords result{{}, AsideFinder{quote, folded, transcript}.find()};
  for (const FoldedWord& word : folded) result.words.push_back(word.text);
  return result;
}

}  // namespace cueclip
