#include "style/free_area.h"

#include "style/fields.h"

namespace cueclip {

void keep_between_sides(Style& style, double left, double right) {
  const double scale = (right - left) / (kAppsRight - kAppsLeft);
  for (const StyleField& field : style_fields()) {
    const auto* const access = std::get_if<StyleBox& (*)(Style&)>(&field.access);
    if (access == nullptr) continue;
    StyleBox& box = (*access)(style);
    if (box.empty() || box.width >= 1) continue;
    box.x = left + (box.x - kAppsLeft) * scale;
    box.width *= scale;
  }
}

}  // namespace cueclip
