#pragma once

#include <cueclip/transcript.h>

#include <string>
#include <string_view>
#include <vector>

#include "transcript/source_text.h"
#include "transcript/timed_words.h"

namespace cueclip {

/// A line of a script, as it is shown.
struct ScriptLine {
  TimeRange time;
  std::string name;                        ///< of who speaks; empty where nobody is named
  std::vector<std::string> lines;          ///< the words, without tags; none where it draws or says nothing
  std::size_t line = 0;                    ///< where it stands in the file, from 1
  std::vector<RecognisedWord> words = {};  ///< as karaoke times its syllables; else empty
};

/// An ASS script.
struct Script {
  std::vector<TimeRange> passage;  ///< where cueclip wrote it for a clip: the ranges of the recording that
                                   ///< its times count along; else empty
  int width = 0;                   ///< of the frame that its places count in; 0 where it doesn't say
  int height = 0;                  ///< likewise
  std::string language;            ///< a BCP 47 tag; empty where it doesn't say
  std::vector<ScriptLine> lines;   ///< in the order of the file
  std::vector<TranscriptWarning> warnings;
};

[[nodiscard]] Script read_script(const SourceText& source);

/// The line of a script's head that says which ranges of a recording its times count along.
[[nodiscard]] std::string write_passage(const std::vector<TimeRange>& ranges);

/// A text as a field of a script's line can hold it: a comma or a line end would end the field.
[[nodiscard]] std::string script_field(std::string_view text);

}  // namespace cueclip
