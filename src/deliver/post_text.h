#pragma once

#include <cueclip/plan.h>

#include "deliver/alt_text.h"

namespace cueclip {

/// The text of a post with a clip: the quote and who says it, show, episode and title, the link and the
/// hashtags. Within the plan's limit, as its network counts: the quote is shortened behind a sentence, or
/// with "…"; where little of it would be left, the title goes, then the show, then the hashtags.
[[nodiscard]] FittedText post_text(const ClipPlan& plan);

}  // namespace cueclip
