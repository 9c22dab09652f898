#include "caption/timing.h"

#include <algorithm>
#include <cstdint>

namespace cueclip {

namespace {

constexpr std::int64_t kShortestCard = 5;  // frames: below that it flickers
constexpr Time kClosedGap = std::chrono::milliseconds{500};
constexpr Time kHeldToEnd = std::chrono::seconds{1};
// A clip that begins with music doesn't show words long before they are said.
constexpr Time kUpFromStart = std::chrono::seconds{3};

double spoken_length(const SplitCard& card) {
  double length = 0;
  for (const auto& word : card.words) length += cueclip::spoken_length(word);
  return length;
}

double spoken_length(const TimedCue& cue) {
  double length = 0;
  for (const auto& card : cue.cards) length += spoken_length(card);
  return length;
}

/// Cues that start together, as on a page whose times are whole seconds, share what they have by spoken
/// length.
void part_equal_starts(std::vector<TimedCue>& cues) {
  for (std::size_t first = 0; first < cues.size();) {
    std::size_t end = first;
    double total = 0;
    TimeRange all = cues[first].time;
    for (; end < cues.size() && cues[end].time.start == all.start; ++end) {
      total += spoken_length(cues[end]);
      all.end = std::max(all.end, cues[end].time.end);
    }
    double before = 0;
    const auto at = [&](double length) {
      return all.start + from_seconds(seconds(all.length()) * length / total);
    };
    for (std::size_t i = first; end - first > 1 && i < end; ++i) {
      const double after = before + spoken_length(cues[i]);
      cues[i].time = {at(before), at(after)};
      cues[i].words.clear();
      before = after;
    }
    first = end;
  }
}

/// Gives a cue another time. Words that were timed for the old one no longer are, unless they are all said in
/// the new.
void shorten(TimedCue& cue, const TimeRange& time) {
  if (!cue.words.empty() &&
      (cue.words.front().time.start < time.start || cue.words.back().time.end > time.end))
    cue.words.clear();
  cue.time = time;
}

/// Where cues overlap, the earlier one's cards are shortened, and the later one starts late if that isn't
/// enough.
void part_overlapping(std::vector<TimedCue>& cues, int fps) {
  for (std::size_t i = 0; i + 1 < cues.size(); ++i) {
    TimedCue& one = cues[i];
    TimedCue& other = cues[i + 1];
    if (one.time.end <= other.time.start) continue;
    const auto least = static_cast<std::int64_t>(one.cards.size()) * kShortestCard;
    const Time at = std::max(other.time.start, one.time.start + time_of_frame(least, fps));
    shorten(one, {one.time.start, std::min(one.time.end, at)});
    if (at > other.time.start)
      shorten(other, {at, std::max(other.time.end, at + time_of_frame(kShortestCard, fps))});
  }
}

/// One cue's cards, at the times of their words.
void add_cards(const TimedCue& cue, int fps, std::vector<Card>& cards) {
  std::vector<std::string> words;
  for (const auto& card : cue.cards) words.insert(words.end(), card.words.begin(), card.words.end());
  auto times = times_by_letters(words, cue.words);
  if (times.empty()) times = share_time(words, cue.time);
  std::size_t word = 0;
  for (const auto& split : cue.cards) {
    Card card{cue.number, cue.speaker, {}, split.lines, {}, 1};
    for (const auto& text : split.words) card.words.push_back({text, times[word++]});
    card.frames = {nearest_frame(card.words.front().time.start, fps),
                   nearest_frame(card.words.back().time.end, fps)};
    cards.push_back(std::move(card));
  }
}

/// Gives every card its least length from the front, then from the back where the clip's end is in the way.
void give_room(std::vector<Card>& cards, std::int64_t frames) {
  std::int64_t free = 0;
  for (Card& card : cards) {
    card.frames.first = std::max(card.frames.first, free);
    free = card.frames.first + kShortestCard;
  }
  std::int64_t limit = frames;
  for (std::size_t i = cards.size(); i-- > 0;) {
    const auto left = static_cast<std::int64_t>(i);  // each card before it needs a frame at the very least
    cards[i].frames.first =
        std::max(std::min(cards[i].frames.first, limit - kShortestCard), std::min(left, frames - 1));
    limit = cards[i].frames.first;
  }
}

void find_ends(std::vector<Card>& cards, std::int64_t frames, int fps) {
  for (std::size_t i = 0; i < cards.size(); ++i) {
    FrameRange& here = cards[i].frames;
    const bool is_last = i + 1 == cards.size();
    const std::int64_t next = is_last ? frames : cards[i + 1].frames.first;
    const std::int64_t held = nearest_frame(is_last ? kHeldToEnd : kClosedGap, fps);
    here.end =
        std::clamp(std::max(here.end, here.first + kShortestCard), here.first, std::max(next, here.first));
    if (next - here.end < held) here.end = next;
  }
}

}  // namespace

CaptionTrack time_cards(std::vector<TimedCue> cues, std::int64_t frames, int fps) {
  part_equal_starts(cues);
  part_overlapping(cues, fps);
  CaptionTrack track;
  for (const TimedCue& cue : cues) add_cards(cue, fps, track.cards);
  if (track.cards.empty()) return track;
  FrameRange& first = track.cards.front().frames;
  if (first.first < nearest_frame(kUpFromStart, fps)) first.first = 0;
  give_room(track.cards, frames);
  find_ends(track.cards, frames, fps);
  return track;
}

const Card* CaptionTrack::at(std::int64_t frame) const {
  const auto next =
      std::ranges::upper_bound(cards, frame, {}, [](const Card& card) { return card.frames.first; });
  if (next == cards.begin()) return nullptr;
  const Card& card = *std::prev(next);
  return card.frames.contains(frame) ? &card : nullptr;
}

}  // namespace cueclip
