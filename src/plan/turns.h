#pragma once

#include <cueclip/plan.h>

#include <string>
#include <vector>

namespace cueclip {

/// What stands where words were left out.
inline constexpr auto kLeftOut = "[…]";

/// What somebody says until another speaks.
struct Turn {
  int speaker = -1;  ///< index into ClipPlan::speakers; -1 where nobody is named
  std::string text;
  friend bool operator==(const Turn&, const Turn&) = default;
};

/// A clip's words by who says them. Where a clip joins passages that don't follow one another, the first
/// ends in kLeftOut.
[[nodiscard]] std::vector<Turn> turns_of(const ClipPlan& plan);

/// The turns' words, a line a turn, each behind its speaker's name.
[[nodiscard]] std::string words_as_text(const ClipPlan& plan);

}  // namespace cueclip
