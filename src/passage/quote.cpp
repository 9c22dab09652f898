#include <cueclip/error.h>
#include <cueclip/search.h>

#include <algorithm>
#include <limits>
#include <map>
#include <span>

#include <fmt/format.h>

#include "caption/word_times.h"
#include "transcript/fold.h"
#include "transcript/word_likeness.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

// What a difference costs, in words.
constexpr double kMissing = 1;    // a word of the quote that isn't said
constexpr double kAdded = 0.8;    // a word said that the quote hasn't
constexpr double kJoined = 0.1;   // two words written as one, or one as two: "cest" for "c'est"
constexpr double kSwapped = 0.6;  // two neighbours changed
constexpr double kUnlike =
    1;  // another word in its place; not more than a missing one, so that a quote keeps its ends

constexpr double kEnough = 0.62;  // of the score, for a place to be meant
constexpr double kAlike = 0.06;   // between two scores that say nothing of which is meant
constexpr std::size_t kListed = 3;
constexpr std::size_t kCandidates =
    64;                             // so many places that come alike near are listed, should there be more
constexpr std::size_t kPairs = 12;  // places of first and last words that are tried
constexpr Time kLongestPair = std::chrono::minutes{15};
constexpr std::size_t kShownBytes = 90;

/// The words of a whole transcript, in a row.
struct SaidWords {
  std::vector<int> words;         ///< index into `distinct`
  std::vector<std::size_t> cues;  ///< which cue each is in
  std::vector<TextSpan> spans;    ///< where in that cue's text
  std::vector<std::string> distinct;
};

SaidWords said_words(const Transcript& transcript) {
  SaidWords said;
  std::map<std::string, int> known;
  for (std::size_t cue = 0; cue < transcript.cues.size(); ++cue) {
    for (FoldedWord& word : folded_words(transcript.cues[cue].text)) {
      const auto [found, is_new] = known.emplace(word.text, static_cast<int>(said.distinct.size()));
      if (is_new) said.distinct.push_back(word.text);
      said.words.push_back(found->second);
      said.cues.push_back(cue);
      said.spans.push_back({word.begin, word.end});
    }
  }
  return said;
}

/// A run of said words, first and last included, and what it differs by.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
  double cost = 0;
};

/// For each said word the cheapest way to align the quote so that it ends there: a row of the table a word of
/// the quote.
struct Row {
  std::vector<double> cost;
  std::vector<std::size_t> first;
};

/// The cost of each said word in the place of one of the quote.
std::vector<double> costs_of(const std::string& word, const SaidWords& said) {
  std::vector<double> costs;
  costs.reserve(said.distinct.size());
  for (const auto& other : said.distinct) costs.push_back(kUnlike * (1 - likeness(word, other)));
  return costs;
}

bool is_joined(const std::string& whole, const std::string& first, const std::string& second) {
  return whole.size() == first.size() + second.size() && whole.starts_with(first) && whole.ends_with(second);
}

/// The quote's words as they are aligned, and the rows of the last two.
class Table {
 public:
  explicit Table(const SaidWords& said)
      : said_{said},
        last_{std::vector<double>(said.words.size() + 1, 0),
              std::vector<std::size_t>(said.words.size() + 1)} {
    for (std::size_t j = 0; j < last_.first.size(); ++j) last_.first[j] = j;
  }

  /// Aligns one more word. Column j stands for "the first j said words".
  void add(const std::string& word) {
    auto costs = costs_of(word, said_);
    Row row{std::vector<double>(last_.cost.size()), std::vector<std::size_t>(last_.cost.size())};
    row.cost[0] = last_.cost[0] + kMissing;
    for (std::size_t j = 1; j < row.cost.size(); ++j) {
      const int here = said_.words[j - 1];
      Step best{last_.cost[j - 1] + costs[static_cast<std::size_t>(here)], last_.first[j - 1]};
      best.offer(last_.cost[j] + kMissing, last_.first[j]);
      best.offer(row.cost[j - 1] + kAdded, row.first[j - 1]);
      if (!before_last_.cost.empty() && is_joined(text(here), last_word_, word))
        best.offer(before_last_.cost[j - 1] + kJoined, before_last_.first[j - 1]);
      if (j >= 2) offer_pairs(best, word, costs, j);
      row.cost[j] = best.cost;
      row.first[j] = best.first;
    }
    before_last_ = std::move(last_);
    last_ = std::move(row);
    last_costs_ = std::move(costs);
    last_word_ = word;
  }

  [[nodiscard]] const Row& last() const { return last_; }

