#include "caption/timing.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr std::int64_t kShortestCard = 5;  // frames: below that it flickers
constexpr Time kClosedGap = std::chrono::milliseconds{500};
constexpr Time kHeldToEnd = std::chrono::seconds{1};
// A clip that begins with music doesn't show words long before they are said.
constexpr Time kUpFromStart = std::chrono::seconds{3};

constexpr double kDigit = 4;        // "2017" is said in about sixteen letters, in French and in English
constexpr double kSymbol = 5;       // %, €, &
constexpr double kIdeograph = 2.5;  // about a syllable
constexpr double kShortPause = 2;
constexpr double kLongPause = 5;

double spoken_length_of(UChar32 character) {
  if (u_isdigit(character)) return kDigit;
  if (u_isalpha(character))
    return u_getIntPropertyValue(character, UCHAR_LINE_BREAK) == U_LB_IDEOGRAPHIC ? kIdeograph : 1;
  switch (character) {
    case ',':
    case ';':
    case ':':
    case 0x2013:
    case 0x3001:
      return kShortPause;
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0x3002:
      return kLongPause;
    case '%':
    case '&':
    case '+':
    case '=':
    case '@':
    case 0x20AC:
    case '$':
      return kSymbol;
    default:
      return 0;
  }
}

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

/// Cues that start together, as on a page whose times are whole seconds, share what they have by spoken length.
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
    const auto at = [&](double length) { return all.start + from_seconds(seconds(all.length()) * length / total); };
    for (std::size_t i = first; end - first > 1 && i < end; ++i) {
      const double after = before + spoken_length(cues[i]);
      cues[i].time = {at(before), at(after)};
      before = after;
    }
    first = end;
  }
}

/// Where cues overlap, the earlier one's cards are shortened, and the later one starts late if that isn't enough.
void part_overlapping(std::vector<TimedCue>& cues, int fps) {
  for (std::size_t i = 0; i + 1 < cues.size(); ++i) {
    TimedCue& one = cues[i];
    TimedCue& other = cues[i + 1];
    if (one.time.end <= other.time.start) continue;
    const auto least = static_cast<std::int64_t>(one.cards.size()) * kShortestCard;
    const Time at = std::max(other.time.start, one.time.start + time_of_frame(least, fps));
    one.time.end = std::min(one.time.end, at);
    if (at > other.time.start) other.time = {at, std::max(other.time.end, at + time_of_frame(kShortestCard, fps))};
  }
}

/// One cue's cards, at the times of their words.
void add_cards(const TimedCue& cue, int fps, std::vector<Card>& cards) {
  std::vector<std::string> words;
  for (const auto& card : cue.cards) words.insert(words.end(), card.words.begin(), card.words.end());
  const auto times = share_time(words, cue.time);
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

double spoken_length(std::string_view word) {
  double length = 0;
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(word.data(), at, size, character);
    if (character >= 0) length += spoken_length_of(character);
  }
  return std::max(length, 1.0);
}

std::vector<TimeRange> share_time(const std::vector<std::string>& words, const TimeRange& time) {
  double total = 0;
  for (const auto& word : words) total += spoken_length(word);
  std::vector<TimeRange> times;
  double before = 0;
  const auto at = [&](double length) {
    return time.start + from_seconds(seconds(time.length()) * length / total);
  };
  for (const auto& word : words) {
    const double after = before + spoken_length(word);
    times.push_back({at(before), at(after)});
    before = after;
  }
  return times;
}

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
