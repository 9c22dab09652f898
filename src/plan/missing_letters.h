#pragma once

#include <cueclip/plan.h>

#include <string>
#include <vector>

#include "caption/typesetter.h"

namespace cueclip {

/// A note for each character that the clip shows and no installed font has, and for each emoji that can't be
/// drawn whole: before anything is drawn.
[[nodiscard]] std::vector<std::string> notes_on_missing_letters(const ClipPlan& plan, Typesetter& typesetter);

}  // namespace cueclip
