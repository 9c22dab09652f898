#include "plan/captions.h"

#include <algorithm>

#include "caption/card_frames.h"
#include "caption/overlaps.h"
#include "caption/typography.h"

namespace cueclip {

namespace {

std::vector<TimedWord> moved(std::vector<TimedWord> words, Time offset) {
  for (TimedWord& word : words) word.time = {word.time.start + offset, word.time.end + offset};
  return words;
}

int index_of(const std::vector<Speaker>& speakers, const std::string& label) {
  const auto found = std::ranges::find(speakers, label, &Speaker::label);
  return found == speakers.end() ? -1 : static_cast<int>(found - speakers.begin());
}

/// The cues of one range that say anything, in the clip's time.
std::vector<SpokenCue> spoken_cues(const std::vector<Cue>& shown, const std::vector<Speaker>& speakers,
                                   const std::string& language, Time offset) {
  std::vector<SpokenCue> cues;
  for (const Cue& cue : shown) {
    std::string text = typeset(cue.text, language);
    if (text.empty()) continue;  // no-break spaces are no words either
    cues.push_back({cue.name(),
                    index_of(speakers, cue.speaker),
                    {cue.time.start + offset, cue.time.end + offset},
                    std::move(text),
                    moved(cue.words, offset)});
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

CaptionTrack plan_captions(const std::vector<CaptionedRange>& ranges, const std::vector<Speaker>& speakers,
                           const CaptionSetting& setting) {
  std::vector<SpokenCue> cues;
  Time before{};  // how much of the clip lies before this range
  for (const CaptionedRange& range : ranges) {
    before -= range.overlap;
    const Time offset = before - range.sound.start;
    const auto levels =
        range.levels ? std::make_shared<const SpeechLevels>(range.levels->moved(offset)) : nullptr;
    for (SpokenCue& cue : spoken_cues(range.cues, speakers, setting.language, offset)) {
      cue.levels = levels;
      cues.push_back(std::move(cue));
    }
    before += range.sound.length();
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

std::vector<SaidWords> said_words(const std::vector<CaptionedRange>& ranges,
                                  const std::vector<Speaker>& speakers, const std::string& language) {
  std::vector<SaidWords> said;
  for (const CaptionedRange& range : ranges)
    for (SpokenCue& cue : spoken_cues(range.cues, speakers, language, Time{0}))
      said.push_back({cue.name, cue.speaker, std::move(cue.text)});
  return said;
}

}  // namespace cueclip
