#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <vector>

#include "transcript/source_text.h"

namespace cueclip {

/// A word of a stream of words, or a mark behind one, as a file gives it.
struct SpokenWord {
  std::size_t line = 0;
  std::string text;  ///< a space before or behind it counts where the file has such spaces
  std::optional<Time> start;
  std::optional<Time> end;
  std::string speaker = {};    ///< empty where the file names nobody
  bool is_new_voice = false;   ///< another begins to speak here than before, though nobody says who
  bool joins = false;          ///< no space is before it, whatever the others have: a mark of its own
  bool ends_sentence = false;  ///< the file says that a sentence ends behind it
};

/// Adds a stream of words as cues, a sentence each: a cue ends at another speaker, at a pause of 0.8 s,
/// behind the marks that end sentences, and after 60 words. Between words is a space, unless the file writes
/// spaces and has none there, or their script has none. Words without times share what their neighbours
/// leave; one without an end ends where the next begins, after a second at most. Words are in the order in
/// which they are said. Speakers who are nobody are none, and end what the one before says where others are
/// named.
void add_words(Transcript& transcript, const SourceText& source, std::vector<SpokenWord> words);

}  // namespace cueclip
