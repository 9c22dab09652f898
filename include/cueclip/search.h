#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Finds cues and quotes, for people to choose a passage from.
namespace cueclip {

/// What a cue has to be to be listed; what isn't set holds for every cue.
struct CueFilter {
  std::optional<std::string>
      words;  ///< folded for case, accents and punctuation; the last may be a word's beginning
  std::optional<std::string> speaker;  ///< words of the label, folded likewise
  std::optional<TimeRange> time;       ///< any of the cue lies in it
};

/// A stretch of a cue's text, in bytes.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

struct FoundCue {
  const Cue* cue = nullptr;
  std::vector<TextSpan> matches;  ///< where it says what was asked for, in order
};

/// In the transcript's order. The transcript has to outlive the result.
[[nodiscard]] std::vector<FoundCue> find_cues(const Transcript& transcript, const CueFilter& filter);

/// The cues as a JSON array of {number, start, end, speaker, text}, with a final line end.
[[nodiscard]] std::string cues_as_json(const std::vector<FoundCue>& cues);

/// Characters a second that a cue asks of its readers; 0 where it has no length.
[[nodiscard]] double reading_speed(const Cue& cue);

/// A place in a transcript that says what was quoted, or nearly.
struct QuoteMatch {
  CueName first_cue;
  CueName last_cue;
  TimeRange time;  ///< from its first word to its last: as the transcript times them, else estimated
  std::string text;
  double score = 0;                        ///< 1: word for word
  std::vector<std::string> speakers = {};  ///< the labels of who says it, in order
  std::string before = {};                 ///< a few words, which tell it from other places, and behind
  std::string behind = {};
};

/// The places that come nearest to a quote, best first, at most `most`; none overlaps another. Words are
/// compared without case, accents and marks; words that are missing, added, misheard or changed with their
/// neighbour cost some of the score. Speakers' names and times that were copied along (`[Ada] words`,
/// `Ada: words`, `0:14`) are no words; nothing costs the more for a name that is the speaker's.
[[nodiscard]] std::vector<QuoteMatch> find_quote(const Transcript& transcript, std::string_view quote,
                                                 std::size_t most = 4);

/// The one place that a quote names. With `exact` a place is its words, else the cues that say it: two in one
/// cue are the same.
/// Throws Error (kInput) where two places come alike near, or none near enough; it lists them, each once.
[[nodiscard]] QuoteMatch locate_quote(const Transcript& transcript, std::string_view quote,
                                      bool exact = false);

}  // namespace cueclip
