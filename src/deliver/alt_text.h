#pragma once

#include <cueclip/plan.h>

#include <string>

namespace cueclip {

/// A text and what it doesn't say.
struct FittedText {
  std::string text;        ///< with a final line end
  std::string left_out{};  ///< what had no room, for people to know of; empty where all of it is there
};

/// What somebody needs who can't see a clip: what it is, who speaks, and the words. Within the plan's limit,
/// cut behind a sentence where need be, which it says.
[[nodiscard]] FittedText alt_text(const ClipPlan& plan);

}  // namespace cueclip
