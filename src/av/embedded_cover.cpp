#include "av/embedded_cover.h"

#include <cueclip/error.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "av/handles.h"
#include "av/open_media.h"
#include "av/tag_pictures.h"

namespace cueclip {

namespace {

std::string bytes_of(const std::uint8_t* data, int size) {
  return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(std::max(size, 0))};
}

/// Matroska's attachments of a type that FFmpeg doesn't know are kept aside; fonts are among them.
bool is_attached_picture(const AVStream* stream) {
  return stream->codecpar->codec_type == AVMEDIA_TYPE_ATTACHMENT &&
         (av::tag_of(stream->metadata, "mimetype").starts_with("image") ||
          av::tag_of(stream->metadata, "filename").starts_with("cover"));
}

/// What FFmpeg shows of them.
std::vector<av::TagPicture> known_art(const AVFormatContext* media) {
  std::vector<av::TagPicture> art;
  for (unsigned i = 0; i < media->nb_streams; ++i) {
    const AVStream* stream = media->streams[i];
    if ((stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0)
      art.push_back({bytes_of(stream->attached_pic.data, stream->attached_pic.size),
                     av::tag_of(stream->metadata, "comment") == "Cover (front)"});
    else if (is_attached_picture(stream))
      art.push_back({bytes_of(stream->codecpar->extradata, stream->codecpar->extradata_size), false});
  }
  return art;
}

/// The first that can be shown.
EmbeddedCover shown_of(std::vector<av::TagPicture> art) {
  std::stable_partition(art.begin(), art.end(), [](const auto& picture) { return picture.is_front; });
  EmbeddedCover cover;
  for (const auto& picture : art) {
    try {
      return {std::make_shared<const Picture>(decode_picture(picture.bytes)), {}};
    } catch (const Error& error) {
      if (cover.fault.empty()) cover.fault = error.problem();
    }
  }
  return cover;
}

}  // namespace

EmbeddedCover embedded_cover(AVFormatContext* media, const std::filesystem::path& file) {
  EmbeddedCover cover = shown_of(known_art(media));
  if (cover.picture) return cover;
  EmbeddedCover other = shown_of(av::tag_pictures(file));
  return other.picture || cover.fault.empty() ? other : cover;
}

}  // namespace cueclip