 private:
  struct Step {
    double cost;
    std::size_t first;
    void offer(double other, std::size_t from) {
      if (other < cost) *this = {other, from};
    }
  };

  [[nodiscard]] const std::string& text(int word) const {
    return said_.distinct[static_cast<std::size_t>(word)];
  }

  /// What two said words in a row may be: one of the quote's, or two of them the other way round.
  void offer_pairs(Step& best, const std::string& word, const std::vector<double>& costs,
                   std::size_t j) const {
    const int one = said_.words[j - 2];
    const int other = said_.words[j - 1];
    if (is_joined(word, text(one), text(other))) best.offer(last_.cost[j - 2] + kJoined, last_.first[j - 2]);
    if (before_last_.cost.empty()) return;
    best.offer(before_last_.cost[j - 2] + kSwapped + costs[static_cast<std::size_t>(one)] +
                   last_costs_[static_cast<std::size_t>(other)],
               before_last_.first[j - 2]);
  }

  const SaidWords& said_;
  Row before_last_;
  Row last_;
  std::vector<double> last_costs_;
  std::string last_word_;
};

/// The cheapest runs that say the quote's words, none overlapping another.
std::vector<Run> cheapest_runs(const std::vector<FoldedWord>& quote, const SaidWords& said,
                               std::size_t most) {
  const std::size_t count = said.words.size();
  Table table{said};
  for (const FoldedWord& word : quote) table.add(word.text);
  const Row& last = table.last();
  std::vector<std::size_t> ends(count);
  for (std::size_t j = 0; j < count; ++j) ends[j] = j + 1;
  std::ranges::stable_sort(ends, {}, [&](std::size_t j) { return last.cost[j]; });
  std::vector<Run> runs;
  for (const std::size_t j : ends) {
    if (runs.size() == most) break;
    if (last.first[j] >= j) continue;
    const Run run{last.first[j], j - 1, last.cost[j]};
    const auto overlaps = [&](const Run& other) {
      return run.first <= other.last && other.first <= run.last;
    };
    if (std::ranges::none_of(runs, overlaps)) runs.push_back(run);
  }
  return runs;
}

/// When the words of a cue from one byte to another are said.
TimeRange time_of(const Cue& cue, const TextSpan& span) {
  const auto words = split_words(cue.text);
  const auto timed = word_times(cue);
  TimeRange result = cue.time;
  bool found = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto begin = static_cast<std::size_t>(words[i].data() - cue.text.data());
    if (begin + words[i].size() <= span.begin || begin >= span.end) continue;
    result = {found ? result.start : timed[i].time.start, timed[i].time.end};
    found = true;
  }
  return result;
}

QuoteMatch match_of(const Transcript& transcript, const SaidWords& said, const Run& run, double score) {
  const std::size_t from = said.cues[run.first];
  const std::size_t to = said.cues[run.last];
  const Cue& first = transcript.cues[from];
  const Cue& last = transcript.cues[to];
  const std::size_t begin = said.spans[run.first].begin;
  const std::size_t end = said.spans[run.last].end;
  QuoteMatch match{first.name(),
                   last.name(),
                   {time_of(first, {begin, first.text.size()}).start, time_of(last, {0, end}).end},
                   {},
                   score};
  for (std::size_t cue = from; cue <= to; ++cue) {
    std::string_view text = transcript.cues[cue].text;
    if (cue == to) text = text.substr(0, end);
    if (cue == from) text.remove_prefix(begin);
    match.text += (cue == from ? "" : " ") + std::string{text};
  }
  return match;
}

double score_of(const Run& run, std::size_t words) {
  return std::max(0.0, 1 - run.cost / static_cast<double>(words));
}

/// The quote's parts before its first ellipsis and behind its last; what stands between two is between them
/// anyway.
std::pair<std::string_view, std::string_view> split_at_ellipsis(std::string_view quote) {
  std::size_t head = std::string_view::npos;
  std::size_t tail = 0;
  for (const std::string_view mark : {"...", "…"}) {
    if (const auto first = quote.find(mark); first < head) head = first;
    if (const auto last = quote.rfind(mark); last != std::string_view::npos)
      tail = std::max(tail, last + mark.size());
  }
  return head == std::string_view::npos ? std::pair{quote, std::string_view{}}
                                        : std::pair{quote.substr(0, head), quote.substr(tail)};
}

