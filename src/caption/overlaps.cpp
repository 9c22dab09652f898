#include "caption/overlaps.h"

#include <algorithm>

#include "caption/card_times.h"
#include "caption/word_times.h"

namespace cueclip {

namespace {

constexpr Time kHeldToEnd = std::chrono::seconds{1};
// A clip that begins with music doesn't show words long before they are said.
constexpr Time kUpFromStart = std::chrono::seconds{3};

/// Gives a cue another time. Words that were timed for the old one no longer are, unless they are all said in
/// the new.
void shorten(SpokenCue& cue, const TimeRange& time) {
  if (!cue.words.empty() &&
      (cue.words.front().time.start < time.start || cue.words.back().time.end > time.end))
    cue.words.clear();
  cue.time = time;
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

void hold_over_gaps(std::vector<SpokenCue>& cues, Time clip) {
  for (std::size_t i = 0; i < cues.size(); ++i) {
    SpokenCue& cue = cues[i];
    const bool is_last = i + 1 == cues.size();
    const Time next = is_last ? std::max(clip, cue.time.end) : cues[i + 1].time.start;
    const Time held = is_last ? kHeldToEnd : kClosedGap;
    const Time readable = std::min({next, cue.time.start + kShortestCard, cue.time.end + kClosedGap});
    cue.shown = {cue.time.start, next - cue.time.end < held ? next : std::max(cue.time.end, readable)};
  }
  if (!cues.empty() && cues.front().time.start < kUpFromStart) cues.front().shown.start = Time{0};
}

}  // namespace cueclip
