#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/format/script.h"
#include "transcript/words.h"

namespace cueclip {

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
  for (const ScriptLine& line : script.lines)
    add_cue(transcript, source,
            Cue{0, line.time, line.name, fmt::format("{}", fmt::join(line.lines, " ")), line.line});
  return transcript;
}

}  // namespace cueclip