/// From first words to last words: the nearest pairs of places that say them.
std::vector<QuoteMatch> find_pair(const Transcript& transcript, const SaidWords& said,
                                  const std::vector<FoldedWord>& head, const std::vector<FoldedWord>& tail,
                                  std::size_t most) {
  std::vector<QuoteMatch> matches;
  // Only places that come as near to the last words as any: a worse one on the way isn't meant.
  auto tails = cheapest_runs(tail, said, kPairs);
  const double nearest_score = tails.empty() ? 0 : score_of(tails.front(), tail.size());
  std::erase_if(tails, [&](const Run& run) { return score_of(run, tail.size()) < nearest_score - kAlike; });
  for (const Run& first : cheapest_runs(head, said, kPairs)) {
    const Run* nearest = nullptr;
    for (const Run& last : tails) {
      const bool follows = last.first > first.last && score_of(last, tail.size()) >= kEnough;
      if (follows && (nearest == nullptr || last.first < nearest->first)) nearest = &last;
    }
    if (nearest == nullptr) continue;
    const double score = std::min(score_of(first, head.size()), score_of(*nearest, tail.size()));
    QuoteMatch match = match_of(transcript, said, {first.first, nearest->last, 0}, score);
    if (match.time.length() <= kLongestPair) matches.push_back(std::move(match));
  }
  // Of pairs that share their last words, the one that begins nearest is meant.
  std::ranges::stable_sort(matches, {}, [](const QuoteMatch& match) { return match.time.length(); });
  std::vector<QuoteMatch> apart;
  for (QuoteMatch& match : matches) {
    const auto overlaps = [&](const QuoteMatch& other) {
      return match.time.overlaps(other.time) && match.score <= other.score + kAlike;
    };
    if (std::ranges::none_of(apart, overlaps)) apart.push_back(std::move(match));
  }
  std::ranges::stable_sort(apart, std::greater{}, &QuoteMatch::score);
  if (apart.size() > most) apart.resize(most);
  return apart;
}

/// So many bytes of a text, or a few less, so that its last character is whole.
std::size_t whole_characters(std::string_view text, std::size_t bytes) {
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return bytes;
}

std::string listing(std::span<const QuoteMatch> matches) {
  std::string text;
  for (const QuoteMatch& match : matches) {
    std::string words = match.text;
    if (words.size() > kShownBytes) {
      const auto space = words.rfind(' ', kShownBytes);
      words.resize(space == std::string::npos ? whole_characters(words, kShownBytes) : space);
      words += " …";
    }
    const auto cues = match.first_cue == match.last_cue
                          ? describe(match.first_cue)
                          : fmt::format("{}-{}", describe(match.first_cue), describe(match.last_cue));
    text += fmt::format("\n  --cues {}  {}-{}  {}", cues, format_clock(match.time.start),
                        format_clock(match.time.end), printable(words));
  }
  return text + "\n";
}

}  // namespace

std::vector<QuoteMatch> find_quote(const Transcript& transcript, std::string_view quote, std::size_t most) {
  const SaidWords said = said_words(transcript);
  const auto [head, tail] = split_at_ellipsis(quote);
  const auto first = folded_words(head);
  const auto last = folded_words(tail);
  if (!first.empty() && !last.empty()) return find_pair(transcript, said, first, last, most);
  const auto& words = first.empty() ? last : first;
  if (words.empty()) return {};
  std::vector<QuoteMatch> matches;
  for (const Run& run : cheapest_runs(words, said, most))
    matches.push_back(match_of(transcript, said, run, score_of(run, words.size())));
  return matches;
}

QuoteMatch locate_quote(const Transcript& transcript, std::string_view quote) {
  const auto matches = find_quote(transcript, quote, kCandidates);
  const std::string said = fmt::format("\"{}\"", printable(quote));
  if (matches.empty())
    throw Error{Failure::kInput, fmt::format("nothing in {} is like {}", shown(transcript.file), said),
                "Quote a few words in a row as they are said"};
  const QuoteMatch& best = matches.front();
  if (best.score < kEnough)
    throw Error{Failure::kInput, fmt::format("nobody in {} says {}", shown(transcript.file), said),
                "Quote it as it is said, or name the cues; the nearest are:" +
                    listing(std::span{matches}.first(std::min(kListed, matches.size())))};
  // What is said just so is meant, however near other places come.
  const auto alike = static_cast<std::size_t>(std::ranges::count_if(matches, [&](const QuoteMatch& match) {
    return match.score == best.score || (best.score < 1 && match.score > best.score - kAlike);
  }));
  if (alike > 1)
    throw Error{Failure::kInput, fmt::format("{} is said in more places than one", said),
                "Quote more of it, or name the cues:" + listing(std::span{matches}.first(alike))};
  return best;
}

}  // namespace cueclip
