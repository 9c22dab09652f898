#include <cueclip/error.h>
#include <cueclip/search.h>

#include <algorithm>

#include <fmt/format.h>

#include "passage/quote_places.h"
#include "passage/quote_runs.h"
#include "passage/quote_table.h"
#include "passage/quote_words.h"
#include "passage/spoken_words.h"

namespace cueclip {

namespace {

constexpr double kAlike = 0.06;  // between two scores that say nothing of which is meant
constexpr std::size_t kListed = 3;
constexpr std::size_t kCandidates =
    64;                             // so many places that come alike near are listed, should there be more
constexpr std::size_t kPairs = 12;  // places of first and last words that are tried
constexpr Time kLongestPair = std::chrono::minutes{15};

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
std::vector<QuoteMatch> find_pair(const Transcript& transcript, const SpokenWords& said,
                                  const QuoteWords& head, const QuoteWords& tail, std::size_t most) {
  std::vector<QuoteMatch> matches;
  // Only places that come as near to the last words as any: a worse one on the way isn't meant.
  auto tails = nearest_runs(tail, said, kPairs);
  const double nearest_score = tails.empty() ? 0 : tails.front().score;
  std::erase_if(tails, [&](const QuoteRun& run) { return run.score < nearest_score - kAlike; });
  for (const QuoteRun& first : nearest_runs(head, said, kPairs)) {
    const QuoteRun* nearest = nullptr;
    for (const QuoteRun& last : tails) {
      const bool follows = last.first > first.last && last.score >= kMeant;
      if (follows && (nearest == nullptr || last.first < nearest->first)) nearest = &last;
    }
    if (nearest == nullptr) continue;
    QuoteMatch match =
        match_of(transcript, said, {first.first, nearest->last, std::min(first.score, nearest->score)});
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

/// The places, each once where they are cues.
std::vector<QuoteMatch> places_of(std::vector<QuoteMatch> matches, bool exact) {
  if (exact) return matches;
  std::vector<QuoteMatch> places;
  for (QuoteMatch& match : matches) {
    const bool is_listed = std::ranges::any_of(places, [&](const QuoteMatch& place) {
      return place.first_cue == match.first_cue && place.last_cue == match.last_cue;
    });
    if (!is_listed) places.push_back(std::move(match));
  }
  return places;
}

}  // namespace

std::vector<QuoteMatch> find_quote(const Transcript& transcript, std::string_view quote, std::size_t most) {
  const SpokenWords said = spoken_words(transcript);
  const auto [head, tail] = split_at_ellipsis(quote);
  const QuoteWords first = quote_words(head, transcript);
  const QuoteWords last = quote_words(tail, transcript);
  auto runs = nearest_runs(quote_words(quote, transcript), said, most);
  // An ellipsis may be in the transcript, too.
  const bool is_said = !runs.empty() && runs.front().score == 1;
  if (first.sure() > 0 && last.sure() > 0 && !is_said) return find_pair(transcript, said, first, last, most);
  std::vector<QuoteMatch> matches;
  for (const QuoteRun& run : runs) matches.push_back(match_of(transcript, said, run));
  return matches;
}

QuoteMatch locate_quote(const Transcript& transcript, std::string_view quote, bool exact) {
  auto places = places_of(find_quote(transcript, quote, kCandidates), exact);
  const std::string said = fmt::format("\"{}\"", printable(quote));
  if (places.empty())
    throw Error{Failure::kInput, fmt::format("nothing in {} is like {}", shown(transcript.file), said),
                "Quote a few words in a row as they are said"};
  const QuoteMatch& best = places.front();
  if (best.score < kMeant)
    throw Error{Failure::kInput, fmt::format("nobody in {} says {}", shown(transcript.file), said),
                "Quote it as it is said, or name the cues; the nearest are:" +
                    listing(std::span{places}.first(std::min(kListed, places.size())), false)};
  // What is said just so is meant, however near other places come.
  std::erase_if(places, [&, score = best.score](const QuoteMatch& place) {
    return place.score != score && (score == 1 || place.score <= score - kAlike);
  });
  if (places.size() == 1) return places.front();
  std::ranges::stable_sort(places, {}, [](const QuoteMatch& place) { return place.time.start; });
  throw Error{
      Failure::kInput, fmt::format("{} is said in more places than one", said),
      fmt::format("Quote more of it, or name the {}:{}", exact ? "time" : "cues", listing(places, exact))};
}

}  // namespace cueclip
