#include "plan/words_by_sound.h"

#include <algorithm>

#include "align/time_parts.h"
#include "align/voice_names.h"
#include "transcript/word_times.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

// How far words may be from where their cue says they are.
constexpr Time kAround = std::chrono::seconds{1};
constexpr Time kBehindWholeSeconds = std::chrono::milliseconds{1500};

/// A cue in the stretch, with those of its words that are.
struct CueHere {
  std::size_t index = 0;
  std::vector<std::string> words;
  bool is_whole = true;
};

bool may_be_timed(const Cue& cue) {
  return cue.words.empty() && says_anything(cue.text);
}

/// Which cues are said while another goes on speaking: they can't be told from that. Of cues at the same time
/// the first isn't.
std::vector<bool> inside_others(const std::vector<Cue>& cues) {
  std::vector<bool> inside(cues.size());
  Time reached = Time::min();
  for (std::size_t i = 0; i < cues.size(); ++i) {
    inside[i] = cues[i].time.end <= reached;
    reached = std::max(reached, cues[i].time.end);
  }
  Time behind = Time::min();  // how far those go that begin when this one does, and stand behind it
  for (std::size_t i = cues.size(); i-- > 0;) {
    if (i + 1 == cues.size() || cues[i + 1].time.start != cues[i].time.start) behind = Time::min();
    inside[i] = inside[i] || behind > cues[i].time.end;
    behind = std::max(behind, cues[i].time.end);
  }
  return inside;
}

std::vector<CueHere> cues_in_stretch(const Transcript& transcript, const TimeRange& stretch) {
  const auto inside = inside_others(transcript.cues);
  std::vector<CueHere> result;
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const Cue& cue = transcript.cues[i];
    if (cue.time.start >= stretch.end) break;
    if (!cue.time.overlaps(stretch) || !may_be_timed(cue) || inside[i]) continue;
    CueHere here{i, {}, true};
    for (const TimedWord& word : word_times(cue)) {
      const bool is_here = stretch.contains(word.time.start + word.time.length() / 2);
      if (is_here) here.words.push_back(word.text);
      here.is_whole = here.is_whole && is_here;
    }
    if (!here.words.empty()) result.push_back(std::move(here));
  }
  return result;
}

CueToTime to_time(const CueHere& here, const Transcript& transcript, const TimeRange& stretch) {
  const TimeRange& time = transcript.cues[here.index].time;
  const Time behind = transcript.starts_in_whole_seconds ? kBehindWholeSeconds : kAround;
  const TimeRange window{std::max(time.start - kAround, stretch.start),
                         std::min(time.end + behind, stretch.end)};
  return {here.words, {window.start - stretch.start, window.end - stretch.start}};
}

}  // namespace

void time_words_by_sound(Transcript& transcript, const HeardStretch& stretch, const std::string& language,
                         const std::function<void(std::size_t)>& done) {
  const auto voices = voice_names(language);
  if (!stretch.features || voices.empty()) return;
  const auto here = cues_in_stretch(transcript, stretch.range);
  std::vector<CueToTime> cues;
  for (const CueHere& cue : here) cues.push_back(to_time(cue, transcript, stretch.range));
  const auto times = time_parts(cues, voices, *stretch.features, 1, done);
  for (std::size_t i = 0; i < times.size(); ++i)
    if (here[i].is_whole && !times[i].empty())
      set_words(transcript.cues[here[i].index], times[i], stretch.range.start);
}

}  // namespace cueclip
