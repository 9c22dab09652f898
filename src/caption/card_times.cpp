#include "caption/card_times.h"

#include <cueclip/lint.h>

#include <algorithm>

#include "transcript/word_times.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kNearPause = std::chrono::milliseconds{400};
constexpr Time kNearOnset = std::chrono::milliseconds{150};
constexpr std::int64_t kFlicker = 5;  // frames: a card under that is not seen

/// Between which times the changes of a cue's cards may lie.
class Limits {
 public:
  Limits(const TimeRange& shown, std::size_t cards, Time frame)
      : shown_{shown}, cards_{static_cast<std::int64_t>(cards)} {
    const Time share = shown.length() / cards_;
    least_ =
        share >= kShortestCard ? std::min(kShortestCard + frame, share) : std::min(share, kFlicker * frame);
    most_ = share + frame <= kLongestCard ? kLongestCard - frame : std::max(kLongestCard, share);
  }

  /// Of the change behind card `k`, when the one before it is at `before`.
  [[nodiscard]] TimeRange of(std::size_t k, Time before) const {
    const auto done = static_cast<std::int64_t>(k) + 1;
    const std::int64_t left = cards_ - done;
    const Time from = std::max(before + least_, shown_.end - left * most_);
    return {from, std::max(from, std::min(before + most_, shown_.end - left * least_))};
  }

 private:
  TimeRange shown_;
  std::int64_t cards_;
  Time least_{};
  Time most_{};
};

/// Shares a stretch of a cue's time among the words of one card.
void share(TimedCard& card, const std::vector<std::string>& words, const TimeRange& time) {
  const auto times = share_time(words, time);
  for (std::size_t i = 0; i < words.size(); ++i) card.words.push_back({words[i], times[i]});
}

}  // namespace

std::vector<TimedCard> time_cue(const SpokenCue& cue, const std::vector<SplitCard>& cards, Time frame) {
  std::vector<std::string> words;
  for (const SplitCard& card : cards) words.insert(words.end(), card.words.begin(), card.words.end());
  const auto given = times_by_letters(words, cue.words);
  const auto shares = given.empty() ? share_time(words, cue.time) : std::vector<TimeRange>{};
  const auto start_of = [&](std::size_t i) { return given.empty() ? shares[i].start : given[i].time.start; };
  const Limits limits{cue.shown, cards.size(), frame};
  std::vector<TimedCard> result;
  std::size_t word = 0;
  Time start = cue.shown.start;
  for (std::size_t k = 0; k < cards.size(); ++k) {
    TimedCard card{cue.name, cue.speaker, {start, cue.shown.end}, cards[k].lines, {}, cards[k].scale};
    const std::size_t next = word + cards[k].words.size();
    if (k + 1 < cards.size()) {
      const TimeRange allowed = limits.of(k, start);
      card.time.end = std::clamp(start_of(next), allowed.start, allowed.end);
      if (given.empty() && cue.levels) {
        const TimeRange near{std::max(allowed.start, card.time.end - kNearPause),
                             std::min(allowed.end, card.time.end + kNearPause)};
        card.time.end = cue.levels->deepest_pause(near, card.time.end).value_or(card.time.end);
      }
    }
    if (given.empty()) {
      share(card, cards[k].words,
            {std::max(start, cue.time.start),
             std::max(std::min(card.time.end, cue.time.end), std::max(start, cue.time.start))});
    } else {
      for (std::size_t i = word; i < next; ++i)
        card.words.push_back({given[i].text, given[i].time, given[i].source, given[i].sureness});
    }
    start = card.time.end;
    word = next;
    result.push_back(std::move(card));
  }
  return result;
}

Time reading_time(const TimedCard& card) {
  std::size_t characters = card.lines.empty() ? 0 : card.lines.size() - 1;  // a line end is a space
  for (const std::string& line : card.lines) characters += count_code_points(line);
  return std::max(kShortestCard, from_seconds(static_cast<double>(characters) / kReadFast.limit));
}

void snap_to_onsets(TimedCard& card, const SpeechLevels& levels) {
  for (std::size_t i = 1; i < card.words.size(); ++i) {
    TimeRange& before = card.words[i - 1].time;
    TimeRange& here = card.words[i].time;
    // Not beyond the middle of either word, so that all stay in order.
    const TimeRange near{std::max(here.start - kNearOnset, before.start + before.length() / 2),
                         std::min(here.start + kNearOnset, here.start + here.length() / 2)};
    if (near.empty()) continue;
    before.end = here.start = levels.onset(near).value_or(here.start);
  }
}

}  // namespace cueclip
