#include "plan/captions.h"

#include <algorithm>
#include <iterator>

#include "caption/card_frames.h"
#include "caption/carry_over.h"
#include "caption/interjections.h"
#include "caption/interleave.h"
#include "caption/overlaps.h"
#include "caption/typography.h"
#include "transcript/language.h"

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
    std::string own = language_said_in(cue.text, language);
    std::string text = typeset(cue.text, own);
    if (text.empty()) continue;  // no-break spaces are no words either
    cues.push_back({cue.name(),
                    index_of(speakers, cue.speaker),
                    {cue.time.start + offset, cue.time.end + offset},
                    std::move(text),
                    moved(cue.words, offset)});
    cues.back().language = std::move(own);
  }
  return cues;
}

/// How long a cue's cards take at the very least.
Time least_time(const SpokenCue& cue, const CaptionSetting& setting) {
  const auto cards = static_cast<std::int64_t>(fit_cue(cue, setting.room).size());
  return time_of_frame(cards * fewest_frames(setting.fps), setting.fps);
}

/// The cues of all ranges, in the clip's time, with how long their cards may stand.
std::vector<SpokenCue> cues_of_clip(const std::vector<CaptionedRange>& ranges,
                                    const std::vector<Speaker>& speakers, const CaptionSetting& setting,
                                    Time clip) {
  std::vector<SpokenCue> cues;
  Time before{};  // how much of the clip lies before this range
  for (const CaptionedRange& range : ranges) {
    before -= range.overlap;
    const Time offset = before - range.sound.start;
    const auto levels =
        range.levels ? std::make_shared<const SpeechLevels>(range.levels->moved(offset)) : nullptr;
    auto here = spoken_cues(range.cues, speakers, setting.language, offset);
    if (setting.starts_in_whole_seconds) part_equal_starts(here);
    for (SpokenCue& cue : here) {
      cue.levels = levels;
      cues.push_back(std::move(cue));
    }
    before += range.sound.length();
  }
  if (setting.starts_in_whole_seconds) {
    part_overlapping(cues, [&](const SpokenCue& cue) { return least_time(cue, setting); });
  } else {
    end_at_next(cues);
    end_before_others(cues);
  }
  carry_over(cues);
  hold_over_gaps(cues, clip);
  return cues;
}

/// A cue's cards, as if nobody else spoke.
using CueCards = std::vector<TimedCard>;

CueCards cards_of(const SpokenCue& cue, const CaptionSetting& setting) {
  CueCards cards = time_cue(cue, fit_cue(cue, setting.room), time_of_frame(1, setting.fps));
  for (TimedCard& card : cards) {
    if (setting.by_word && cue.words.empty() && cue.levels) snap_to_onsets(card, *cue.levels);
  }
  return cards;
}

CueCards joined(std::vector<CueCards> cues) {
  CueCards all;
  for (CueCards& cards : cues) std::ranges::move(cards, std::back_inserter(all));
  return all;
}

bool are_apart(const std::vector<CueCards>& cues) {
  Time reached = Time::min();
  for (const CueCards& cards : cues) {
    if (cards.empty()) continue;
    if (cards.front().time.start < reached) return false;
    reached = cards.back().time.end;
  }
  return true;
}

/// Cues that overlap are put on frames apart from each other, and so shown at once.
CaptionTrack put_on_frames_apart(const std::vector<CueCards>& cues, const CaptionSetting& setting) {
  std::vector<CueCards> lanes;
  for (const CueCards& cards : cues) {
    if (cards.empty()) continue;
    auto lane = std::ranges::find_if(
        lanes, [&](const CueCards& before) { return before.back().time.end <= cards.front().time.start; });
    if (lane == lanes.end()) lane = lanes.insert(lane, CueCards{});
    lane->insert(lane->end(), cards.begin(), cards.end());
  }
  CaptionTrack track;
  for (CueCards& lane : lanes)
    std::ranges::move(put_on_frames(std::move(lane), setting.frames, setting.fps).cards,
                      std::back_inserter(track.cards));
  std::ranges::stable_sort(track.cards, {}, [](const Card& card) { return card.frames.first; });
  return track;
}

/// The cards of cues that overlap, one after another.
PlannedCaptions plan_overlapping(const std::vector<SpokenCue>& cues, const std::vector<CueCards>& cards,
                                 const CaptionSetting& setting, Time clip) {
  const Time frame = time_of_frame(1, setting.fps);
  const auto inside = find_interjections(cues);
  CueCards others;
  std::vector<Interjection> interjections;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (inside[i] && cards[i].size() == 1) {
      const CueCards& other = cards[*inside[i]];
      interjections.push_back(
          {cards[i].front(), *inside[i], {other.front().time.start, other.back().time.end}});
    } else {
      std::ranges::copy(cards[i], std::back_inserter(others));
    }
  }
  WithInterjections all = put_between(interleave(std::move(others), clip, frame), interjections, clip, frame);
  PlannedCaptions result;
  result.shown = put_on_frames(std::move(all.cards), setting.frames, setting.fps);
  for (const std::size_t i : all.left_out)
    result.left_out.push_back(
        {put_on_frames({interjections[i].card}, setting.frames, setting.fps).cards.front(),
         cues[interjections[i].inside].name});
  result.own = put_on_frames_apart(cards, setting);
  return result;
}

}  // namespace

PlannedCaptions plan_captions(const std::vector<CaptionedRange>& ranges, const std::vector<Speaker>& speakers,
                              const CaptionSetting& setting) {
  Time clip{};
  for (const CaptionedRange& range : ranges) clip += range.sound.length() - range.overlap;
  const auto cues = cues_of_clip(ranges, speakers, setting, clip);
  std::vector<CueCards> cards;
  for (const SpokenCue& cue : cues) cards.push_back(cards_of(cue, setting));
  if (!are_apart(cards)) return plan_overlapping(cues, cards, setting, clip);
  return {put_on_frames(joined(std::move(cards)), setting.frames, setting.fps), std::nullopt, {}};
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
