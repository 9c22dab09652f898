#include "plan/style_case.h"

namespace cueclip {

const FreeArea* free_area(const Shape& shape, const std::optional<Network>& network) {
  return shape.family == "portrait" && network && network->free ? &*network->free : nullptr;
}

StyleCase style_case(const ClipOptions& options, const Shape& shape, bool has_cover) {
  return {has_cover, !options.hook.empty(), free_area(shape, options.network) != nullptr};
}

}  // namespace cueclip
