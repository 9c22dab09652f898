#include "draw/sheet.h"

#include <algorithm>
#include <cmath>

#include "av/scaled.h"
#include "draw/pictures.h"

namespace cueclip {

namespace {

constexpr Colour kGround{0.13, 0.13, 0.14};
constexpr Colour kText{0.82, 0.82, 0.84};
constexpr double kGap = 0.06;    // between pictures, of a row's height
constexpr double kLabel = 0.11;  // height of a label's line, likewise
constexpr double kTextSize = 0.052;

Picture picture_of(const Canvas& canvas) {
  Picture picture{canvas.width(), canvas.height(), {}, {}};
  picture.pixels.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < canvas.height(); ++y)
    for (int x = 0; x < canvas.width(); ++x) picture.pixels.push_back(canvas.row(y)[x] | 0xFF000000);
  return picture;
}

int pixels(double value) {
  return static_cast<int>(std::lround(value));
}

}  // namespace

void Sheet::add_row(std::vector<Tile> tiles) {
  for (Tile& tile : tiles) {
    const int width = pixels(static_cast<double>(tile.picture.width()) * height_ / tile.picture.height());
    Canvas small{width, height_};
    draw_filling(small, picture_of(tile.picture), small.bounds(), 0);
    tile.picture = std::move(small);
  }
  rows_.push_back(std::move(tiles));
}

Canvas Sheet::draw() const {
  const int gap = pixels(kGap * height_);
  const bool has_labels = std::ranges::any_of(rows_, [](const auto& row) {
    return std::ranges::any_of(row, [](const Tile& tile) { return !tile.label.empty(); });
  });
  const int label = has_labels ? pixels(kLabel * height_) : 0;
  int width = 0;
  for (const auto& row : rows_) {
    int used = gap;
    for (const Tile& tile : row) used += tile.picture.width() + gap;
    width = std::max(width, used);
  }
  Canvas sheet{width, gap + static_cast<int>(rows_.size()) * (height_ + label + gap)};
  set_colour(sheet.cairo(), kGround);
  cairo_paint(sheet.cairo());
  Typesetter typesetter;
  const Typeface face{"Inter", kTextSize * height_, 500, 0};
  int y = gap;
  for (const auto& row : rows_) {
    int x = gap;
    for (const Tile& tile : row) {
      for (int line = 0; line < tile.picture.height(); ++line)
        std::copy_n(tile.picture.row(line), tile.picture.width(), sheet.row(y + line) + x);
      if (!tile.label.empty())
        draw_ink(
            sheet,
            typesetter.draw({{tile.label, static_cast<double>(x), y + height_ + label * 0.62, Anchor::kLeft}},
                            face, sheet.width(), sheet.height()),
            kText);
      x += tile.picture.width() + gap;
    }
    y += height_ + label + gap;
  }
  return sheet;
}

}  // namespace cueclip
