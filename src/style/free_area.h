#pragma once

#include <cueclip/style.h>

namespace cueclip {

/// Where a layout for apps has its sides: between the margins of Reels and TikTok, in fractions of the width.
inline constexpr double kAppsLeft = 110.0 / 1080;
inline constexpr double kAppsRight = 970.0 / 1080;

/// Moves and narrows a portrait layout's boxes so that what stands between kAppsLeft and kAppsRight stands
/// between these sides, fractions of the width. What fills the frame's width stays.
void keep_between_sides(Style& style, double left, double right);

}  // namespace cueclip
