#include "plan/captions.h"

#include <algorithm>

#include "caption/timing.h"

namespace cueclip {

namespace {

struct HeardWords {
  std::string text;
  TimeRange time;                ///< in the recording
  std::vector<TimedWord> words;  ///< where the transcript times them
};

HeardWords heard_words(const Cue& cue, const TimeRange& asked) {
  if (asked.start <= cue.time.start && cue.time.end <= asked.end) return {cue.text, cue.time, cue.words};
  HeardWords heard{{}, {asked.end, asked.start}, {}};
  for (const TimedWord& word : word_times(cue)) {
    if (!asked.contains(word.time.start + word.time.length() / 2)) continue;
    heard.text += (heard.text.empty() ? "" : " ") + word.text;
    heard.time = {std::max(std::min(heard.time.start, word.time.start), asked.start),
                  std::min(word.time.end, asked.end)};
    if (!cue.words.empty())
      heard.words.push_back({word.text, {std::max(word.time.start, asked.start), heard.time.end}});
  }
  return heard;
}

std::vector<TimedWord> moved(std::vector<TimedWord> words, Time offset) {
  for (TimedWord& word : words) word.time = {word.time.start + offset, word.time.end + offset};
  return words;
}

int index_of(const std::vector<Speaker>& speakers, const std::string& label) {
  const auto found = std::ranges::find(speakers, label, &Speaker::label);
  return found == speakers.end() ? -1 : static_cast<int>(found - speakers.begin());
}

}  // namespace

CaptionTrack plan_captions(const Transcript& transcript, const std::vector<AskedRange>& asked,
                           const std::vector<PlannedRange>& planned, const std::vector<Speaker>& speakers,
                           const CardRoom& room, std::int64_t frames, int fps) {
  std::vector<TimedCue> timed;
  Time before{};  // how much of the clip lies before this range
  for (std::size_t i = 0; i < planned.size(); ++i) {
    const Time offset = before - planned[i].sound.start;
    for (const int number : planned[i].cues) {
      const Cue& cue = transcript.cues[static_cast<std::size_t>(number) - 1];
      const HeardWords heard = heard_words(cue, asked[i].time);
      auto cards = split_into_cards(heard.text, room);
      if (cards.empty()) continue;
      timed.push_back({number,
                       index_of(speakers, cue.speaker),
                       {heard.time.start + offset, heard.time.end + offset},
                       std::move(cards),
                       moved(heard.words, offset)});
    }
    before += planned[i].sound.length();
  }
  return time_cards(std::move(timed), frames, fps);
}

}  // namespace cueclip
