#include "draw/pictures.h"

#include <algorithm>
#include <cmath>

#include "av/picture.h"

namespace cueclip {

namespace {

/// As Cairo wants it: colours multiplied by their opacity.
std::vector<std::uint32_t> premultiplied(const Picture& picture) {
  std::vector<std::uint32_t> pixels = picture.pixels;
  for (std::uint32_t& pixel : pixels) {
    const std::uint32_t alpha = pixel >> 24;
    const auto part = [alpha, pixel](unsigned shift) {
      return ((pixel >> shift & 0xFF) * alpha + 127) / 255 << shift;
    };
    pixel = alpha << 24 | part(16) | part(8) | part(0);
  }
  return pixels;
}

/// Draws the picture at its own size with its upper left corner at x, y, inside Cairo's clip.
void draw_at(Canvas& canvas, const Picture& picture, int x, int y) {
  auto pixels = premultiplied(picture);
  cairo_surface_t* surface = cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(pixels.data()), CAIRO_FORMAT_ARGB32, picture.width, picture.height,
      picture.width * 4);
  cairo_set_source_surface(canvas.cairo(), surface, x, y);
  cairo_paint(canvas.cairo());
  cairo_set_source_rgb(canvas.cairo(), 0, 0, 0);
  cairo_surface_destroy(surface);
}

int scaled(int side, double scale) {
  return std::max(1, static_cast<int>(std::lround(side * scale)));
}

}  // namespace

void draw_filling(Canvas& canvas, const Picture& picture, const Rect& rect, double radius) {
  const double scale = std::max(static_cast<double>(rect.width) / picture.width,
                                static_cast<double>(rect.height) / picture.height);
  const Picture sized = resized(picture, scaled(picture.width, scale), scaled(picture.height, scale));
  cairo_save(canvas.cairo());
  add_rounded(canvas.cairo(), rect.x, rect.y, rect.width, rect.height, radius);
  cairo_clip(canvas.cairo());
  draw_at(canvas, sized, rect.x + (rect.width - sized.width) / 2, rect.y + (rect.height - sized.height) / 2);
  cairo_restore(canvas.cairo());
}

}  // namespace cueclip
