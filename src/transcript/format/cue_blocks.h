#pragma once

#include <cueclip/transcript.h>

#include <string>
#include <string_view>
#include <vector>

#include "transcript/source_text.h"

namespace cueclip {

/// A cue as SubRip and WebVTT have it: a line of times, and the lines of words below it.
struct CueBlock {
  TimeRange time;
  std::size_t line = 0;                 ///< of the times, from 1
  std::vector<std::string_view> lines;  ///< none of them blank

  [[nodiscard]] std::string text() const;
};

/// What tells a cue's words from what belongs to the next.
enum class BlockKind {
  kSubRip,  ///< above the times stands an index
  kWebVtt,  ///< above the times, behind a blank line, stands any identifier; blocks of NOTE, STYLE and REGION
            ///< end at a blank line
};

/// Reads a file's cues. Blank lines end nothing: all up to the next times is the cue's, less the identifier
/// right above those, and less indices that stand alone because their cues are missing. Times that can't be
/// read are warned of, and their words are left out.
[[nodiscard]] std::vector<CueBlock> read_cue_blocks(const SourceText& source, BlockKind kind,
                                                    std::vector<TranscriptWarning>& warnings);

/// Whether nothing but spaces is on a line.
[[nodiscard]] bool is_blank(std::string_view line);

}  // namespace cueclip
