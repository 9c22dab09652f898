#include <cueclip/error.h>
#include <cueclip/plan.h>

#include <algorithm>

#include <fmt/format.h>

#include "passage/ranges.h"
#include "plan/left_label.h"
#include "plan/sources.h"
#include "plan/speakers.h"
#include "transcript/words.h"

namespace cueclip {

SaidBy parse_said_by(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0 || trimmed(text.substr(equals + 1)).empty())
    throw Error{Failure::kUsage, fmt::format("\"{}\" does not say who speaks in which cues", printable(text)),
                "Write --said-by '12-15,20=Name', with cue numbers as `cueclip cues` prints them"};
  SaidBy said_by{parse_cues(text.substr(0, equals)), parse_speaker(text.substr(equals))};
  said_by.speaker.label = said_by.speaker.name;
  said_by.speaker.absence = Absence::kUsual;  // others may be said to speak in the same cues
  return said_by;
}

void name_speakers(Transcript& transcript, const std::vector<SaidBy>& said_by,
                   const std::vector<SpeakerOption>& speakers) {
  for (const SaidBy& said : said_by)
    for (const CueSpan& span : said.cues)
      for (const std::size_t i : cues_in(span, transcript)) transcript.cues[i].speaker = said.speaker.label;
  const auto unnamed = std::ranges::find(speakers, std::string{}, &SpeakerOption::label);
  if (unnamed == speakers.end() || unnamed->name.empty()) return;
  for (Cue& cue : transcript.cues)
    if (cue.speaker.empty() && !is_sound(cue.text)) cue.speaker = unnamed->name;
}

Transcript read_named_transcript(const ClipOptions& options) {
  Sources sources;
  Transcript transcript = sources.transcript(transcript_request(options))->transcript;
  check_labels(transcript, options.speakers);
  for (Cue& cue : transcript.cues) {
    const auto option = std::ranges::find(options.speakers, cue.speaker, &SpeakerOption::label);
    if (!cue.speaker.empty() && option != options.speakers.end() && !option->name.empty())
      cue.speaker = option->name;
  }
  return transcript;
}

std::optional<std::string> note_on_unnamed(const Transcript& transcript) {
  if (!transcript.speakers().empty()) return std::nullopt;
  return fmt::format(
      "{} names nobody: --speaker '=Name, role' says who speaks in all of it, and --said-by '12-15,20=Name' "
      "who "
      "does in these cues",
      shown(transcript.file));
}

}  // namespace cueclip
