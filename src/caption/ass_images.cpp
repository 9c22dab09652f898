#include "caption/ass_images.h"

#include <algorithm>
#include <climits>
#include <cstddef>
#include <vector>

namespace cueclip {

namespace {

/// Adds an image's coverage to the mask that surrounds it.
void add(Ink& ink, const ASS_Image& image) {
  const unsigned opacity = 255 - (image.color & 0xFF);
  for (int row = 0; row < image.h; ++row) {
    const std::uint8_t* from = image.bitmap + static_cast<std::ptrdiff_t>(row) * image.stride;
    std::uint8_t* to = ink.coverage.data() +
                       static_cast<std::ptrdiff_t>(image.dst_y - ink.y + row) * ink.width +
                       (image.dst_x - ink.x);
    for (int column = 0; column < image.w; ++column) {
      const unsigned value = from[column] * opacity / 255;
      to[column] = static_cast<std::uint8_t>(to[column] + (255 - to[column]) * value / 255);
    }
  }
}

}  // namespace

Ink ink_of(const ASS_Image* images, const std::function<bool(const ASS_Image&)>& wanted) {
  std::vector<const ASS_Image*> parts;
  int left = INT_MAX;
  int top = INT_MAX;
  int right = INT_MIN;
  int bottom = INT_MIN;
  for (const ASS_Image* image = images; image != nullptr; image = image->next) {
    if (image->w <= 0 || image->h <= 0 || !wanted(*image)) continue;
    parts.push_back(image);
    left = std::min(left, image->dst_x);
    top = std::min(top, image->dst_y);
    right = std::max(right, image->dst_x + image->w);
    bottom = std::max(bottom, image->dst_y + image->h);
  }
  if (parts.empty()) return {};
  Ink ink{left, top, right - left, bottom - top, {}};
  ink.coverage.assign(static_cast<std::size_t>(ink.width) * static_cast<std::size_t>(ink.height), 0);
  for (const ASS_Image* image : parts) add(ink, *image);
  return ink;
}

}  // namespace cueclip
