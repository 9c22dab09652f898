#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace cueclip {

/// A run of digits, as a number.
struct Digits {
  std::int64_t value = 0;
  std::size_t count = 0;
};

/// Reads along a line.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_{text} {}

  /// Also those that are no ASCII, and the marks of direction that a line of a right-to-left language has.
  void skip_spaces();
  /// Whether the text goes on with the token; if so, it is passed over.
  bool take(std::string_view token);
  /// Whether it goes on with one of these; the first that fits is passed over.
  bool take_any(std::initializer_list<std::string_view> tokens);
  /// Up to `most` digits, of any script: full-width ones too.
  Digits digits(std::size_t most);
  /// Up to `most` of ASCII's, as they stand.
  std::string_view plain_digits(std::size_t most);
  [[nodiscard]] std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

/// Reads a time as transcripts have them: `[[h:]m:]s[,mmm]`, with a comma, point or colon, full-width or not,
/// before one or more decimals, and any number of digits before the last; seconds alone only where `alone`
/// allows, and spaces at the marks (`00: 00: 01, 500`, as translators make of it) where `spaced` does.
[[nodiscard]] std::optional<Time> take_timestamp(Cursor& cursor, bool alone, bool spaced = false);

/// `start --> end`, with the arrows seen in the wild (`->`, `-- >`, `–>`, `→`), and what follows the times.
struct Timing {
  TimeRange time;
  std::string_view settings;
};
[[nodiscard]] std::optional<Timing> read_timing(std::string_view line);

/// `hh:mm:ss`, a mark and thousandths, as SubRip (`,`) and WebVTT (`.`) have it. Of a time from 0.
[[nodiscard]] std::string write_timestamp(std::int64_t milliseconds, char mark);

}  // namespace cueclip
