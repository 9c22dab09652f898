#include <algorithm>

#include <fmt/format.h>

#include "transcript/format/formats.h"
#include "transcript/format/raw_lines.h"
#include "transcript/format/text_turns.h"

/// Text with names and times whose times the reader of page text doesn't know: in frames, in tenths, as
/// ranges, behind the words, of the day, between name and words, or one for the turns of several; or among
/// whose lines are titles and what programs write. All else is page text.
namespace cueclip {

namespace {

bool has_times_of_its_own(const TextChoice& choice) {
  if (choice.heads.empty()) return false;
  const TextHead& first = choice.heads.front();
  const bool is_clock =
      first.stamp.start.kind == TimeKind::kClock && !choice.rules.fractions_are_milliseconds;
  const bool is_in_columns = first.shape == TextShape::kNameStampWords && first.stamp.bracket == '\0';
  // Names above times that stand alone are page text's to find.
  const bool has_titles = choice.has_dropped_lines && first.shape != TextShape::kStamp;
  return !is_clock || is_in_columns || has_titles || first.stamp.end ||
         first.shape == TextShape::kWordsStamp || choice.are_times_of_day || has_turns_below(choice);
}

void add_notes(const TextChoice& choice, const TextTurns& turns, Transcript& transcript) {
  const std::size_t line = choice.heads.front().line + 1;
  if (choice.are_times_of_day)
    transcript.warnings.push_back({line,
                                   "these are times of the day, and are counted from the first; where the "
                                   "recording begins is not known: "
                                   "--offset auto finds it"});
  if (choice.rules.has_frames)
    transcript.warnings.push_back(
        {line, fmt::format("times are in frames, which are taken as {:.4g} a second",
                           choice.rules.rate.per_second())});
  if (turns.has_guessed_times)
    transcript.warnings.push_back(
        {line, "one time heads what several say; when each begins to speak is a guess by their words"});
}

}  // namespace

bool looks_like_text(const SourceText& source) {
  return has_times_of_its_own(choose_heads(raw_lines(source)));
}

Transcript read_text(const SourceText& source) {
  const TextChoice choice = choose_heads(raw_lines(source));
  Transcript transcript{source.file, "text with times", false, {}, {}};
  TextTurns turns = turns_of(choice);
  add_notes(choice, turns, transcript);
  add_segments(transcript, source, std::move(turns.turns));
  return transcript;
}

}  // namespace cueclip
