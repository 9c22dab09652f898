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

Picture decode_picture(std::string_view bytes) {
  return picture_in(bytes, av::image_format(bytes));
}

}  // namespace cueclip
