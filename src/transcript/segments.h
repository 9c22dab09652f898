#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <vector>

#include "transcript/source_text.h"
#include "transcript/timed_words.h"

namespace cueclip {

/// A piece of speech as a recogniser's JSON gives it: a sentence, a line or a word.
struct Segment {
  std::size_t line = 0;
  std::optional<Time> start;
  std::optional<Time> end;
  std::string speaker;  ///< empty where the file says nothing
  std::string text;     ///< as written, with markup and references
  std::vector<RecognisedWord> words = {};
};

/// Adds segments as cues. Display lines of one time become one cue; marks without a word go to the word
/// before; where segments are single words, they are joined into sentences by speaker, pause (0.8 s) and
/// punctuation, and keep their times. A segment whose words are of several speakers becomes a part for each.
/// One without a start is left out, with a warning. A speaker who is nobody ends what the one before says,
/// where others are named.
void add_segments(Transcript& transcript, const SourceText& source, std::vector<Segment> segments);

}  // namespace cueclip
