#include "passage/quote_table.h"

#include <algorithm>

#include "transcript/word_likeness.h"

namespace cueclip {

namespace {

// What a difference costs, in words.
constexpr double kMissing = 1;    // a word of the quote that isn't said, or another in its place
constexpr double kAdded = 0.8;    // a word said that the quote hasn't
constexpr double kJoined = 0.1;   // two words written as one, or one as two: "cest" for "c'est"
constexpr double kSwapped = 0.6;  // two neighbours changed
constexpr double kStrange =
    0.15;  // a word of a name that isn't this speaker's: less than a word that is missing
constexpr double kOtherTime =
    0.01;  // another place than the one whose time was copied: enough to tell two apart
constexpr double kNever = std::numeric_limits<double>::infinity();

bool is_joined(const std::string& whole, const std::string& first, const std::string& second) {
  return whole.size() == first.size() + second.size() && whole.starts_with(first) && whole.ends_with(second);
}

Aligned with_cost(Aligned aligned, double cost) {
  aligned.cost += cost;
  return aligned;
}

/// One more of the quote's words, which means nothing that is said.
Aligned without_meaning(Aligned aligned, double cost) {
  aligned.cost += cost;
  if (!aligned.is_anywhere()) ++aligned.before;
  ++aligned.behind;
  return aligned;
}

/// Said words from `first` to `last` are what the quote's next ones mean.
Aligned with_meaning(Aligned aligned, double cost, std::size_t first, std::size_t last) {
  aligned.cost += cost;
  if (!aligned.is_anywhere()) aligned.begin = static_cast<std::uint32_t>(first);
  aligned.end = static_cast<std::uint32_t>(last);
  aligned.behind = 0;
  return aligned;
}

void offer(Aligned& best, const Aligned& other) {
  if (other.cost < best.cost) best = other;
}

}  // namespace

QuoteTable::QuoteTable(const QuoteWords& quote, const SpokenWords& said)
    : quote_{quote}, said_{said}, kept_{2}, rows_{std::vector<Aligned>(said.words.size() + 1)} {
  for (const Aside& aside : quote.asides) kept_ = std::max(kept_, aside.length());
}

const std::vector<Aligned>& QuoteTable::align() {
  for (std::size_t i = 0; i < quote_.words.size(); ++i) add(i);
  return rows_.back();
}

std::vector<double> QuoteTable::likenesses_to(const std::string& word) const {
  std::vector<double> result;
  result.reserve(said_.distinct.size());
  for (const auto& other : said_.distinct) result.push_back(likeness(word, other));
  return result;
}

const std::string& QuoteTable::text(std::size_t said) const {
  return said_.distinct[static_cast<std::size_t>(said_.words[said])];
}

double QuoteTable::likeness_of(std::size_t said) const {
  return likenesses_[static_cast<std::size_t>(said_.words[said])];
}

/// Aligns one more word.
void QuoteTable::add(std::size_t word) {
  likenesses_before_ = std::move(likenesses_);
  likenesses_ = likenesses_to(quote_.words[word]);
  asides_.clear();
  for (const Aside& aside : quote_.asides)
    if (aside.end == word + 1) asides_.push_back(&aside);
  std::vector<Aligned> next(said_.words.size() + 1);
  for (std::size_t j = 0; j < next.size(); ++j) {
    Aligned best = without_meaning(row(1)[j], kMissing);
    if (j > 0) {
      const double like = likeness_of(j - 1);
      const Aligned& before = row(1)[j - 1];
      const Aligned in_its_place = like >= kMeant ? with_meaning(before, 1 - like, j - 1, j - 1)
                                                  : without_meaning(before, kMissing * (1 - like));
      if (in_its_place.cost <= best.cost) best = in_its_place;
      offer(best, with_cost(next[j - 1], kAdded));
      offer_joined(best, word, j);
      offer_swapped(best, j);
    }
    offer_asides(best, j);
    next[j] = best;
  }
  rows_.push_back(std::move(next));
  if (rows_.size() > kept_) rows_.pop_front();
}

/// Two of the quote's words may be one that is said, and one of them two.
void QuoteTable::offer_joined(Aligned& best, std::size_t word, std::size_t said) const {
  const std::string& written = quote_.words[word];
  if (word > 0 && is_joined(text(said - 1), quote_.words[word - 1], written))
    offer(best, with_meaning(row(2)[said - 1], kJoined, said - 1, said - 1));
  if (said > 1 && is_joined(written, text(said - 2), text(said - 1)))
    offer(best, with_meaning(row(1)[said - 2], kJoined, said - 2, said - 1));
}

/// The quote's last two words may be said the other way round.
void QuoteTable::offer_swapped(Aligned& best, std::size_t said) const {
  if (said < 2 || likenesses_before_.empty()) return;
  const double one = likeness_of(said - 2);
  const double other = likenesses_before_[static_cast<std::size_t>(said_.words[said - 1])];
  if (one < kMeant || other < kMeant) return;
  offer(best, with_meaning(row(2)[said - 2], kSwapped + (1 - one) + (1 - other), said - 2, said - 1));
}

/// The quote's last words may be none.
void QuoteTable::offer_asides(Aligned& best, std::size_t said) const {
  for (const Aside* aside : asides_) {
    const Aligned skipped = with_cost(row(aside->length())[said], price(*aside, said));
    // Where a turn begins, a name is the speaker's rather than the last word of whoever spoke before.
    const bool is_turn = aside->kind == Aside::Kind::kName && aside->end < quote_.words.size();
    if (skipped.cost < best.cost || (is_turn && skipped.cost == best.cost)) best = skipped;
  }
}

/// What it costs to take an aside for one before a said word.
double QuoteTable::price(const Aside& aside, std::size_t said) const {
  const std::size_t cue = said == said_.words.size() ? said_.speakers.size() : said_.cues[said];
  const bool is_end = cue == said_.speakers.size();
  const bool begins_cue = !is_end && said_.begins_cue(said);
  if (aside.kind == Aside::Kind::kTime)
    return !aside.time || (begins_cue && is_shown_as(said_.starts[cue], *aside.time)) ? 0 : kOtherTime;
  const bool is_theirs =
      !is_end && std::ranges::find(aside.labels, said_.speakers[cue]) != aside.labels.end();
  if (is_theirs && (aside.is_marked || begins_cue)) return 0;
  return aside.is_marked ? kStrange * static_cast<double>(aside.length()) : kNever;
}

}  // namespace cueclip
