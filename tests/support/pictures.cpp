#include "support/pictures.h"

#include <cstdlib>

#include "av/check.h"
#include "av/open_media.h"

namespace cueclip::test {

Difference difference(const Picture& one, const Picture& other) {
  if (one.width != other.width || one.height != other.height) return {255, 255};
  Difference result;
  for (std::size_t i = 0; i < one.pixels.size(); ++i) {
    for (const unsigned shift : {16u, 8u, 0u}) {
      const int off = std::abs(static_cast<int>(one.pixels[i] >> shift & 0xFF) -
                               static_cast<int>(other.pixels[i] >> shift & 0xFF));
      result.most = std::max(result.most, off);
      result.mean += off;
    }
  }
  result.mean /= static_cast<double>(one.pixels.size()) * 3;
  return result;
}

Picture picture_of(const Canvas& canvas) {
  Picture picture{canvas.width(), canvas.height(), {}};
  for (int y = 0; y < canvas.height(); ++y)
    picture.pixels.insert(picture.pixels.end(), canvas.row(y), canvas.row(y) + canvas.width());
  return picture;
}

Picture frame_of_video(const std::filesystem::path& file, int number) {
  const av::Demuxer media = av::open_media(file);
  const AVStream* stream =
      media->streams[av_find_best_stream(media.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0)];
  const av::Codec decoder = av::open_decoder(stream);
  Picture picture;
  int count = 0;
  av::decode_stream(media.get(), stream, decoder.get(), [&](const AVFrame& frame) {
    if (count++ < number) return true;
    const av::Scaler scaler{av::made(sws_getContext(
        frame.width, frame.height, AV_PIX_FMT_YUV420P, frame.width, frame.height, AV_PIX_FMT_RGB32,
        SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr, nullptr))};
    const int* from =
        sws_getCoefficients(frame.colorspace == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_DEFAULT);
    sws_setColorspaceDetails(scaler.get(), from, frame.color_range == AVCOL_RANGE_JPEG, from, 1, 0, 1 << 16,
                             1 << 16);
    picture = {frame.width, frame.height,
               std::vector<std::uint32_t>(static_cast<std::size_t>(frame.width) *
                                          static_cast<std::size_t>(frame.height))};
    std::uint8_t* const planes[] = {reinterpret_cast<std::uint8_t*>(picture.pixels.data()), nullptr, nullptr,
                                    nullptr};
    const int strides[] = {frame.width * 4, 0, 0, 0};
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides);
    return false;
  });
  return picture;
}

}  // namespace cueclip::test
