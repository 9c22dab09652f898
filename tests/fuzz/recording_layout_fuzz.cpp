#include "av/ogg_links.h"
#include "av/tag_pictures.h"
#include "fuzz/input_file.h"

/// What of a recording's file is read without FFmpeg: an Ogg file's links, and the pictures of a tag.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cueclip::fuzz::InputFile file{"recording"};
  const auto& path = file.holding(cueclip::fuzz::text_of(data, size));
  std::int64_t end = 0;
  for (const auto& link : cueclip::av::ogg_links(path)) {
    cueclip::fuzz::expect(link.first >= end && link.end > link.first, "links follow one another");
    end = link.end;
  }
  cueclip::fuzz::expect(end <= static_cast<std::int64_t>(size), "links are within the file");
  for (const auto& picture : cueclip::av::tag_pictures(path))
    cueclip::fuzz::expect(picture.bytes.size() < size, "a picture is within the file");
  return 0;
}
