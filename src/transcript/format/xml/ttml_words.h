#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <vector>

#include "transcript/source_text.h"

namespace cueclip {

/// A stretch of words in a paragraph of TTML: what one timed span holds, or what stands between such.
struct TtmlPiece {
  std::size_t line = 0;
  std::string text;
  std::optional<Time> start;  ///< a timed span's
  std::optional<Time> end;
  std::string speaker = {};
  std::string before = {};  ///< between it and the piece before: nothing, a space, or a line end
  bool is_word = false;     ///< the file says that it is a word
};

/// A paragraph, or a sentence in one.
struct TtmlUnit {
  std::size_t line = 0;
  std::optional<Time> start;
  std::optional<Time> end;
  std::vector<TtmlPiece> pieces = {};
};

/// Adds units as cues. Timed pieces are words, with a space between any two where the file has none anywhere;
/// where it has some, those that touch are syllables of a word. Where they are mostly longer than a word,
/// each is a cue. A unit of more than 60 timed words is a turn, and becomes its sentences.
void add_ttml_units(Transcript& transcript, const SourceText& source, std::vector<TtmlUnit> units);

}  // namespace cueclip
