#pragma once

#include <cueclip/time.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What was said in a recording, as cues.
namespace cueclip {

/// A word, and when it is said in the recording.
struct TimedWord {
  std::string text;
  TimeRange time;
  friend bool operator==(const TimedWord&, const TimedWord&) = default;
};

/// A stretch of speech as the transcript gives it.
struct Cue {
  int number = 0;        ///< from 1, in time order; how people name it
  TimeRange time;        ///< in the recording
  std::string speaker;   ///< the transcript's label; empty where it names nobody
  std::string text;      ///< the words, in UTF-8, single spaced, without markup or the speaker's label
  std::size_t line = 0;  ///< where it stands in the file, from 1
  std::vector<TimedWord> words =
      {};  ///< where the transcript times them: the words of `text`, in order; else empty
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
  std::string language = {};  ///< as the file says, a BCP 47 tag; empty where it doesn't

  /// The speakers' labels in the order in which they first speak.
  [[nodiscard]] std::vector<std::string> speakers() const;
};

/// What helps to read a transcript.
struct TranscriptOptions {
  std::string encoding;  ///< a name that ICU knows; empty: detected
  std::vector<std::string>
      names;  ///< speakers' labels that are known, for a page that shows them without brackets
  friend bool operator==(const TranscriptOptions&, const TranscriptOptions&) = default;
};

/// Reads a transcript; its format is told by its content: SubRip, WebVTT, ASS, Podcasting 2.0 JSON and HTML,
/// the JSON of Castopod, openai-whisper, whisper.cpp and whisperX, bare arrays of cues, and the text of an
/// episode's web page. Limits: 64 MB, 200,000 cues, 20,000 characters a cue, nesting 64, times under 100 h.
/// Throws Error: kSystem where the file can't be read, kInput where it isn't a transcript or holds no cue.
[[nodiscard]] Transcript read_transcript(const std::filesystem::path& file,
                                         const TranscriptOptions& options = {});

/// What a recogniser misheard, and what was said.
struct Replacement {
  std::string wrong;
  std::string right;
  friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// Reads `WRONG=right`. Throws Error (kUsage).
[[nodiscard]] Replacement parse_replacement(std::string_view text);

/// The text with each `wrong`, as whole words and whatever its case, made `right`. Where what is replaced
/// begins with a capital, `right` does too.
[[nodiscard]] std::string mended(const std::string& text, const std::vector<Replacement>& replacements);

/// Mends every cue's words, and keeps their times.
void mend(Transcript& transcript, const std::vector<Replacement>& replacements);

}  // namespace cueclip
