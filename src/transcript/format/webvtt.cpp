#include "transcript/add_cue.h"
#include "transcript/format/cue_blocks.h"
#include "transcript/format/formats.h"
#include "transcript/format/highlight.h"
#include "transcript/format/rolling.h"
#include "transcript/format/unpadded_times.h"
#include "transcript/language.h"
#include "transcript/voices.h"

namespace cueclip {

namespace {

/// As the header says, which ends at the first blank line.
std::string header_language(const SourceText& source) {
  std::string language;
  for (const std::string& line : source.lines) {
    if (is_blank(line) || !language.empty()) break;
    language = language_of_line(line);
  }
  return language;
}

}  // namespace

bool looks_like_webvtt(const SourceText& source) {
  if (source.lines.empty() || !source.lines[0].starts_with("WEBVTT")) return false;
  return source.lines[0].size() == 6 || source.lines[0][6] == ' ';
}

Transcript read_webvtt(const SourceText& source) {
  Transcript transcript{source.file, "WebVTT", false, {}, {}};
  transcript.language = header_language(source);
  const auto padded = with_padded_times(source);
  auto blocks = read_cue_blocks(padded ? *padded : source, BlockKind::kWebVtt, transcript.warnings);
  if (auto cues = undo_highlight(blocks)) {
    for (Cue& cue : *cues) add_cue(transcript, source, std::move(cue));
    return transcript;
  }
  undo_rolling(blocks);
  for (const CueBlock& block : blocks)
    for (Cue& part : parts_of(Cue{0, block.time, {}, {}, block.line}, block.text(), Markup::kWebVtt))
      add_cue(transcript, source, std::move(part));
  return transcript;
}

}  // namespace cueclip
