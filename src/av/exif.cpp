#include "av/exif.h"

#include "av/byte_reader.h"

namespace cueclip::av {

namespace {

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kShort = 3;  // the type of a 16-bit number

}  // namespace

int exif_orientation(std::string_view exif) {
  try {
    ByteReader reader{exif};
    const bool is_big = reader.take(2) == "MM";
    const auto number = [&](int bytes) { return is_big ? reader.big(bytes) : reader.little(bytes); };
    if (number(2) != 42) return 1;
    reader = ByteReader{exif.substr(std::min<std::size_t>(number(4), exif.size()))};
    for (auto entries = number(2); entries > 0; --entries) {
      const auto tag = number(2);
      const auto type = number(2);
      const auto count = number(4);
      const auto value = number(2);
      reader.take(2);
      if (tag == kOrientationTag)
        return type == kShort && count == 1 && value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
  } catch (const Error&) {
    return 1;  // what describes a picture may be damaged without the picture being so
  }
  return 1;
}

Picture upright(Picture picture, int orientation) {
  if (orientation <= 1) return picture;
  const bool is_turned = orientation >= 5;  // rows become columns
  const bool flips_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool flips_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  const std::ptrdiff_t width = picture.width;
  const std::ptrdiff_t right = is_turned ? width : 1;  // a step to the right is this far in the stored pixels
  const std::ptrdiff_t down = is_turned ? 1 : width;
  const bool is_leftward = is_turned ? flips_y : flips_x;
  const bool is_upward = is_turned ? flips_x : flips_y;
  Picture result{
      is_turned ? picture.height : picture.width, is_turned ? picture.width : picture.height, {}, {}};
  result.pixels.reserve(picture.pixels.size());
  for (int y = 0; y < result.height; ++y) {
    const std::uint32_t* row = picture.pixels.data() + (is_upward ? result.height - 1 - y : y) * down;
    for (int x = 0; x < result.width; ++x)
      result.pixels.push_back(row[(is_leftward ? result.width - 1 - x : x) * right]);
  }
  return result;
}

}  // namespace cueclip::av
