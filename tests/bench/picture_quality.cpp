#include "bench/picture_quality.h"

#include <algorithm>
#include <cmath>

namespace cueclip::bench {

namespace {

constexpr int kWindow = 8;  // samples a side
constexpr int kStep = 4;
constexpr int kBlock = 64;  // pixels a side

/// One plane of two pictures.
struct Planes {
  const std::uint8_t* wanted;
  const std::uint8_t* made;
  int wanted_stride;
  int made_stride;
};

struct Similarity {
  double ssim = 0;
  double error = 0;  ///< mean square
};

/// SSIM of one window (Wang, Bovik, Sheikh, Simoncelli 2004, with even weights).
double ssim_of_window(const Planes& planes, int left, int top) {
  constexpr double kCount = kWindow * kWindow;
  constexpr double kC1 = 0.01 * 255 * 0.01 * 255;
  constexpr double kC2 = 0.03 * 255 * 0.03 * 255;
  int sum_a = 0, sum_b = 0, sum_aa = 0, sum_bb = 0, sum_ab = 0;
  for (int y = top; y < top + kWindow; ++y) {
    const std::uint8_t* a = planes.wanted + static_cast<std::ptrdiff_t>(y) * planes.wanted_stride + left;
    const std::uint8_t* b = planes.made + static_cast<std::ptrdiff_t>(y) * planes.made_stride + left;
    for (int x = 0; x < kWindow; ++x) {
      sum_a += a[x];
      sum_b += b[x];
      sum_aa += a[x] * a[x];
      sum_bb += b[x] * b[x];
      sum_ab += a[x] * b[x];
    }
  }
  const double mean_a = sum_a / kCount;
  const double mean_b = sum_b / kCount;
  const double variances = (sum_aa + sum_bb) / kCount - mean_a * mean_a - mean_b * mean_b;
  const double covariance = sum_ab / kCount - mean_a * mean_b;
  return (2 * mean_a * mean_b + kC1) * (2 * covariance + kC2) /
         ((mean_a * mean_a + mean_b * mean_b + kC1) * (variances + kC2));
}

Similarity similarity(const Planes& planes, int left, int top, int side) {
  Similarity result;
  int windows = 0;
  for (int y = top; y + kWindow <= top + side; y += kStep) {
    for (int x = left; x + kWindow <= left + side; x += kStep) {
      result.ssim += ssim_of_window(planes, x, y);
      ++windows;
    }
  }
  for (int y = top; y < top + side; ++y) {
    const std::uint8_t* a = planes.wanted + static_cast<std::ptrdiff_t>(y) * planes.wanted_stride + left;
    const std::uint8_t* b = planes.made + static_cast<std::ptrdiff_t>(y) * planes.made_stride + left;
    for (int x = 0; x < side; ++x) result.error += (a[x] - b[x]) * (a[x] - b[x]);
  }
  result.ssim /= windows;
  result.error /= side * side;
  return result;
}

double psnr(double error) {
  return 10 * std::log10(255 * 255 / std::max(error, 1e-3));
}

}  // namespace

void QualityMeter::add(const YuvPicture& wanted, const YuvPicture& made) {
  for (int plane = 0; plane < 3; ++plane)
    add_plane(sums_[static_cast<std::size_t>(plane)], plane, wanted, made);
  ++frames_;
}

void QualityMeter::add_plane(Sums& sums, int plane, const YuvPicture& wanted, const YuvPicture& made) {
  const int side = plane == 0 ? kBlock : kBlock / 2;
  const int width = wanted.frame().width >> (plane == 0 ? 0 : 1);
  const int height = wanted.frame().height >> (plane == 0 ? 0 : 1);
  const Planes planes{wanted.frame().data[plane], made.frame().data[plane], wanted.frame().linesize[plane],
                      made.frame().linesize[plane]};
  Similarity frame;
  int blocks = 0;
  for (int y = 0; y + side <= height; y += side) {
    for (int x = 0; x + side <= width; x += side) {
      const Similarity block = similarity(planes, x, y, side);
      sums.worst_block = std::min(sums.worst_block, block.ssim);
      sums.worst_block_error = std::max(sums.worst_block_error, block.error);
      frame.ssim += block.ssim;
      frame.error += block.error;
      ++blocks;
    }
  }
  sums.ssim += frame.ssim / blocks;
  sums.error += frame.error / blocks;
  sums.worst_frame = std::min(sums.worst_frame, frame.ssim / blocks);
  sums.worst_error = std::max(sums.worst_error, frame.error / blocks);
}

PictureQuality QualityMeter::result() const {
  PictureQuality result;
  for (std::size_t i = 0; i < 3; ++i) {
    const Sums& sums = sums_[i];
    result.planes[i] = {sums.ssim / frames_,        sums.worst_frame,       sums.worst_block,
                        psnr(sums.error / frames_), psnr(sums.worst_error), psnr(sums.worst_block_error)};
  }
  return result;
}

}  // namespace cueclip::bench
