#pragma once

#include <cueclip/error.h>
#include <cueclip/time.h>

#include <compare>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What was said in a recording, as cues.
namespace cueclip {

/// Where a word's time comes from.
enum class TimeSource {
  kTranscript,
  kSound,  ///< found in the recording
  kShare,  ///< a share of its cue's time, or of that between words whose times are known
};

/// A word, and when it is said in the recording. In a script without spaces between words, a piece of text as
/// the transcript times it.
struct TimedWord {
  std::string text;
  TimeRange time;
  TimeSource source = TimeSource::kTranscript;
  float sureness = 1;  ///< of what was found in the recording, from 0 to 1; else 1, and 0 for a share
  friend bool operator==(const TimedWord&, const TimedWord&) = default;
};

/// How people name a cue: by its number, and where several speak in it by whose part of it: 12, 12b.
struct CueName {
  int number = 0;  ///< from 1
  int part = 1;    ///< from 1; always 1 in a cue of one speaker

  CueName(int number_ = 0, int part_ = 1) : number{number_}, part{part_} {}  // a number names a whole cue
  friend auto operator<=>(const CueName&, const CueName&) = default;
};

/// `12`; `12b` for a second part, `12c` for a third, `12aa` for the 27th.
[[nodiscard]] std::string describe(CueName name);

/// A stretch of speech as the transcript gives it, of one speaker.
struct Cue {
  int number = 0;        ///< from 1, in time order; the parts of one cue share it
  TimeRange time;        ///< in the recording
  std::string speaker;   ///< the transcript's label; empty where it names nobody
  std::string text;      ///< the words, in UTF-8, single spaced, without markup or the speaker's label
  std::size_t line = 0;  ///< where it stands in the file, from 1
  std::vector<TimedWord> words = {};  ///< where they are timed: the words of `text`, in order; else empty
  int part = 1;                       ///< from 1: whose part of a cue in which several speak
  bool is_new_voice = false;          ///< another begins to speak than before, though nobody says who
  std::string doubt = {};  ///< what is doubtful in who speaks here, for people to look at; else empty

  [[nodiscard]] CueName name() const { return {number, part}; }
};

/// Something in a transcript that could be read around, for people to know of.
struct TranscriptWarning {
  std::size_t line = 0;
  std::string message;
};

/// A transcript, sorted by start.
struct Transcript {
  std::filesystem::path file;
  std::string format;                    ///< "SubRip", "saved page", "episode page"
  bool starts_in_whole_seconds = false;  ///< the file's times are cut down to the second
  std::vector<Cue> cues;                 ///< never empty
  std::vector<TranscriptWarning> warnings;
  std::string language = {};  ///< as the file says, a BCP 47 tag; empty where it doesn't
  std::map<std::string, std::string> roles =
      {};                   ///< that labels come with: "host" of "Ada (host):", by label
  bool is_untimed = false;  ///< it says no times: all are 0, until align_transcript() finds them

  /// How many cues there are, the parts of one counted once: the highest number.
  [[nodiscard]] int cue_count() const;

  /// The speakers' labels in the order in which they first speak.
  [[nodiscard]] std::vector<std::string> speakers() const;
};

/// What helps to read a transcript.
struct TranscriptOptions {
  std::string encoding;  ///< a name that ICU knows; empty: detected
  std::vector<std::string>
      names;  ///< speakers' labels that are known, for a page that shows them without brackets
  bool takes_untimed = false;  ///< text without times is read too: its paragraphs, or lines, are cues
  friend bool operator==(const TranscriptOptions&, const TranscriptOptions&) = default;
};

/// Reads a transcript; its format is told by its content: captions (SubRip, WebVTT, ASS, TTML, YouTube's,
/// SBV, SAMI and older ones), the JSON of services, editors and recognisers, Podcasting 2.0 JSON and HTML,
/// text with names and times as transcription services export it, also in DOCX and ODT, tables, annotations,
/// and an episode's web page, saved or copied as text. Limits: 64 MB, 200,000 cues, nesting 64 (a saved page:
/// 256), times under 100 h; a cue of more than 20,000 characters is divided, with a warning. Throws Error:
/// kSystem where the file can't be read, kInput where it isn't a transcript or holds no cue.
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

/// The words of one cue, mended by hand.
struct CueWords {
  CueName cue;
  std::string text;
  SourcePlace place = {};  ///< where it is said, for an error to show; line 0: nowhere
  friend bool operator==(const CueWords& one, const CueWords& other) {
    return one.cue == other.cue && one.text == other.text;
  }
};

/// Gives cues other words. A word that stays keeps its time, and what is new shares that of what it stands
/// for. Throws Error (kInput), with the place, where there is no such cue.
void reword(Transcript& transcript, const std::vector<CueWords>& words);

}  // namespace cueclip
