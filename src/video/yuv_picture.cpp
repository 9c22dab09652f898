#include "video/yuv_picture.h"

#include <algorithm>

#include "av/check.h"

extern "C" {
#include <libavutil/opt.h>
}

namespace cueclip {

namespace {

constexpr int kMiddle = 128;  // of a pixel, in 256ths
constexpr int kFewest = 8;

/// Whole rows, first even: swscale writes up to 31 samples beyond a width, which only a row's end has room
/// for.
struct Rows {
  int first;
  int count;
};

/// And at least a few, because swscale takes another filter for very few. The picture is higher than that.
Rows rows_of(const Rect& rect, int height) {
  const int first = std::min(rect.y & ~1, height - kFewest);
  return {first, std::max((rect.bottom() - first + 1) & ~1, kFewest)};
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

SwsContext* YuvPicture::scaler(int rows) {
  av::Scaler& scaler = scalers_[rows];
  if (scaler) return scaler.get();
  // Area averaging about the middle of four pixels: a chroma sample is their mean, and no other pixel plays a
  // part.
  scaler.reset(av::made(sws_alloc_context()));
  const auto set = [&](const char* name, std::int64_t value) {
    av::check(av_opt_set_int(scaler.get(), name, value, 0), "setting the colour conversion up");
  };
  set("srcw", frame_->width);
  set("srch", rows);
  set("src_format", AV_PIX_FMT_0RGB32);
  set("dstw", frame_->width);
  set("dsth", rows);
  set("dst_format", AV_PIX_FMT_YUV420P);
  set("dst_h_chr_pos", kMiddle);
  set("dst_v_chr_pos", kMiddle);
  set("sws_flags", SWS_AREA | SWS_ACCURATE_RND);
  av::check(sws_init_context(scaler.get(), nullptr, nullptr), "setting the colour conversion up");
  const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
  sws_setColorspaceDetails(scaler.get(), matrix, 1, matrix, 0, 0, 1 << 16, 1 << 16);
  return scaler.get();
}

void YuvPicture::convert(const Canvas& canvas, const std::vector<Rect>& rects) {
  av::check(av_frame_make_writable(frame_.get()), "making a picture writable");
  for (const Rect& rect : rects) {
    const Rows rows = rows_of(rect, frame_->height);
    const std::uint8_t* const source[] = {reinterpret_cast<const std::uint8_t*>(canvas.row(rows.first)),
                                          nullptr, nullptr, nullptr};
    const int source_strides[] = {canvas.stride() * 4, 0, 0, 0};
    const auto plane = [&](int i, int row) {
      return frame_->data[i] + static_cast<std::ptrdiff_t>(row) * frame_->linesize[i];
    };
    std::uint8_t* const target[] = {plane(0, rows.first), plane(1, rows.first / 2), plane(2, rows.first / 2),
                                    nullptr};
    av::check(sws_scale(scaler(rows.count), source, source_strides, 0, rows.count, target, frame_->linesize),
              "converting colours");
  }
}

}  // namespace cueclip
