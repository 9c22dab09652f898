#include "transcript/add_cue.h"
#include "transcript/format/cue_blocks.h"
#include "transcript/format/formats.h"
#include "transcript/format/highlight.h"
#include "transcript/format/unpadded_times.h"
#include "transcript/timestamp.h"
#include "transcript/voices.h"

namespace cueclip {

namespace {

constexpr std::size_t kSearchedLines = 200;

}  // namespace

bool looks_like_subrip(const SourceText& source) {
  std::size_t seen = 0;
  for (const auto& line : source.lines) {
    if (read_timing(line)) return true;
    if (!is_blank(line) && ++seen > kSearchedLines) return false;
  }
  return false;
}

Transcript read_subrip(const SourceText& source) {
  Transcript transcript{source.file, "SubRip", false, {}, {}};
  const auto padded = with_padded_times(source);
  const auto blocks = read_cue_blocks(padded ? *padded : source, BlockKind::kSubRip, transcript.warnings);
  if (auto cues = undo_highlight(blocks)) {
    for (Cue& cue : *cues) add_cue(transcript, source, std::move(cue));
    return transcript;
  }
  for (const CueBlock& block : blocks)
    for (Cue& part : parts_of(Cue{0, block.time, {}, {}, block.line}, block.text(), Markup::kSubRip))
      add_cue(transcript, source, std::move(part));
  return transcript;
}

}  // namespace cueclip
