#include "caption/ass_images.h"

#include <algorithm>
#include <climits>
#include <cstddef>
#include <iterator>
#include <utility>
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

/// The ink without the empty edges that libass leaves around glyphs.
Ink trimmed(Ink ink) {
  int left = ink.width;
  int right = 0;
  int top = ink.height;
  int bottom = 0;
  for (int row = 0; row < ink.height; ++row) {
    const auto from = ink.coverage.begin() + static_cast<std::ptrdiff_t>(row) * ink.width;
    const auto is_covered = [](std::uint8_t value) { return value != 0; };
    const auto first = std::find_if(from, from + ink.width, is_covered);
    if (first == from + ink.width) continue;
    const auto last =
        std::find_if(std::reverse_iterator{from + ink.width}, std::reverse_iterator{from}, is_covered);
    left = std::min(left, static_cast<int>(first - from));
    right = std::max(right, static_cast<int>(last.base() - from));
    top = std::min(top, row);
    bottom = row + 1;
  }
  if (top >= bottom) return {};
  Ink result{ink.x + left, ink.y + top, right - left, bottom - top, {}};
  for (int row = top; row < bottom; ++row) {
    const auto from = ink.coverage.begin() + static_cast<std::ptrdiff_t>(row) * ink.width;
    result.coverage.insert(result.coverage.end(), from + left, from + right);
  }
  return result;
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
  return trimmed(std::move(ink));
}

}  // namespace cueclip
