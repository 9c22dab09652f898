#include "video/yuv_picture.h"

#include <algorithm>
#include <cstring>

#include "av/check.h"
#include "video/rgb_to_yuv.h"

namespace cueclip {

namespace {

constexpr int kHalf = kMacroblock / 2;

/// Makes `to` what `from` is; returns whether it was something else.
bool replace(std::uint8_t* to, const std::uint8_t* from, int count) {
  if (std::memcmp(to, from, static_cast<std::size_t>(count)) == 0) return false;
  std::memcpy(to, from, static_cast<std::size_t>(count));
  return true;
}

}  // namespace

YuvPicture::YuvPicture(int width, int height) : frame_{av::new_frame()} {
  frame_->width = width;
  frame_->height = macroblocks(height) * kMacroblock;  // room for what goes on below
  frame_->format = AV_PIX_FMT_YUV420P;
  frame_->colorspace = AVCOL_SPC_BT709;
  frame_->color_primaries = AVCOL_PRI_BT709;
  frame_->color_trc = AVCOL_TRC_BT709;
  frame_->color_range = AVCOL_RANGE_MPEG;
  frame_->chroma_location = AVCHROMA_LOC_CENTER;
  av::check(av_frame_get_buffer(frame_.get(), 0), "making a picture");
  frame_->height = height;
  changed_.resize(static_cast<std::size_t>(macroblocks(width)) *
                  static_cast<std::size_t>(macroblocks(height)));
  const auto samples = static_cast<std::size_t>(width) * kMacroblock;
  luma_.resize(samples);
  blue_.resize(samples / 4);
  red_.resize(samples / 4);
}

void YuvPicture::convert(const Canvas& canvas, const std::vector<Rect>& rects) {
  av::check(av_frame_make_writable(frame_.get()), "making a picture writable");
  std::ranges::fill(changed_, 0);
  for (const Rect& rect : rects) {
    const Rect inside = intersection(rect, canvas.bounds());
    if (inside.empty()) continue;
    for (int row = inside.y / kMacroblock; row < macroblocks(inside.bottom()); ++row)
      convert_row(canvas, row, inside.x / kMacroblock, macroblocks(inside.right()));
  }
}

/// Of a row of macroblocks, those from `first` to before `end`.
void YuvPicture::convert_row(const Canvas& canvas, int row, int first, int end) {
  const int left = first * kMacroblock;
  const int width = std::min(end * kMacroblock, frame_->width) - left;
  for (int y = 0; y < kMacroblock; y += 2) {
    const int from = std::min(row * kMacroblock + y, frame_->height - 2);
    const std::ptrdiff_t line = static_cast<std::ptrdiff_t>(y) * frame_->width + left;
    const std::ptrdiff_t half = static_cast<std::ptrdiff_t>(y / 2) * (frame_->width / 2) + left / 2;
    rgb_to_yuv(
        {canvas.row(from) + left, static_cast<std::size_t>(width)}, canvas.row(from + 1) + left,
        {luma_.data() + line, luma_.data() + line + frame_->width, blue_.data() + half, red_.data() + half});
  }
  for (int column = first; column < end; ++column) keep_block(row, column);
}

void YuvPicture::keep_block(int row, int column) {
  const int left = column * kMacroblock;
  const int width = std::min(kMacroblock, frame_->width - left);
  bool differs = false;
  const auto keep = [&](int plane, const std::vector<std::uint8_t>& samples, int size, int shift) {
    const int stride = frame_->linesize[plane];
    for (int y = 0; y < size; ++y) {
      std::uint8_t* to = frame_->data[plane] + static_cast<std::ptrdiff_t>(row * size + y) * stride;
      const std::uint8_t* from = samples.data() + static_cast<std::ptrdiff_t>(y) * (frame_->width >> shift);
      differs |= replace(to + (left >> shift), from + (left >> shift), width >> shift);
    }
  };
  keep(0, luma_, kMacroblock, 0);
  keep(1, blue_, kHalf, 1);
  keep(2, red_, kHalf, 1);
  if (differs)
    changed_[static_cast<std::size_t>(row) * static_cast<std::size_t>(macroblocks(frame_->width)) +
             static_cast<std::size_t>(column)] = 1;
}

}  // namespace cueclip
