#pragma once

#include <optional>
#include <string_view>

#include "transcript/written_time.h"

/// The times of a text with names and times, as they stand in its lines.
namespace cueclip {

struct TextStamp {
  WrittenTime start;
  std::optional<WrittenTime> end;
  char bracket = '\0';  ///< `[`, `(`, `<`; `#` around f4's; else none

  /// Whether another is written alike: in the same brackets, and as the same kind of time.
  [[nodiscard]] bool is_like(const TextStamp& other) const;
};

/// Takes the time, or the two of a range, that a text begins with: in brackets, or with what may stand behind
/// a time that has none (white space, a colon before it, a dash). One pair of brackets is around both, or
/// each has its own. The text is left as it is where it begins with none.
[[nodiscard]] std::optional<TextStamp> take_text_stamp(std::string_view& text);

}  // namespace cueclip
