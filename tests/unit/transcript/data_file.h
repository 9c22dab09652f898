#pragma once

#include <cueclip/transcript.h>

#include <string>

#include <fmt/format.h>

#include "unit/transcript/reading.h"

namespace cueclip::test {

/// Reads a file of tests/data/transcripts.
[[nodiscard]] inline Transcript read_data(const std::string& name, const TranscriptOptions& options = {}) {
  return read_transcript(std::filesystem::path{CUECLIP_SOURCE} / "tests" / "data" / "transcripts" / name,
                         options);
}

[[nodiscard]] inline std::string in_milliseconds(const TimeRange& time) {
  return fmt::format("{}-{}", time.start.count() / 1000, time.end.count() / 1000);
}

/// All of a transcript, so that a test can compare the whole of it. A cue is a line,
/// `NUMBER START-END [SPEAKER] TEXT @LINE`, with times in milliseconds; below it, where they are known, its
/// words' times, and at the end the warnings, `LINE: MESSAGE`.
[[nodiscard]] inline std::string in_full(const Transcript& transcript) {
  std::string text;
  for (const Cue& cue : transcript.cues) {
    text += fmt::format("\n{} {} [{}] {} @{}", describe(cue.name()), in_milliseconds(cue.time), cue.speaker,
                        cue.text, cue.line);
    if (cue.words.empty()) continue;
    text += "\n ";
    for (const TimedWord& word : cue.words)
      text += fmt::format(" {} {}", in_milliseconds(word.time), word.text);
  }
  for (const auto& warning : transcript.warnings)
    text += fmt::format("\n{}: {}", warning.line, warning.message);
  return text + "\n";
}

/// The same of a file of tests/data/transcripts.
[[nodiscard]] inline std::string data_in_full(const std::string& name,
                                              const TranscriptOptions& options = {}) {
  return in_full(read_data(name, options));
}

}  // namespace cueclip::test
