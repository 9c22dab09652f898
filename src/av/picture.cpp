#include "av/picture.h"

#include <algorithm>

#include <fmt/format.h>

#include "av/check.h"
#include "av/decode_image.h"
#include "av/exif.h"
#include "av/handles.h"
#include "av/image_file.h"
#include "av/read_file.h"
#include "av/svg.h"

namespace cueclip {

namespace {

constexpr std::uint64_t kLargestFile = 64u << 20;

Picture picture_in(std::string_view bytes, av::ImageFormat format) {
  if (format == av::ImageFormat::kSvg) return av::read_svg(bytes);
  const av::ImageFile image = av::image_file(format, bytes);
  return av::upright(av::decode_image(image.codec, image.bytes), image.orientation);
}

bool is_front_cover(const AVStream* stream) {
  const AVDictionaryEntry* kind = av_dict_get(stream->metadata, "comment", nullptr, 0);
  return kind != nullptr && std::string_view{kind->value} == "Cover (front)";
}

}  // namespace

std::shared_ptr<const Picture> read_picture(const std::filesystem::path& file) {
  try {
    av::be_quiet();
    const std::string bytes = av::read_file(file, kLargestFile);
    const av::ImageFormat format = av::image_format(bytes);
    return std::make_shared<const Picture>(format == av::ImageFormat::kAvif ? av::decode_avif(file, bytes)
                                                                            : picture_in(bytes, format));
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading the picture {}", shown(file)));
  }
}

std::shared_ptr<const Picture> embedded_cover(AVFormatContext* media) {
  std::vector<const AVStream*> art;
  for (unsigned i = 0; i < media->nb_streams; ++i)
    if ((media->streams[i]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0) art.push_back(media->streams[i]);
  std::stable_partition(art.begin(), art.end(), is_front_cover);
  for (const AVStream* stream : art) {
    const AVPacket& packet = stream->attached_pic;
    const std::string_view bytes{reinterpret_cast<const char*>(packet.data),
                                 static_cast<std::size_t>(packet.size)};
    try {
      return std::make_shared<const Picture>(picture_in(bytes, av::image_format(bytes)));
    } catch (const Error&) {
      continue;  // art that can't be shown is as good as none: the layout closes up
    }
  }
  return nullptr;
}

}  // namespace cueclip
