#include "plan/captions.h"

#include <algorithm>

#include "caption/card_frames.h"
#include "caption/overlaps.h"
#include "caption/word_times.h"
#include "transcript/words.h"

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

/// The cues of one range that say anything, in the clip's time.
std::vector<SpokenCue> spoken_cues(const Transcript& transcript, const AskedRange& asked,
                                   const PlannedRange& planned, const std::vector<Speaker>& speakers,
                                   Time offset) {
  std::vector<SpokenCue> cues;
  for (const int number : planned.cues) {
    const Cue& cue = transcript.cues[static_cast<std::size_t>(number) - 1];
    const HeardWords heard = heard_words(cue, asked.time);
    if (trimmed(heard.text).empty()) continue;
    cues.push_back({number,
                    index_of(speakers, cue.speaker),
                    {heard.time.start + offset, heard.time.end + offset},
                    heard.text,
                    moved(heard.words, offset)});
  }
  part_equal_starts(cues);
  return cues;
}

/// How long a cue's cards take at the very least.
Time least_time(const SpokenCue& cue, const CaptionSetting& setting) {
  constexpr std::int64_t kFewest = 5;  // frames: below that a card flickers
  const auto cards = static_cast<std::int64_t>(fit_cue(cue, setting.room).cards.size());
  return time_of_frame(cards * kFewest, setting.fps);
}

}  // namespace

CaptionTrack plan_captions(const Transcript& transcript, const std::vector<AskedRange>& asked,
                           const std::vector<PlannedRange>& planned, const std::vector<SpeechLevels>& levels,
                           const std::vector<Speaker>& speakers, const CaptionSetting& setting) {
  std::vector<SpokenCue> cues;
  Time before{};  // how much of the clip lies before this range
  for (std::size_t i = 0; i < planned.size(); ++i) {
    const Time offset = before - planned[i].sound.start;
    const auto heard =
        i < levels.size() ? std::make_shared<const SpeechLevels>(levels[i].moved(offset)) : nullptr;
    for (SpokenCue& cue : spoken_cues(transcript, asked[i], planned[i], speakers, offset)) {
      cue.levels = heard;
      cues.push_back(std::move(cue));
    }
    before += planned[i].sound.length();
  }
  part_overlapping(cues, [&](const SpokenCue& cue) { return least_time(cue, setting); });
  hold_over_gaps(cues, before);
  std::vector<TimedCard> cards;
  for (const SpokenCue& cue : cues) {
    const FittedCue fitted = fit_cue(cue, setting.room);
    for (TimedCard& card : time_cue(cue, fitted.cards, time_of_frame(1, setting.fps))) {
      card.scale = fitted.scale;
      if (setting.by_word && cue.words.empty() && cue.levels) snap_to_onsets(card, *cue.levels);
      cards.push_back(std::move(card));
    }
  }
  return put_on_frames(std::move(cards), setting.frames, setting.fps);
}

}  // namespace cueclip
