#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "caption/typeface.h"

/// Advanced SubStation Alpha, written so that the words drawn are the words given.
namespace cueclip {

enum class Anchor { kLeft, kCentre, kRight };

/// A part of a line that one font draws.
struct AssRun {
  std::string text;
  std::string family;
  double font_size = 0;   ///< ascent and descent of that font together, in pixels
  double spacing = 0;     ///< between letters, in pixels
  int colour = 0xFFFFFF;  ///< 0xBBGGRR
};

/// A line with its place in pixels: `x` is its left edge, middle or right edge, `baseline` what it stands on.
struct AssLine {
  std::vector<AssRun> runs;
  double x = 0;
  double baseline = 0;
  Anchor anchor = Anchor::kLeft;
};

/// `words` with every character that ASS would act on made harmless: no tag, no line break, no field can
/// begin.
[[nodiscard]] std::string escape_ass(std::string_view words);

/// A font family's name without what would end the field or the tag that it stands in.
[[nodiscard]] std::string ass_family(std::string_view name);

/// A time from 0, in hundredths of a second: `h:mm:ss.cc`.
[[nodiscard]] std::string ass_time(std::int64_t hundredths);

/// A whole ASS script for a picture of this size that shows `lines` all the time.
[[nodiscard]] std::string write_ass(const std::vector<AssLine>& lines, const Typeface& face,
                                    const FontMetrics& metrics, int width, int height);

}  // namespace cueclip
