#include "caption/interjections.h"

#include <algorithm>
#include <iterator>
#include <list>

#include "caption/overlaps.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

// In letters, as spoken_length counts them: two seconds of speech, or "Yeah, that's interesting."
constexpr double kMostLetters = 30;
constexpr double kTimesLonger = 3;

constexpr Time kMostLate = std::chrono::seconds{2};
constexpr Time kMostEarly = std::chrono::seconds{1};
constexpr Time kHardlyEarly = std::chrono::milliseconds{500};
constexpr Time kUsuallyUp = std::chrono::milliseconds{1500};
constexpr Time kLongestUp = std::chrono::seconds{2};
constexpr Time kLentByNext = std::chrono::milliseconds{300};

/// A card among which interjections are put.
struct Standing {
  TimedCard card;
  Time said{};  ///< when its words are said, or the words of the card that an interjection stands behind
};
using Line = std::list<Standing>;

/// A stretch behind a card, for an interjection.
class Place {
 public:
  /// `least` is how long a card is up; `more` interjections are said before the next card begins, and need
  /// room too.
  Place(Line& line, Line::iterator before, const TimedCard& card, int more, Time clip, Time least)
      : before_{before}, next_{std::next(before)}, has_next_{next_ != line.end()}, least_{least} {
    limit_ = has_next_ ? next_->card.time.start : clip;
    up_ = std::max(least_, std::min(card.time.length(), kUsuallyUp));
    start_ = find_start(card.time.start, more);
    if (start_) off_ = std::chrono::abs(*start_ - card.time.start);
  }

  [[nodiscard]] bool is_free() const { return start_.has_value(); }
  /// How far that is from when it is said.
  [[nodiscard]] Time off() const { return off_; }

  /// Gives where the interjection then stands.
  Line::iterator take(Line& line, TimedCard card) const {
    const Time limit = std::max(limit_, *start_ + least_);
    const Time needed = std::max(before_->card.time.end, *start_ + up_);
    if (has_next_) next_->card.time.start = limit;
    before_->card.time.end = std::min(before_->card.time.end, *start_);
    card.time = {*start_, limit - needed < kClosedGap ? limit : needed};
    return line.insert(next_, {std::move(card), before_->said});
  }

 private:
  /// What the next card can do without: it still can be read, and isn't late.
  [[nodiscard]] Time lent() const {
    if (!has_next_) return Time{0};
    const TimedCard& next = next_->card;
    const Time spare = next.time.length() - std::max(least_, reading_time(next));
    const Time late = std::max(Time{0}, next.time.start - next.words.front().time.start);
    return std::clamp(spare, Time{0}, std::max(Time{0}, kLentByNext - late));
  }

  [[nodiscard]] std::optional<Time> find_start(Time said, int more) const {
    const TimedCard& before = before_->card;
    const Time read = before.time.start + std::max(least_, reading_time(before));
    const Time latest =
        std::clamp(std::max(said - kHardlyEarly, read), limit_ - least_, limit_ - least_ + lent());
    if (latest < read) return std::nullopt;
    // Best is when the words before it are said, and for no longer than it needs.
    const Time change = std::min(before.time.end, std::max(said, before_->said));
    const Time until = std::min(limit_ - more * least_, change + up_);
    Time start = until - up_;
    if (start > said + kMostLate) start = std::max(said + kMostLate, until - kLongestUp);
    start = std::clamp(std::max(start, said), read, latest);
    if (start > said + kMostLate || start < said - kMostEarly) return std::nullopt;
    return start;
  }

  Line::iterator before_;
  Line::iterator next_;
  bool has_next_;
  Time least_;
  Time limit_{};  ///< when the next card begins, or the clip ends
  Time up_{};
  std::optional<Time> start_;
  Time off_{};
};

/// How many of the interjections behind this one are said before a time.
int said_before(const std::vector<Interjection>& interjections, std::size_t i, Time time) {
  int count = 0;
  while (++i < interjections.size() && interjections[i].card.time.start < time) ++count;
  return count;
}

/// The places around an interjection are tried, and the nearest is taken.
class Placing {
 public:
  Placing(std::vector<TimedCard> cards, Time clip, Time frame) : clip_{clip}, least_{kShortestCard + frame} {
    for (TimedCard& card : cards) {
      const Time said = card.words.back().time.end;
      line_.push_back({std::move(card), said});
    }
    last_ = later_ = line_.begin();
  }

  /// Says whether there is a place for interjection `i`.
  bool put(const std::vector<Interjection>& interjections, std::size_t i) {
    const Interjection& one = interjections[i];
    while (later_ != line_.end() && later_->card.time.start <= one.card.time.start) ++later_;
    auto before = later_;
    for (int back = 0; back < kPlaces / 2 && before != last_; ++back) --before;
    std::optional<Place> best;
    for (int tried = 0; tried < kPlaces && before != line_.end(); ++tried, ++before) {
      if (!one.during.contains(before->card.time.start)) continue;
      const auto next = std::next(before);
      const Time limit = next == line_.end() ? clip_ : next->card.time.start;
      const Place place{line_, before, one.card, said_before(interjections, i, limit), clip_, least_};
      if (place.is_free() && (!best || place.off() < best->off())) best = place;
    }
    if (!best) return false;
    last_ = best->take(line_, one.card);
    later_ = std::next(last_);
    return true;
  }

  std::vector<TimedCard> cards() && {
    std::vector<TimedCard> cards;
    for (Standing& standing : line_) cards.push_back(std::move(standing.card));
    return cards;
  }

 private:
  static constexpr int kPlaces = 4;  // further away none is near enough

  Line line_;
  Line::iterator last_;   ///< the last interjection that was put in: none comes before it
  Line::iterator later_;  ///< the first card that begins later than what is put in
  Time clip_;
  Time least_;
};

}  // namespace

std::vector<std::optional<std::size_t>> find_interjections(const std::vector<SpokenCue>& cues) {
  std::vector<double> letters;
  for (const SpokenCue& cue : cues) letters.push_back(spoken_length(cue.text));
  std::vector<std::optional<std::size_t>> inside(cues.size());
  std::vector<std::size_t> open;  // cues that may hold what begins now
  std::size_t reached = 0;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const TimeRange& time = cues[i].time;
    std::erase_if(open, [&](std::size_t k) { return cues[k].time.end < time.start; });
    for (; reached < cues.size() && cues[reached].time.start <= time.start; ++reached)
      if (is_heard_throughout(cues[reached])) open.push_back(reached);
    if (letters[i] > kMostLetters) continue;
    const auto holder = std::find_if(open.rbegin(), open.rend(), [&](std::size_t k) {
      return time.end <= cues[k].time.end && letters[k] >= kTimesLonger * letters[i];
    });
    if (holder != open.rend()) inside[i] = *holder;
  }
  return inside;
}

WithInterjections put_between(std::vector<TimedCard> cards, const std::vector<Interjection>& interjections,
                              Time clip, Time frame) {
  Placing placing{std::move(cards), clip, frame};
  WithInterjections result;
  for (std::size_t i = 0; i < interjections.size(); ++i)
    if (!placing.put(interjections, i)) result.left_out.push_back(i);
  result.cards = std::move(placing).cards();
  return result;
}

}  // namespace cueclip
