#include "draw/blur.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "av/scaled.h"
#include "draw/dither.h"

namespace cueclip {

namespace {

constexpr int kChannels = 4;
constexpr double kSmallSigma = 4;  // pixels of the smaller copy: enough for any Gaussian to be smooth
constexpr double kSplineVariance = 1.0 / 3;  // what enlarging by a cubic B-spline blurs by itself

/// A picture in floats, so that no step is lost before the end: rows of pixels of four channels.
struct Plane {
  int width;
  int height;
  std::vector<float> values;

  Plane(int columns, int rows)
      : width{columns},
        height{rows},
        values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * kChannels) {}

  float* at(int x, int y) { return values.data() + (static_cast<std::ptrdiff_t>(y) * width + x) * kChannels; }
};

Plane plane_of(const Picture& picture) {
  Plane plane{picture.width, picture.height};
  float* value = plane.values.data();
  for (const std::uint32_t pixel : picture.pixels)
    for (const unsigned shift : {0u, 8u, 16u, 24u}) *value++ = static_cast<float>(pixel >> shift & 0xFF);
  return plane;
}

/// A third of a Gaussian: a mean over 2 * reach + 1 values and, weighted, one more at either end, so that it
/// has exactly a third of the variance (Gwosdek et al., "Theoretical foundations of Gaussian convolution by
/// extended box filtering", 2011, equation 8).
struct Box {
  int reach;
  float end_weight;

  explicit Box(double variance) {
    const double third = variance / 3;
    reach = static_cast<int>((std::sqrt(12 * third + 1) - 1) / 2);
    const double next = (reach + 1.0) * (reach + 1.0);
    end_weight =
        static_cast<float>((2 * reach + 1) * (reach * (reach + 1) - 3 * third) / (6 * (third - next)));
  }
};

/// Blurs one line of `count` values that stand `step` apart; what lies beyond its ends is as they are.
void blur_line(float* line, int count, std::ptrdiff_t step, const Box& box, std::vector<float>& copy) {
  copy.resize(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) copy[static_cast<std::size_t>(i)] = line[i * step];
  const auto value = [&](int i) { return copy[static_cast<std::size_t>(std::clamp(i, 0, count - 1))]; };
  const float whole = static_cast<float>(2 * box.reach + 1) + 2 * box.end_weight;
  double sum = 0;
  for (int i = -box.reach; i <= box.reach; ++i) sum += static_cast<double>(value(i));
  for (int i = 0; i < count; ++i) {
    const float ends = value(i - box.reach - 1) + value(i + box.reach + 1);
    line[i * step] = (static_cast<float>(sum) + box.end_weight * ends) / whole;
    sum += static_cast<double>(value(i + box.reach + 1) - value(i - box.reach));
  }
}

void blur(Plane& plane, double variance) {
  const Box box{variance};
  std::vector<float> copy;
  for (int pass = 0; pass < 3; ++pass) {
    for (int channel = 0; channel < kChannels; ++channel) {
      for (int y = 0; y < plane.height; ++y)
        blur_line(plane.at(0, y) + channel, plane.width, kChannels, box, copy);
      for (int x = 0; x < plane.width; ++x)
        blur_line(plane.at(x, 0) + channel, plane.height, std::ptrdiff_t{kChannels} * plane.width, box, copy);
    }
  }
}

/// The four values, and their weights in a cubic B-spline, around a place of an enlarged line.
struct Taps {
  std::array<int, 4> at;
  std::array<float, 4> weights;

  Taps(int place, int from, int to) {
    const double middle = (place + 0.5) * from / to - 0.5;
    const double first = std::floor(middle);
    const auto t = static_cast<float>(middle - first);
    const float u = 1 - t;
    weights = {u * u * u / 6, (4 - 3 * t * t * (2 - t)) / 6, (4 - 3 * u * u * (2 - u)) / 6, t * t * t / 6};
    for (int i = 0; i < 4; ++i)
      at[static_cast<std::size_t>(i)] = std::clamp(static_cast<int>(first) + i - 1, 0, from - 1);
  }
};

/// The columns of a plane, as many as asked for.
Plane widened(Plane& plane, int width) {
  Plane result{width, plane.height};
  for (int x = 0; x < width; ++x) {
    const Taps taps{x, plane.width, width};
    for (int y = 0; y < plane.height; ++y)
      for (std::size_t i = 0; i < 4; ++i)
        for (int channel = 0; channel < kChannels; ++channel)
          result.at(x, y)[channel] += taps.weights[i] * plane.at(taps.at[i], y)[channel];
  }
  return result;
}

std::uint32_t packed(std::span<const float, kChannels> values, double offset) {
  const auto byte = [offset](float value, float most) {
    return static_cast<std::uint32_t>(
        std::clamp(std::lround(static_cast<double>(value) + offset), 0L, std::lround(most)));
  };
  const std::uint32_t alpha = byte(values[3], 255);
  const auto part = [&](std::size_t channel) { return byte(values[channel], static_cast<float>(alpha)); };
  return alpha << 24 | part(2) << 16 | part(1) << 8 | part(0);
}

/// The plane at its full height, rounded to bytes.
Picture finished(Plane& plane, int height) {
  Picture picture{plane.width, height, {}};
  picture.pixels.reserve(static_cast<std::size_t>(plane.width) * static_cast<std::size_t>(height));
  std::vector<float> row(static_cast<std::size_t>(plane.width) * kChannels);
  for (int y = 0; y < height; ++y) {
    std::ranges::fill(row, 0.0f);
    const Taps taps{y, plane.height, height};
    for (std::size_t i = 0; i < 4; ++i) {
      const float* from = plane.at(0, taps.at[i]);
      for (std::size_t k = 0; k < row.size(); ++k) row[k] += taps.weights[i] * from[k];
    }
    for (int x = 0; x < plane.width; ++x)
      picture.pixels.push_back(
          packed(std::span<const float, kChannels>{row.data() + static_cast<std::ptrdiff_t>(x) * kChannels,
                                                   kChannels},
                 noise(x, y)));
  }
  return picture;
}

}  // namespace

Picture blurred(const Picture& picture, int width, int height, double sigma) {
  const double shrink = std::max(1.0, sigma / kSmallSigma);
  const auto small = [shrink](int side) { return std::max(1, static_cast<int>(std::lround(side / shrink))); };
  const Picture copy = scaled(picture, small(width), small(height));
  const double small_sigma =
      sigma * std::sqrt(static_cast<double>(copy.width) / width * copy.height / height);
  const double variance = small_sigma * small_sigma - kSplineVariance;
  if (variance <= 0) return scaled(picture, width, height);
  Plane plane = plane_of(copy);
  blur(plane, variance);
  Plane wide = widened(plane, width);
  return finished(wide, height);
}

}  // namespace cueclip
