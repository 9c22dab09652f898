#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A piece of speech that a file times: a word, or a part of one.
struct RecognisedWord {
  std::string text;  ///< perhaps with spaces around it
  std::optional<Time> start;
  std::optional<Time> end;
  std::string speaker = {};  ///< where it says so of each word
};

/// A word where it stands in a text.
struct PlacedWord {
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;
  TimeRange time;
  std::string speaker = {};
};

/// The words of a text as pieces time them, if these say what it says, spaces aside; else none. What stands
/// between spaces is one word, also of several pieces; in a script without spaces each piece is one. A word
/// without times gets those that its neighbours, or `whole`, leave to it.
[[nodiscard]] std::vector<PlacedWord> place_words(const std::vector<RecognisedWord>& pieces,
                                                  std::string_view text, const TimeRange& whole);

/// The same, as a cue has them.
[[nodiscard]] std::vector<TimedWord> timed_words(const std::vector<RecognisedWord>& pieces,
                                                 std::string_view text, const TimeRange& whole);

/// The part of a time that `part` of `total` letters take, also of a time that is still to be refused as too
/// long.
[[nodiscard]] Time share_of(Time time, std::size_t part, std::size_t total);

}  // namespace cueclip
