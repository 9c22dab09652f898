#include <cueclip/error.h>
#include <cueclip/style.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace cueclip {

namespace {

constexpr int kLeastSide = 240;
constexpr int kMostLong = 3840;
constexpr int kMostShort = 2160;
// Ratios of width to height between which a frame is laid out as one of 4:5, and then as a square.
constexpr double kTallFrom = 0.7;
constexpr double kSquareFrom = 0.9;
constexpr double kSquareTo = 1.25;

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string family_of(int width, int height) {
  const double ratio = static_cast<double>(width) / height;
  if (ratio < kTallFrom) return "portrait";
  if (ratio < kSquareFrom) return "4:5";
  return ratio > kSquareTo ? "landscape" : "square";
}

}  // namespace

Shape parse_shape(std::string_view text) {
  if (text == "square") return {"square", "square", 1080, 1080};
  if (text == "portrait") return {"portrait", "portrait", 1080, 1920};
  if (text == "landscape") return {"landscape", "landscape", 1920, 1080};
  if (text == "4:5") return {"4:5", "4:5", 1080, 1350};
  const auto cross = text.find('x');
  const auto width = whole(text.substr(0, cross));
  const auto height = cross == std::string_view::npos ? std::nullopt : whole(text.substr(cross + 1));
  if (!width || !height)
    throw Error{Failure::kUsage, fmt::format("there is no shape \"{}\"", printable(text)),
                "There are square, portrait, landscape and 4:5, or a size such as 1280x720"};
  const auto [low, high] = std::minmax(*width, *height);
  if (low < kLeastSide || low > kMostShort || high > kMostLong || *width % 2 != 0 || *height % 2 != 0)
    throw Error{Failure::kUsage, fmt::format("a frame can't be {} by {} pixels", *width, *height),
                fmt::format("Both sides are even, at least {}, and at most {} by {}", kLeastSide, kMostLong,
                            kMostShort)};
  return {fmt::format("{}x{}", *width, *height), family_of(*width, *height), *width, *height};
}

}  // namespace cueclip
