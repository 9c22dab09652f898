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

/// What is said while another goes on speaking can't be told from that.
bool is_inside_another(const Transcript& transcript, std::size_t index) {
  const TimeRange& time = transcript.cues[index].time;
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const TimeRange& other = transcript.cues[i].time;
    if (other.start > time.start) return false;
    if (i != index && other.end >= time.end && (other != time || i < index)) return true;
  }
  return false;
}

std::vector<CueHere> cues_in_stretch(const Transcript& transcript, const TimeRange& stretch) {
  std::vector<CueHere> result;
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const Cue& cue = transcript.cues[i];
    if (cue.time.start >= stretch.end) break;
    if (!cue.time.overlaps(stretch) || !may_be_timed(cue) || is_inside_another(transcript, i)) continue;
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

void set_words(Cue& cue, const std::vector<TimeByEar>& times, Time start) {
  std::size_t i = 0;
  for (const std::string_view word : split_words(cue.text)) {
    const bool is_sure = times[i].sureness >= kUnsure;
    cue.words.push_back({std::string{word},
                         {times[i].time.start + start, times[i].time.end + start},
                         is_sure ? TimeSource::kSound : TimeSource::kShare,
                         is_sure ? times[i].sureness : 0});
    ++i;
  }
  cue.time = {cue.words.front().time.start, cue.words.back().time.end};
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
