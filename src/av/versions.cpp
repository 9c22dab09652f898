#include "av/versions.h"

#include <fmt/format.h>

#include "av/handles.h"

namespace cueclip::av {

namespace {

std::string line(const char* name, unsigned version) {
  return fmt::format("{} {}.{}.{}\n", name, AV_VERSION_MAJOR(version), AV_VERSION_MINOR(version),
                     AV_VERSION_MICRO(version));
}

}  // namespace

std::string library_versions() {
  return fmt::format("FFmpeg {}\n", av_version_info()) + line("libavformat", avformat_version()) +
         line("libavcodec", avcodec_version()) + line("libavutil", avutil_version()) +
         line("libswresample", swresample_version()) + line("libswscale", swscale_version());
}

}  // namespace cueclip::av
