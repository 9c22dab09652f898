#include "video/yuv_picture.h"

#include <algorithm>
#include <cstring>

#include "av/check.h"
#include "video/rgb_to_yuv.h"

namespace cueclip {

namespace {

constexpr int kHalf = kMacroblock / 2;

/// Makes `to` what `from` is; returns whether it was something else.
bool replace(std::uint8_t* to, const std::uint8_t* from, std::size_t count) {
  const bool differs = std::memcmp(to, from, count) != 0;
  if (differs) std::memcpy(to, from, count);
  return differs;
}

/// The same, where it is mostly a whole macroblock's row: of a length that is known, it takes no call.
template <std::size_t kWhole>
bool replace_row(std::uint8_t* to, const std::uint8_t* from, std::size_t count) {
  return count == kWhole ? replace(to, from, kWhole) : replace(to, from, count);
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
  const auto place = [&](int plane, int y, int size) {
    return frame_->data[plane] + static_cast<std::ptrdiff_t>(row * size + y) * frame_->linesize[plane];
  };
  const auto samples = static_cast<std::size_t>(width);
  for (int y = 0; y < kMacroblock; ++y) {
    const std::ptrdiff_t line = static_cast<std::ptrdiff_t>(y) * frame_->width + left;
    differs |= replace_row<kMacroblock>(place(0, y, kMacroblock) + left, luma_.data() + line, samples);
  }
  for (int y = 0; y < kHalf; ++y) {
    const std::ptrdiff_t line = (static_cast<std::ptrdiff_t>(y) * frame_->width + left) / 2;
    differs |= replace_row<kHalf>(place(1, y, kHalf) + left / 2, blue_.data() + line, samples / 2);
    differs |= replace_row<kHalf>(place(2, y, kHalf) + left / 2, red_.data() + line, samples / 2);
  }
  if (differs)
    changed_[static_cast<std::size_t>(row) * static_cast<std::size_t>(macroblocks(frame_->width)) +
             static_cast<std::size_t>(column)] = 1;
}

}  // namespace cueclip
