#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <vector>

#include "transcript/source_text.h"

namespace cueclip {

/// A piece of speech as a recogniser's JSON gives it: a sentence, a line or a word.
struct Segment {
  std::size_t line = 0;
  std::optional<Time> start;
  std::optional<Time> end;
  std::string speaker;
  std::string text;
  std::vector<TimedWord> words = {};
};

/// Adds segments as cues. Display lines of one time become one cue; marks without a word go to the word
/// before; where segments are single words, they are joined into sentences by speaker, pause (0.8 s) and
/// punctuation, and keep their times. One without a start is left out, with a warning.
void add_segments(Transcript& transcript, const SourceText& source, std::vector<Segment> segments);

/// A recogniser's word: its text, perhaps with a space before it, and its times, perhaps missing.
struct RecognisedWord {
  std::string text;
  std::optional<Time> start;
  std::optional<Time> end;
};

/// Words as they stand between spaces: pieces without a space before them belong to the word before, if the
/// list has spaces at all. A word without times gets those that its neighbours, or `whole`, leave to it.
[[nodiscard]] std::vector<TimedWord> timed_words(const std::vector<RecognisedWord>& pieces,
                                                 const TimeRange& whole);

}  // namespace cueclip
