#pragma once

#include <string>
#include <vector>

#include "transcript/format/text_head.h"

namespace cueclip {

/// A text's lines and those of them that are heads of its cues.
struct TextChoice {
  std::vector<PlainLine> lines;
  std::vector<TextHead> heads;  ///< of the winner, in their order; none where no signature wins
  std::size_t begin = 0;        ///< the first line that is the transcript's
  std::size_t end = 0;          ///< behind the last
  ClockRules rules;
  bool are_times_of_day = false;
  bool has_dropped_lines =
      false;                  ///< among its lines stood headings, chapters, or what programs say at the end
  bool ends_by_meet = false;  ///< Google Meet says that it ended

  [[nodiscard]] Time start_of(const TextHead& head) const { return time_of(head.stamp.start, rules); }
};

/// Finds the lines that begin a text's cues. Each line with a time has a signature: its shape, its brackets,
/// its kind of time. The signature that heads the most lines wins, if it heads three (two, where nothing
/// stands before them), in the longest run in which its times rise. Lines with such a time in other shapes
/// are heads too where their times fit between; nothing else is one. Headings that hold more than a time, and
/// items of a list among other heads, are chapters' titles, and nobody's words. Nor is what programs write
/// before and behind.
[[nodiscard]] TextChoice choose_heads(const std::vector<std::string_view>& raw);

}  // namespace cueclip
