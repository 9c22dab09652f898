#include "video/yuv_picture.h"

#include "av/check.h"

namespace cueclip {

namespace {

/// The rectangle grown to even edges. The picture's own sides are even.
Rect even(const Rect& rect) {
  const int x = rect.x & ~1;
  const int y = rect.y & ~1;
  return {x, y, (rect.right() - x + 1) & ~1, (rect.bottom() - y + 1) & ~1};
}

}  // namespace

YuvPicture::YuvPicture(int width, int height) : frame_{av::new_frame()} {
  frame_->width = width;
  frame_->height = height;
  frame_->format = AV_PIX_FMT_YUV420P;
  frame_->colorspace = AVCOL_SPC_BT709;
  frame_->color_primaries = AVCOL_PRI_BT709;
  frame_->color_trc = AVCOL_TRC_BT709;
  frame_->color_range = AVCOL_RANGE_MPEG;
  frame_->chroma_location = AVCHROMA_LOC_CENTER;
  av::check(av_frame_get_buffer(frame_.get(), 0), "making a picture");
}

SwsContext* YuvPicture::scaler(int width, int height) {
  av::Scaler& scaler = scalers_[{width, height}];
  if (scaler) return scaler.get();
  // Area averaging: a chroma sample is the mean of its four pixels, and no other pixel plays a part.
  scaler.reset(av::made(sws_getContext(width, height, AV_PIX_FMT_0RGB32, width, height, AV_PIX_FMT_YUV420P,
                                       SWS_AREA | SWS_ACCURATE_RND, nullptr, nullptr, nullptr)));
  const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
  sws_setColorspaceDetails(scaler.get(), matrix, 1, matrix, 0, 0, 1 << 16, 1 << 16);
  return scaler.get();
}

void YuvPicture::convert(const Canvas& canvas, const std::vector<Rect>& rects) {
  av::check(av_frame_make_writable(frame_.get()), "making a picture writable");
  for (const Rect& one : rects) {
    const Rect rect = even(one);
    const auto* from = reinterpret_cast<const std::uint8_t*>(canvas.row(rect.y) + rect.x);
    const std::uint8_t* const source[] = {from, nullptr, nullptr, nullptr};
    const int source_strides[] = {canvas.stride() * 4, 0, 0, 0};
    std::uint8_t* const target[] = {frame_->data[0] + static_cast<std::ptrdiff_t>(rect.y) * frame_->linesize[0] + rect.x,
                                    frame_->data[1] + static_cast<std::ptrdiff_t>(rect.y / 2) * frame_->linesize[1] + rect.x / 2,
                                    frame_->data[2] + static_cast<std::ptrdiff_t>(rect.y / 2) * frame_->linesize[2] + rect.x / 2, nullptr};
    av::check(sws_scale(scaler(rect.width, rect.height), source, source_strides, 0, rect.height, target, frame_->linesize),
              "converting colours");
  }
}

}  // namespace cueclip
