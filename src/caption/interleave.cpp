#include "caption/interleave.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr Time kWaitsToBeRead = std::chrono::milliseconds{1500};
constexpr Time kWaitsInCrowd = std::chrono::seconds{3};
constexpr int kNoFlicker = 5;  // frames, as put_on_frames has it

/// When each card would be up if nobody else spoke.
std::vector<TimeRange> own_times(const std::vector<TimedCard>& cards) {
  std::vector<TimeRange> times;
  for (const TimedCard& card : cards) times.push_back(card.time);
  return times;
}

/// Lets cards wait for those before them.
void find_starts(std::vector<TimedCard>& cards, const std::vector<TimeRange>& own, Time frame) {
  const Time least = kShortestCard + frame;
  for (std::size_t i = 1; i < cards.size(); ++i) {
    const TimedCard& before = cards[i - 1];
    const Time since = before.time.start;
    const Time wanted = own[i].start;
    if (since == own[i - 1].start && own[i - 1].end <= wanted) continue;
    const Time read = since + std::max(least, std::min(own[i - 1].length(), reading_time(before)));
    cards[i].time.start =
        std::max({wanted, std::min(read, wanted + kWaitsToBeRead),
                  std::min(since + least, wanted + kWaitsInCrowd), since + kNoFlicker * frame});
  }
}

/// Cards that have waited come earlier where the clip would end before they can be read; the last ones share
/// what there is.
void make_room_at_end(std::vector<TimedCard>& cards, const std::vector<TimeRange>& own, Time clip,
                      Time frame) {
  const Time least = kShortestCard + frame;
  Time limit = clip;
  for (std::size_t i = cards.size(); i-- > 1;) {
    Time& start = cards[i].time.start;
    if (start == own[i].start || limit - start >= least) return;
    start = std::min(start, std::max({own[i].start, limit - least, (cards[i - 1].time.start + limit) / 2}));
    limit = start;
  }
}

void find_interleaved_ends(std::vector<TimedCard>& cards, const std::vector<TimeRange>& own, Time frame) {
  Time said = own.empty() ? Time{0} : own.front().end;  // all that has begun
  for (std::size_t i = 0; i < cards.size(); ++i) {
    TimeRange& time = cards[i].time;
    said = std::max(said, own[i].end);
    time.end = time.start > own[i].start ? std::max(said, time.start + kShortestCard + frame) : said;
    if (i + 1 == cards.size()) return;
    const Time next = cards[i + 1].time.start;
    time.end = next > own[i + 1].start ? next : std::min(time.end, next);
  }
}

}  // namespace

std::vector<TimedCard> interleave(std::vector<TimedCard> cards, Time clip, Time frame) {
  std::ranges::stable_sort(cards, {}, [](const TimedCard& card) { return card.time.start; });
  const auto own = own_times(cards);
  find_starts(cards, own, frame);
  make_room_at_end(cards, own, clip, frame);
  find_interleaved_ends(cards, own, frame);
  for (TimedCard& card : cards) card.time.end = std::min(card.time.end, std::max(clip, card.time.start));
  return cards;
}

}  // namespace cueclip
