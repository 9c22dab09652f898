#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/turns.h"

namespace cueclip {

/// The sentences of a text as ICU's rules for the language have them, abbreviations minded, each with the
/// space behind it.
[[nodiscard]] std::vector<std::string> sentences(std::string_view text, std::string_view language);

/// Turns that were cut so that they fit.
struct Shortened {
  std::vector<Turn> turns;
  bool is_cut = false;
};

/// As many whole sentences of the turns as fit, the last followed by kLeftOut. Where they are less than
/// `least` (0 to 1) of what would fit, or none, a sentence is cut between words, which "…" shows. No turns
/// where not even a word fits.
[[nodiscard]] Shortened shorten(const std::vector<Turn>& turns, std::string_view language, double least,
                                const std::function<bool(const std::vector<Turn>&)>& fits);

}  // namespace cueclip
