#pragma once

#include <cueclip/text_limits.h>

#include <string_view>

namespace cueclip {

/// How long a text is as a network counts it: links that begin with http:// or https:// as it counts links,
/// all else by code points, graphemes, or as X does (twitter-text, configuration v3: Latin and most alphabets
/// 1, emoji and everything else 2).
[[nodiscard]] int text_length(std::string_view text, const TextLimits& limits);

}  // namespace cueclip
