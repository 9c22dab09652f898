#include "draw/canvas.h"

#include <cmath>
#include <cstring>
#include <new>
#include <numbers>

#include "draw/brush.h"

namespace cueclip {

Canvas::Canvas(int width, int height)
    : width_{width},
      height_{height},
      surface_{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)} {
  if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc{};
  // Rows are written without Cairo's knowledge: told that the surface is empty, it would draw what is
  // transparent as black.
  cairo_surface_mark_dirty(surface_.get());
  cairo_.reset(cairo_create(surface_.get()));
  if (cairo_status(cairo_.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc{};
  stride_ = cairo_image_surface_get_stride(surface_.get()) / 4;
  pixels_ = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface_.get()));
}

Canvas::Canvas(const Canvas& other) : Canvas{other.width_, other.height_} {
  copy(other, bounds());
}

void Canvas::copy(const Canvas& other, const Rect& rect) {
  const Rect inside = intersection(rect, bounds());
  for (int y = inside.y; y < inside.bottom(); ++y)
    std::memcpy(row(y) + inside.x, other.row(y) + inside.x,
                static_cast<std::size_t>(std::max(0, inside.width)) * 4);
}

void draw_ink(Canvas& canvas, const Ink& ink, const Colour& colour, double opacity, int dx, int dy) {
  const Brush brush{colour};
  const auto alpha = static_cast<std::uint32_t>(std::lround(colour.alpha * opacity * 255));
  const Rect place{ink.x + dx, ink.y + dy, ink.width, ink.height};
  const Rect inside = intersection(place, canvas.bounds());
  for (int y = inside.y; y < inside.bottom(); ++y) {
    const std::uint8_t* coverage =
        ink.coverage.data() + static_cast<std::ptrdiff_t>(y - place.y) * ink.width - place.x;
    std::uint32_t* row = canvas.row(y);
    for (int x = inside.x; x < inside.right(); ++x) brush.lay(row[x], (coverage[x] * alpha + 127) / 255);
  }
}

void add_rounded(cairo_t* cairo, double x, double y, double width, double height, double radius) {
  constexpr double kQuarter = std::numbers::pi / 2;
  const double r = std::min({radius, width / 2, height / 2});
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + width - r, y + r, r, -kQuarter, 0);
  cairo_arc(cairo, x + width - r, y + height - r, r, 0, kQuarter);
  cairo_arc(cairo, x + r, y + height - r, r, kQuarter, 2 * kQuarter);
  cairo_arc(cairo, x + r, y + r, r, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(cairo);
}

void set_colour(cairo_t* cairo, const Colour& colour, double opacity) {
  cairo_set_source_rgba(cairo, colour.red, colour.green, colour.blue, colour.alpha * opacity);
}

void draw_box(Canvas& canvas, const Rect& rect, double radius, const Colour& colour, double opacity) {
  if (rect.empty()) return;
  add_rounded(canvas.cairo(), rect.x, rect.y, rect.width, rect.height, radius);
  set_colour(canvas.cairo(), colour, opacity);
  cairo_fill(canvas.cairo());
  cairo_surface_flush(cairo_get_target(canvas.cairo()));
}

}  // namespace cueclip
