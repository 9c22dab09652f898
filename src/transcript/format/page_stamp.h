#pragma once

#include <cueclip/time.h>

#include <optional>
#include <string>
#include <string_view>

/// The times of a page: `0:05`, `1:02:03`, `00:00:05.120`, perhaps in brackets, perhaps two of them
/// (`0:05 - 0:14`). Seconds have two digits, minutes too where hours stand before. `10:30 am` is none.
namespace cueclip {

/// A time of a page, and what it stands before.
struct PageStamp {
  TimeRange time;            ///< the end is the start where only that is given
  char bracket = '\0';       ///< `[`, `(`, `<`; else none
  bool may_be_clock = true;  ///< hours and minutes, or minutes and seconds: only the page can tell
  bool is_whole = true;      ///< without decimals
  std::string_view rest;     ///< behind it and what separates it from words: a colon, a dash, a bar
};

/// Reads the time that a text begins with; nothing where it begins with none, or goes on with what makes it
/// something else (`10:30, we left`).
[[nodiscard]] std::optional<PageStamp> take_page_stamp(std::string_view text);

/// The time that a text is; nothing where it is more than that.
[[nodiscard]] std::optional<PageStamp> page_stamp_alone(std::string_view text);

/// Words without a time at their end in the same brackets as the one before them: it is when they end.
[[nodiscard]] std::string_view take_end_stamp(std::string_view text, PageStamp& stamp);

/// Words without times in angle brackets, as some have them before each word.
[[nodiscard]] std::string without_stamps_in_words(std::string_view text);

/// Whether a text says a time in words ("1 minute, 4 seconds"), in any language: the numbers that are not 0,
/// and a word or two for each. Pages have it for those who can't see them.
[[nodiscard]] bool says_time(std::string_view text, Time time);

/// A text without blanks around it, no-break spaces too.
[[nodiscard]] std::string_view without_blanks(std::string_view text);

/// A text without what separates it from a time or a name before it.
[[nodiscard]] std::string_view without_separator(std::string_view text);

}  // namespace cueclip
