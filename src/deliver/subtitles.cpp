#include "deliver/subtitles.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "deliver/subtitle_text.h"
#include "transcript/labels.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// Cut down to the millisecond: a frame that begins then or later shows what begins then.
std::string time_text(std::int64_t frame, FrameRate fps, char mark) {
  return write_timestamp(time_of_frame(frame, fps).count() / 1000, mark);
}

std::string timing(const ClipPlan& plan, const Card& card, char mark) {
  return fmt::format("{} --> {}", time_text(card.frames.first, plan.fps, mark),
                     time_text(card.frames.end, plan.fps, mark));
}

std::string name_of(const ClipPlan& plan, const Card& card) {
  return card.speaker < 0 ? std::string{} : plan.speakers[static_cast<std::size_t>(card.speaker)].name;
}

/// Whether two lines of a card touch in its cue's words: in Japanese, or inside a long word.
bool touch(const ClipPlan& plan, const Card& card, const std::string& before, const std::string& after) {
  return std::ranges::any_of(plan.said, [&](const SaidWords& said) {
    return said.cue == card.cue && said.text.find(before + after) != std::string::npos;
  });
}

/// A card's words. A line end is read as a space, so lines that touch are written as one.
std::string words_of(const ClipPlan& plan, const Card& card) {
  std::string text;
  std::string before;
  for (const std::string& line : card.lines) {
    if (single_spaced(line).empty()) continue;
    if (!text.empty() && !touch(plan, card, before, line)) text += '\n';
    text += line;
    before = line;
  }
  return text;
}

}  // namespace

std::string captions_as_srt(const ClipPlan& plan) {
  std::string text;
  std::string speaking;
  int number = 0;
  for (const Card& card : plan.subtitles.cards) {
    const std::string name = name_of(plan, card);
    const std::string words = words_of(plan, card);
    const bool is_named = !name.empty() && (name != speaking || begins_as_turn(words));
    speaking = name;
    text += fmt::format("{}\n{}\n{}\n\n", ++number, timing(plan, card, ','),
                        srt_words((is_named ? bracketed_name(name) : std::string{}) + words));
  }
  return text;
}

std::string captions_as_vtt(const ClipPlan& plan) {
  std::string text = "WEBVTT\n";
  for (const Card& card : plan.subtitles.cards) {
    const std::string name = single_spaced(name_of(plan, card));
    text += fmt::format("\n{}\n{}{}\n", timing(plan, card, '.'),
                        name.empty() ? std::string{} : fmt::format("<v {}>", vtt_words(name)),
                        vtt_words(words_of(plan, card)));
  }
  return text;
}

}  // namespace cueclip
