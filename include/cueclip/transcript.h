#pragma once

#include <cueclip/time.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What was said in a recording, as cues.
namespace cueclip {

/// A stretch of speech as the transcript gives it.
struct Cue {
  int number = 0;        ///< from 1, in time order; how people name it
  TimeRange time;        ///< in the recording
  std::string speaker;   ///< the transcript's label; empty where it names nobody
  std::string text;      ///< the words, in UTF-8, single spaced, without markup or the speaker's label
  std::size_t line = 0;  ///< where it stands in the file, from 1
};

/// Something in a transcript that could be read around, for people to know of.
struct TranscriptWarning {
  std::size_t line = 0;
  std::string message;
};

/// A transcript, sorted by start.
struct Transcript {
  std::filesystem::path file;
  std::string format;                    ///< "SubRip", "episode page"
  bool starts_in_whole_seconds = false;  ///< the file's times are cut down to the second
  std::vector<Cue> cues;                 ///< never empty
  std::vector<TranscriptWarning> warnings;

  /// The speakers' labels in the order in which they first speak.
  [[nodiscard]] std::vector<std::string> speakers() const;
};

/// Reads a transcript; its format is told by its content.
/// Limits: 64 MB, 200,000 cues, 20,000 characters a cue, times under 100 h.
/// Throws Error: kSystem where the file can't be read, kInput where it isn't a transcript or holds no cue.
[[nodiscard]] Transcript read_transcript(const std::filesystem::path& file);

}  // namespace cueclip
