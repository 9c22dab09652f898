#include "caption/overlaps.h"

#include <algorithm>
#include <optional>

#include "caption/card_times.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

constexpr Time kHeldToEnd = std::chrono::seconds{1};
// A clip that begins with music doesn't show words long before they are said.
constexpr Time kUpFromStart = std::chrono::seconds{3};
constexpr Time kRoundedBy = std::chrono::milliseconds{100};
constexpr Time kNobodySpeaks = std::chrono::seconds{1};
// Letters a second, as spoken_length counts them.
constexpr double kSlowest = 5;
constexpr double kFastest = 20;

/// Gives a cue another time. Words that were timed for the old one no longer are, unless they are all said in
/// the new.
void shorten(SpokenCue& cue, const TimeRange& time) {
  if (!cue.words.empty() &&
      (cue.words.front().time.start < time.start || cue.words.back().time.end > time.end))
    cue.words.clear();
  cue.time = time;
}

/// Where the first other begins behind a cue's words, if from there to the cue's end others speak.
std::optional<Time> given_way(const std::vector<SpokenCue>& cues, std::size_t i) {
  const SpokenCue& cue = cues[i];
  const Time said = cue.time.start + from_seconds(spoken_length(cue.text) / kFastest);
  std::optional<Time> first;
  Time reached{};
  for (std::size_t k = i + 1; k < cues.size() && cues[k].time.start < cue.time.end; ++k) {
    const TimeRange& other = cues[k].time;
    if (!first && other.start >= said) {
      first = other.start;
      reached = std::max(reached, other.start);
    }
    if (first && other.start - reached > kNobodySpeaks) return std::nullopt;
    reached = std::max(reached, other.end);
  }
  return first && cue.time.end - reached <= kNobodySpeaks ? first : std::nullopt;
}

}  // namespace

void part_equal_starts(std::vector<SpokenCue>& cues) {
  for (std::size_t first = 0; first < cues.size();) {
    std::size_t end = first;
    std::vector<std::string> texts;
    TimeRange all = cues[first].time;
    for (; end < cues.size() && cues[end].time.start == all.start; ++end) {
      texts.push_back(cues[end].text);
      all.end = std::max(all.end, cues[end].time.end);
    }
    const auto times = share_time(texts, all);
    for (std::size_t i = first; end - first > 1 && i < end; ++i) {
      cues[i].time = times[i - first];
      cues[i].words.clear();
    }
    first = end;
  }
}

void part_overlapping(std::vector<SpokenCue>& cues, const std::function<Time(const SpokenCue&)>& least) {
  for (std::size_t i = 0; i + 1 < cues.size(); ++i) {
    SpokenCue& one = cues[i];
    SpokenCue& other = cues[i + 1];
    if (one.time.end <= other.time.start) continue;
    const Time at = std::max(other.time.start, one.time.start + least(one));
    shorten(one, {one.time.start, std::min(one.time.end, at)});
    if (at > other.time.start) shorten(other, {at, std::max(other.time.end, at + least(other))});
  }
}

void end_at_next(std::vector<SpokenCue>& cues) {
  for (std::size_t i = 0; i + 1 < cues.size(); ++i) {
    SpokenCue& one = cues[i];
    const Time next = cues[i + 1].time.start;
    if (one.time.end <= next || one.time.end - next > kRoundedBy || next - one.time.start < kShortestCard)
      continue;
    one.time.end = next;
    for (TimedWord& word : one.words)
      word.time = {std::min(word.time.start, next), std::min(word.time.end, next)};
  }
}

bool is_heard_throughout(const SpokenCue& cue) {
  return spoken_length(cue.text) >= kSlowest * seconds(cue.time.length());
}

void end_before_others(std::vector<SpokenCue>& cues) {
  for (std::size_t i = cues.size(); i-- > 0;)
    if (cues[i].words.empty() && !is_heard_throughout(cues[i]))
      cues[i].time.end = given_way(cues, i).value_or(cues[i].time.end);
}

void hold_over_gaps(std::vector<SpokenCue>& cues, Time clip) {
  for (std::size_t i = 0; i < cues.size(); ++i) {
    SpokenCue& cue = cues[i];
    const auto after =
        std::lower_bound(cues.begin() + static_cast<std::ptrdiff_t>(i) + 1, cues.end(), cue.time.end,
                         [](const SpokenCue& other, Time end) { return other.time.start < end; });
    const bool is_last = after == cues.end();
    const Time next = is_last ? std::max(clip, cue.time.end) : after->time.start;
    const Time held = is_last ? kHeldToEnd : kClosedGap;
    const Time readable = std::min({next, cue.time.start + kShortestCard, cue.time.end + kClosedGap});
    cue.shown = {cue.time.start, next - cue.time.end < held ? next : std::max(cue.time.end, readable)};
  }
  if (cues.empty() || cues.front().time.start >= kUpFromStart) return;
  const Time first = cues.front().time.start;
  for (SpokenCue& cue : cues)
    if (cue.time.start == first) cue.shown.start = Time{0};
}

}  // namespace cueclip
