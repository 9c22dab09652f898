#include "plan/shown_cues.h"

#include <algorithm>

#include "transcript/word_times.h"

namespace cueclip {

namespace {

// What another transcript's cue may reach beyond the range and still be shown whole.
constexpr Time kBeyond = std::chrono::milliseconds{750};
constexpr double kMostBeyond = 0.34;  // of the cue
// What it has to lie in the range at least.
constexpr Time kWithin = std::chrono::milliseconds{300};

/// The words of a cue that are heard in a range of time.
Cue heard_part(const Cue& cue, const TimeRange& range) {
  if (range.start <= cue.time.start && cue.time.end <= range.end) return cue;
  Cue heard = cue;
  heard.text.clear();
  heard.words.clear();
  heard.time = {range.end, range.start};
  for (const TimedWord& word : word_times(cue)) {
    if (!range.contains(word.time.start + word.time.length() / 2)) continue;
    heard.text += (heard.text.empty() ? "" : " ") + word.text;
    heard.time = {std::max(std::min(heard.time.start, word.time.start), range.start),
                  std::min(word.time.end, range.end)};
    if (!cue.words.empty())
      heard.words.push_back(
          {word.text, {std::max(word.time.start, range.start), heard.time.end}, word.source, word.sureness});
  }
  return heard;
}

TimeRange common(const TimeRange& one, const TimeRange& other) {
  return {std::max(one.start, other.start), std::min(one.end, other.end)};
}

std::string speaker_at(const Transcript& transcript, const TimeRange& time) {
  std::string speaker;
  Time most{};
  for (const Cue& cue : transcript.cues) {
    const Time length = common(cue.time, time).length();
    if (length <= most) continue;
    most = length;
    speaker = cue.speaker;
  }
  return speaker;
}

}  // namespace

std::vector<Cue> shown_cues(const Transcript& transcript, const AskedRange& range) {
  std::vector<Cue> cues;
  for (const std::size_t i : range.cues) cues.push_back(heard_part(transcript.cues[i], range.time));
  return cues;
}

std::vector<Cue> other_cues(const Transcript& other, const Transcript& transcript, const AskedRange& range) {
  std::vector<Cue> cues;
  for (const Cue& cue : other.cues) {
    const TimeRange within = common(cue.time, range.time);
    if (within.empty() || within.length() < std::min(kWithin, cue.time.length() / 2)) continue;
    const Time beyond = cue.time.length() - within.length();
    Cue shown = cue;
    if (beyond <= kBeyond && seconds(beyond) <= kMostBeyond * seconds(cue.time.length())) {
      shown.time = within;
      if (beyond > Time{0}) shown.words.clear();
    } else {
      shown = heard_part(cue, range.time);
    }
    if (shown.speaker.empty()) shown.speaker = speaker_at(transcript, within);
    cues.push_back(std::move(shown));
  }
  return cues;
}

}  // namespace cueclip
