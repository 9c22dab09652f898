#include "draw/waveform/round_bars.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "draw/brush.h"

namespace cueclip::waveform {

namespace {

constexpr int kSlices = 8;  // upright slices of a pixel, each as high as it is on average
constexpr int kStep = 2;    // edges stand on quarters of a pixel

int on_quarters(double pixels) {
  return kStep * static_cast<int>(std::lround(pixels * kSlices / kStep));
}

/// How much of each pixel of a bar is covered, gathered slice by slice.
class Cover {
 public:
  Cover(int columns, int rows)
      : columns_{static_cast<std::size_t>(columns)}, steps_(columns_ * static_cast<std::size_t>(rows + 2)) {}

  /// Adds to a column all that is below `y`; with a negative part takes it away.
  void add(int column, double y, float part) {
    const auto row = static_cast<std::size_t>(y);
    const auto low = static_cast<float>(y - static_cast<double>(row));
    float* at = steps_.data() + row * columns_ + column;
    at[0] += part * (1 - low);
    at[columns_] += part * low;
  }

  /// By how much each pixel of a row is covered more than the one above it.
  [[nodiscard]] const float* steps(int row) const {
    return steps_.data() + static_cast<std::size_t>(row) * columns_;
  }

 private:
  std::size_t columns_;
  std::vector<float> steps_;
};

/// Lays a bar's rows over the canvas; those in `straight` are like the one above them.
void lay(Canvas& canvas, const Rect& place, const Cover& cover, const std::pair<int, int>& straight,
         const Colour& colour) {
  const Brush brush{colour};
  const auto full = static_cast<float>(colour.alpha * 255);
  std::vector<float> covered(static_cast<std::size_t>(place.width));
  std::vector<std::uint32_t> parts(covered.size());
  for (int y = 0; y < place.height; ++y) {
    std::uint32_t* pixels = canvas.row(place.y + y) + place.x;
    const bool changes = y < straight.first || y >= straight.second;
    for (std::size_t x = 0; x < covered.size(); ++x) {
      if (changes) {
        covered[x] += cover.steps(y)[x];
        // Not negative; std::lround here, of every pixel, would cost more than all the rest.
        // NOLINTNEXTLINE(bugprone-incorrect-roundings)
        parts[x] = static_cast<std::uint32_t>(std::max(0.0f, covered[x]) * full + 0.5f);
      }
      brush.lay(pixels[x], parts[x]);
    }
  }
}

}  // namespace

RoundBars::RoundBars(const Rect& box, int count, double gap) {
  const double wanted = std::min<double>(box.width / (count + (count - 1) * gap), box.height);
  const int width = std::max(kStep, on_quarters(wanted));
  width_ = static_cast<double>(width) / kSlices;
  const double pitch = count > 1 ? (box.width - width_) / (count - 1) : 0;
  for (int i = 0; i < count; ++i) lefts_.push_back(box.x * kSlices + on_quarters(i * pitch));
  const double radius = width_ / 2;
  const auto area = [radius](double across) {  // of a quarter circle, up to there
    const double part = std::clamp(across / radius, -1.0, 1.0);
    return radius * radius / 2 * (part * std::sqrt(1 - part * part) + std::asin(part));
  };
  for (int i = 0; i < width; ++i) {
    const double across = static_cast<double>(i) / kSlices - radius;
    insets_.push_back(radius - kSlices * (area(across + 1.0 / kSlices) - area(across)));
  }
}

void RoundBars::draw(Canvas& canvas, int index, double top, double bottom, const Colour& colour, double from,
                     double to) const {
  const int left = lefts_[static_cast<std::size_t>(index)];
  const auto slices = static_cast<int>(insets_.size());
  Rect place{left / kSlices, static_cast<int>(top), 0, 0};
  place.width = (left + slices - 1) / kSlices - place.x + 1;
  place.height = static_cast<int>(std::ceil(bottom)) - place.y;
  Cover cover{place.width, place.height};
  for (int i = 0; i < slices; ++i) {
    const double wanted = std::min(to * slices, i + 1.0) - std::max(from * slices, i + 0.0);
    if (wanted <= 0) continue;
    const int column = (left + i) / kSlices - place.x;
    const double inset = insets_[static_cast<std::size_t>(i)];
    cover.add(column, top + inset - place.y, static_cast<float>(wanted / kSlices));
    cover.add(column, bottom - inset - place.y, static_cast<float>(-wanted / kSlices));
  }
  const std::pair between_ends{static_cast<int>(top + width_ / 2) + 2 - place.y,
                               static_cast<int>(bottom - width_ / 2) - place.y};
  lay(canvas, place, cover, between_ends, colour);
}

}  // namespace cueclip::waveform
