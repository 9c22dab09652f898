#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/format/script.h"
#include "transcript/join.h"
#include "transcript/nobody.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::string_view kNoActor = "NTP";  // as Subtitle Edit and subsrt write it

}  // namespace

bool looks_like_ass(const SourceText& source) {
  return std::ranges::any_of(source.lines, [](const std::string& line) {
    std::string section = single_spaced(line);
    std::ranges::transform(section, section.begin(), [](char byte) {
      return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    return section == "[script info]" || section == "[events]";
  });
}

Transcript read_ass(const SourceText& source) {
  Script script = read_script(source);
  Transcript transcript{source.file, "ASS", false, {}, std::move(script.warnings)};
  transcript.language = script.language;
  for (ScriptLine& line : script.lines) {
    std::string words = fmt::format("{}", fmt::join(line.lines, "\n"));
    if (script.passage.empty()) words = tidy_lines(without_references(words));  // ours have none
    Cue cue{0, line.time, line.name, std::move(words), line.line};
    std::vector<RecognisedWord> pieces = std::move(line.words);
    for (RecognisedWord& piece : pieces)
      if (script.passage.empty()) piece.text = without_references(piece.text);
    cue.words = timed_words(pieces, cue.text, cue.time);
    cue.is_new_voice = !line.name.empty() && (names_nobody(line.name) || line.name == kNoActor);
    if (cue.is_new_voice) cue.speaker.clear();
    add_cue(transcript, source, std::move(cue));
  }
  return transcript;
}

}  // namespace cueclip
