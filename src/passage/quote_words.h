#pragma once

#include <cueclip/transcript.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What was copied along with a quote: who says it, and when.
namespace cueclip {

/// Words of a quote that may be none that are said.
struct Aside {
  enum class Kind {
    kTime,  ///< a time, the number of a cue, or markup
    kName,  ///< the name of a speaker whom the transcript knows
    kLike   ///< what looks like a name or stands in brackets
  };

  std::size_t first = 0;  ///< of the quote's words
  std::size_t end = 0;
  Kind kind = Kind::kTime;
  bool is_marked = true;            ///< by a colon, brackets or its place that it is a name: `Ada:`, `[Ada]`
  std::vector<std::string> labels;  ///< of a name: those that it may stand for
  std::optional<Time> time = {};    ///< of a time, where a cue begins then

  [[nodiscard]] std::size_t length() const { return end - first; }
};

/// The words of a quote, folded, and which of them may be none. Asides may overlap: each may hold or not.
struct QuoteWords {
  std::vector<std::string> words;
  std::vector<Aside> asides;

  /// How many words are in no aside.
  [[nodiscard]] std::size_t sure() const;
};

/// Reads a quote as it is typed, or as it is copied from a page or a transcript's file: `[Ada] words`,
/// `Ada: words`, `0:14 Ada words`, also at turns inside of it.
[[nodiscard]] QuoteWords quote_words(std::string_view quote, const Transcript& transcript);

/// Whether a cue that begins at `start` is shown with `shown`, which may be cut down to the second.
[[nodiscard]] bool is_shown_as(Time start, Time shown);

}  // namespace cueclip
