#pragma once

#include <cueclip/time.h>

#include <optional>
#include <string_view>

namespace cueclip {

/// Reads along a line.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_{text} {}

  void skip_spaces();
  /// Whether the text goes on with the token; if so, it is passed over.
  bool take(std::string_view token);
  /// Up to `most` digits.
  std::string_view digits(std::size_t most);
  [[nodiscard]] std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

/// Reads a time as transcripts have them: `[[h:]m:]s[,mmm]`, with a comma, point, colon or full-width comma
/// before one or more decimals, and any number of digits before the last; seconds alone only where `alone`
/// allows.
[[nodiscard]] std::optional<Time> take_timestamp(Cursor& cursor, bool alone);

/// `start --> end`, with the arrows seen in the wild (`->`, `-- >`), and what follows the times.
struct Timing {
  TimeRange time;
  std::string_view settings;
};
[[nodiscard]] std::optional<Timing> read_timing(std::string_view line);

}  // namespace cueclip
