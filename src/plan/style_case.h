#pragma once

#include <cueclip/plan.h>

namespace cueclip {

/// What the buttons of the app that a clip goes to leave free of its frame; null where none lie over it: of
/// other shapes than portrait, and of other networks than such apps'.
[[nodiscard]] const FreeArea* free_area(const Shape& shape, const std::optional<Network>& network);

/// What a clip has of that which styles' layouts differ by.
[[nodiscard]] StyleCase style_case(const ClipOptions& options, const Shape& shape, bool has_cover);

}  // namespace cueclip
