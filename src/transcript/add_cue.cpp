#include "transcript/add_cue.h"

#include <algorithm>

#include <fmt/format.h>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr double kWordsASecond = 2.5;
constexpr Time kAfterwards = std::chrono::seconds{2};

void check_limits(const Transcript& transcript, const SourceText& source, const Cue& cue) {
  if (transcript.cues.size() == kMostCues)
    throw Error{Failure::kInput, fmt::format("there are more than {} cues", kMostCues),
                "No episode is that long: check that this is its transcript"}
        .at(source.place(cue.line));
  if (cue.time.start >= kLongestTime || cue.time.end >= kLongestTime || cue.time.start < Time{0})
    throw Error{Failure::kInput, "a cue's time is 100 hours or more", "Correct the time"}.at(
        source.place(cue.line));
}

/// Words are said in order, and inside of their cue.
void put_words_inside(Cue& cue) {
  Time reached = cue.time.start;
  for (TimedWord& word : cue.words) {
    word.time.start = std::clamp(word.time.start, reached, std::max(reached, cue.time.end));
    word.time.end = std::clamp(word.time.end, word.time.start, std::max(word.time.start, cue.time.end));
    reached = word.time.start;
  }
}

}  // namespace

void add_cue(Transcript& transcript, const SourceText& source, Cue cue) {
  if (!says_anything(cue.text)) return;
  cue.speaker = single_spaced(cue.speaker);
  check_limits(transcript, source, cue);
  if (cue.time.end < cue.time.start) {
    transcript.warnings.push_back({cue.line, "this cue ends before it starts; it is taken to last a second"});
    cue.time.end = cue.time.start + std::chrono::seconds{1};
  }
  put_words_inside(cue);
  transcript.cues.push_back(std::move(cue));
}

void find_missing_ends(std::vector<Cue>& cues) {
  std::optional<Time> later;
  for (std::size_t i = cues.size(); i-- > 0;) {
    Cue& cue = cues[i];
    if (i + 1 < cues.size() && cues[i + 1].time.start > cue.time.start) later = cues[i + 1].time.start;
    if (cue.time.end > cue.time.start) continue;
    cue.time.end = cue.time.start + from_seconds(static_cast<double>(count_words(cue.text)) / kWordsASecond) +
                   kAfterwards;
    if (later) cue.time.end = std::min(cue.time.end, *later);
  }
}

}  // namespace cueclip
