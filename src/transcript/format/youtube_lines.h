#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <vector>

#include "transcript/source_text.h"

namespace cueclip {

/// A part of one of YouTube's lines, as it is written: where it begins a word, a space is before it.
struct YouTubePiece {
  std::string text;            ///< with character references, where the file has them in its words
  std::optional<Time> offset;  ///< from the line's start
};

/// A line as YouTube shows it.
struct YouTubeLine {
  std::size_t line = 0;
  std::optional<Time> start;
  std::optional<Time> length;
  std::vector<YouTubePiece> pieces;
};

/// Adds YouTube's captions. Automatic ones, which time their words, stay on the screen while the next one
/// comes: a line ends where the next begins. Each line is a cue; where they have marks, each sentence is.
void add_youtube_lines(Transcript& transcript, const SourceText& source, std::vector<YouTubeLine> lines);

}  // namespace cueclip
