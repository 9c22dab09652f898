#pragma once

#include <cueclip/style.h>

#include <cstdint>
#include <memory>

#include <cairo.h>

#include "caption/typesetter.h"
#include "draw/rect.h"

namespace cueclip {

/// An opaque picture in memory, 0x00RRGGBB a pixel, that Cairo draws on.
class Canvas {
 public:
  Canvas(int width, int height);
  Canvas(const Canvas& other);
  Canvas(Canvas&&) noexcept = default;
  Canvas& operator=(const Canvas&) = delete;
  Canvas& operator=(Canvas&&) noexcept = default;
  ~Canvas() = default;

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] Rect bounds() const { return {0, 0, width_, height_}; }
  [[nodiscard]] int stride() const { return stride_; }  ///< in pixels
  [[nodiscard]] cairo_t* cairo() { return cairo_.get(); }

  /// Cairo's drawing has to be over, and is after each function of draw/.
  [[nodiscard]] std::uint32_t* row(int y) { return pixels_ + static_cast<std::ptrdiff_t>(y) * stride_; }
  [[nodiscard]] const std::uint32_t* row(int y) const {
    return pixels_ + static_cast<std::ptrdiff_t>(y) * stride_;
  }

  /// Copies a rectangle from a canvas of the same size.
  void copy(const Canvas& other, const Rect& rect);

 private:
  struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  };

  int width_;
  int height_;
  int stride_ = 0;
  std::uint32_t* pixels_ = nullptr;
  std::unique_ptr<cairo_surface_t, Free> surface_;
  std::unique_ptr<cairo_t, Free> cairo_;
};

/// Draws ink in a colour; `opacity` multiplies the colour's own. Moved by dx and dy.
void draw_ink(Canvas& canvas, const Ink& ink, const Colour& colour, double opacity = 1, int dx = 0,
              int dy = 0);

/// Where ink lies.
[[nodiscard]] inline Rect rect_of(const Ink& ink) {
  return {ink.x, ink.y, ink.width, ink.height};
}

/// Adds a rectangle with round corners to the path.
void add_rounded(cairo_t* cairo, double x, double y, double width, double height, double radius);

/// Has Cairo draw in a colour.
void set_colour(cairo_t* cairo, const Colour& colour, double opacity = 1);

/// Fills a box with round corners; nothing where it is empty.
void draw_box(Canvas& canvas, const Rect& rect, double radius, const Colour& colour, double opacity = 1);

}  // namespace cueclip
