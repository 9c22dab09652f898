#pragma once

#include <string>
#include <vector>

#include "caption/typesetter.h"

namespace cueclip {

/// The text, cut at a character and ended by an ellipsis where it is wider than `width` pixels. Empty where
/// not even one character fits.
[[nodiscard]] std::string fit_line(const std::string& text, double width, const Typeface& face,
                                   Typesetter& typesetter);

/// The text in at most `lines` balanced lines, cut at a word and ended by an ellipsis where it needs more.
[[nodiscard]] std::vector<std::string> fit_lines(const std::string& text, double width, int lines,
                                                 const Typeface& face, Typesetter& typesetter);

}  // namespace cueclip
