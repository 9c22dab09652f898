#include "plan/captions.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "caption/timing.h"

namespace cueclip {

namespace {

struct HeardWords {
  std::string text;
  TimeRange time;  ///< in the recording
};

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream{text};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

HeardWords heard_words(const Cue& cue, const TimeRange& asked) {
  if (asked.start <= cue.time.start && cue.time.end <= asked.end) return {cue.text, cue.time};
  const auto words = words_of(cue.text);
  const auto times = share_time(words, cue.time);
  std::vector<std::string> heard;
  TimeRange time{asked.end, asked.start};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!asked.contains(times[i].start + times[i].length() / 2)) continue;
    heard.push_back(words[i]);
    time = {std::max(std::min(time.start, times[i].start), asked.start), std::min(times[i].end, asked.end)};
  }
  return {fmt::format("{}", fmt::join(heard, " ")), time};
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
                       std::move(cards)});
    }
    before += planned[i].sound.length();
  }
  return time_cards(std::move(timed), frames, fps);
}

}  // namespace cueclip
