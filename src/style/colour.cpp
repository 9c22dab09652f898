#include "style/colour.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace cueclip {

namespace {

constexpr double kLightnessStep = 0.01;

double to_linear(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double to_srgb(double value) {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

double luminance(const Colour& colour) {
  return 0.2126 * to_linear(colour.red) + 0.7152 * to_linear(colour.green) + 0.0722 * to_linear(colour.blue);
}

/// In linear light, perhaps outside sRGB.
std::array<double, 3> linear_of(const Oklch& colour) {
  const double angle = colour.hue * std::numbers::pi / 180;
  const double a = colour.chroma * std::cos(angle);
  const double b = colour.chroma * std::sin(angle);
  const double l = std::pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const double m = std::pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const double s = std::pow(colour.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool in_srgb(const std::array<double, 3>& linear) {
  return std::ranges::all_of(linear, [](double part) { return part > -1e-4 && part < 1.0001; });
}

double channel(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value / (digits.size() == 1 ? 15.0 : 255.0);
}

}  // namespace

Oklch to_oklch(const Colour& colour) {
  const double r = to_linear(colour.red);
  const double g = to_linear(colour.green);
  const double b = to_linear(colour.blue);
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const double lab_a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  const double lab_b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  const double hue = std::atan2(lab_b, lab_a) * 180 / std::numbers::pi;
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(lab_a, lab_b),
          hue < 0 ? hue + 360 : hue};
}

Colour from_oklch(const Oklch& colour) {
  Oklch inside = colour;
  while (!in_srgb(linear_of(inside)) && inside.chroma > 0)
    inside.chroma = std::max(0.0, inside.chroma - 0.002);
  const auto linear = linear_of(inside);
  const auto part = [&](std::size_t i) { return to_srgb(std::clamp(linear[i], 0.0, 1.0)); };
  return {part(0), part(1), part(2), 1};
}

double contrast(const Colour& one, const Colour& other) {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

Colour more_contrasting(const Colour& one, const Colour& other, const Colour& ground) {
  return contrast(one, ground) > contrast(other, ground) ? one : other;
}

Colour text_on(const Colour& colour) {
  return more_contrasting({0.07, 0.07, 0.07}, {1, 1, 1}, colour);
}

Colour with_contrast(const Colour& colour, const Colour& darkest, const Colour& lightest, double least) {
  const auto least_of = [&](const Colour& one) {
    return std::min(contrast(one, darkest), contrast(one, lightest));
  };
  if (least_of(colour) >= least) return colour;
  const Oklch own = to_oklch(colour);
  Colour lighter = colour;
  Colour darker = colour;
  for (int step = 1; step * kLightnessStep < 1; ++step) {
    const double by = step * kLightnessStep;
    if (own.lightness + by < 1) lighter = from_oklch({own.lightness + by, own.chroma, own.hue});
    if (own.lightness - by > 0) darker = from_oklch({own.lightness - by, own.chroma, own.hue});
    if (least_of(lighter) >= least) return lighter;
    if (least_of(darker) >= least) return darker;
  }
  return least_of(lighter) > least_of(darker) ? lighter : darker;
}

Colour with_contrast(const Colour& colour, const Colour& ground, double least) {
  return with_contrast(colour, ground, ground, least);
}

double hue_distance(double one, double other) {
  const double distance = std::fmod(std::abs(one - other), 360);
  return std::min(distance, 360 - distance);
}

Colour parse_colour(std::string_view text) {
  const std::string_view digits = text.starts_with('#') ? text.substr(1) : std::string_view{};
  const bool is_hex =
      std::ranges::all_of(digits, [](unsigned char byte) { return std::isxdigit(byte) != 0; });
  if (!is_hex || (digits.size() != 3 && digits.size() != 6 && digits.size() != 8))
    throw Error{Failure::kUsage, fmt::format("\"{}\" is not a colour", printable(text)),
                "Write it as #rrggbb"};
  const std::size_t width = digits.size() == 3 ? 1 : 2;
  const auto part = [&](std::size_t i) { return channel(digits.substr(i * width, width)); };
  return {part(0), part(1), part(2), digits.size() == 8 ? part(3) : 1};
}

std::string format_colour(const Colour& colour) {
  const auto byte = [](double part) {
    return static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
  };
  std::string text =
      fmt::format("#{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green), byte(colour.blue));
  if (byte(colour.alpha) < 255) text += fmt::format("{:02x}", byte(colour.alpha));
  return text;
}

}  // namespace cueclip
