#include "draw/pictures.h"

#include <algorithm>
#include <cmath>

#include "av/scaled.h"

namespace cueclip {

namespace {

/// How much of a pixel lies within round corners, from 0 to 1: by its middle's distance from the arc, so that
/// all corners are alike.
double cover(int x, int y, const Picture& picture, double radius) {
  const auto beyond = [radius](double at, int side) {
    return std::max({radius - at, at - (side - radius), 0.0});
  };
  const double distance = std::hypot(beyond(x + 0.5, picture.width), beyond(y + 0.5, picture.height));
  return std::clamp(radius - distance + 0.5, 0.0, 1.0);
}

void round_corners(Picture& picture, double radius) {
  radius = std::min({radius, picture.width / 2.0, picture.height / 2.0});
  if (radius <= 0) return;
  std::uint32_t* pixel = picture.pixels.data();
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x, ++pixel) {
      const double part = cover(x, y, picture, radius);
      if (part >= 1) continue;
      const auto kept = [&](unsigned shift) {
        return static_cast<std::uint32_t>(std::lround((*pixel >> shift & 0xFF) * part)) << shift;
      };
      *pixel = kept(24) | kept(16) | kept(8) | kept(0);
    }
  }
}

}  // namespace

void draw_filling(Canvas& canvas, const Picture& picture, const Rect& rect, double radius) {
  if (rect.empty()) return;
  Picture sized = scaled(picture, rect.width, rect.height);
  round_corners(sized, radius);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(sized.pixels.data()),
                                          CAIRO_FORMAT_ARGB32, sized.width, sized.height, sized.width * 4);
  cairo_save(canvas.cairo());
  cairo_set_source_surface(canvas.cairo(), surface, rect.x, rect.y);
  cairo_paint(canvas.cairo());
  cairo_restore(canvas.cairo());
  cairo_surface_destroy(surface);
}

Rect fitted_into(const Rect& box, const Picture& picture) {
  if (box.empty()) return {};
  const double scale = std::min(static_cast<double>(box.width) / picture.width,
                                static_cast<double>(box.height) / picture.height);
  const auto side = [scale](int own) { return std::max(1, static_cast<int>(std::lround(own * scale))); };
  const int width = side(picture.width);
  const int height = side(picture.height);
  return {box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height};
}

void draw_fitted(Canvas& canvas, const Picture& picture, const Rect& rect) {
  draw_filling(canvas, picture, fitted_into(rect, picture), 0);
}

}  // namespace cueclip
