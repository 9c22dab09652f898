#include "draw/pictures.h"

#include <algorithm>
#include <cmath>

#include "av/scaled.h"

namespace cueclip {

void draw_filling(Canvas& canvas, const Picture& picture, const Rect& rect, double radius) {
  if (rect.empty()) return;
  Picture sized = scaled(picture, rect.width, rect.height);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(sized.pixels.data()),
                                          CAIRO_FORMAT_ARGB32, sized.width, sized.height, sized.width * 4);
  cairo_save(canvas.cairo());
  cairo_set_source_surface(canvas.cairo(), surface, rect.x, rect.y);
  cairo_pattern_set_filter(cairo_get_source(canvas.cairo()), CAIRO_FILTER_NEAREST);
  cairo_set_antialias(canvas.cairo(), CAIRO_ANTIALIAS_BEST);
  add_rounded(canvas.cairo(), rect.x, rect.y, rect.width, rect.height, radius);
  cairo_fill(canvas.cairo());
  cairo_restore(canvas.cairo());
  cairo_surface_destroy(surface);
}

void draw_fitted(Canvas& canvas, const Picture& picture, const Rect& rect) {
  const double scale = std::min(static_cast<double>(rect.width) / picture.width,
                                static_cast<double>(rect.height) / picture.height);
  const auto side = [scale](int own) { return std::max(1, static_cast<int>(std::lround(own * scale))); };
  const int width = side(picture.width);
  const int height = side(picture.height);
  draw_filling(canvas, picture,
               {rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height}, 0);
}

}  // namespace cueclip
