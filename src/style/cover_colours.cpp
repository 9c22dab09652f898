#include "style/cover_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "av/scaled.h"
#include "style/colour.h"

namespace cueclip {

namespace {

constexpr int kSample = 48;              // a side of the thumbnail whose pixels are counted
constexpr std::size_t kHues = 24;        // 15 degrees each
constexpr double kGrey = 0.03;           // chroma below which a pixel has no hue
constexpr double kLeastShare = 0.02;     // of the cover, for a hue to count
constexpr double kLeastColoured = 0.12;  // of a cover that isn't white, grey or black
constexpr double kFullChroma = 0.08;     // of a cover whose ground has the style's own chroma
constexpr double kOliveFrom = 82;        // degrees
constexpr double kOliveTo = 132;
constexpr double kOliveChroma = 0.3;
constexpr double kLeastAccent = 0.11;  // Oklch chroma
constexpr double kLightYellow = 0.87;
constexpr double kLightAccent = 0.94;  // Oklch lightness

struct Hue {
  double pixels = 0;
  double chroma = 0;  ///< summed
  double red = 0;     ///< summed, as are green and blue, to find the mean
  double green = 0;
  double blue = 0;
};

/// A pixel's colour, as if it were opaque.
Colour colour_of(std::uint32_t pixel) {
  const double alpha = std::max(pixel >> 24, 1u);
  return {(pixel >> 16 & 0xFF) / alpha, (pixel >> 8 & 0xFF) / alpha, (pixel & 0xFF) / alpha, 1};
}

std::array<Hue, kHues> count_hues(const Picture& cover) {
  std::array<Hue, kHues> hues{};
  for (const std::uint32_t pixel : scaled(cover, kSample, kSample).pixels) {
    const Colour colour = colour_of(pixel);
    const Oklch as_seen = to_oklch(colour);
    if (as_seen.chroma < kGrey || pixel >> 24 < 128) continue;
    Hue& hue = hues[static_cast<std::size_t>(as_seen.hue / 360 * kHues) % kHues];
    hue.pixels += 1;
    hue.chroma += as_seen.chroma;
    hue.red += colour.red;
    hue.green += colour.green;
    hue.blue += colour.blue;
  }
  return hues;
}

Oklch mean(const Hue& hue) {
  return to_oklch({hue.red / hue.pixels, hue.green / hue.pixels, hue.blue / hue.pixels, 1});
}

/// The hue for which `score` is highest among those that cover enough; none for a grey cover.
template <typename Score>
std::optional<Oklch> best(const std::array<Hue, kHues>& hues, Score&& score) {
  const auto found = std::ranges::max_element(hues, {}, score);
  if (found->pixels < kLeastShare * kSample * kSample) return std::nullopt;
  return mean(*found);
}

std::optional<Oklch> most_vivid(const std::array<Hue, kHues>& hues) {
  const auto vividness = [](const Hue& hue) {
    if (hue.pixels < kLeastShare * kSample * kSample) return 0.0;
    const Oklch colour = mean(hue);
    return colour.chroma * (0.4 + std::min(colour.lightness, 0.8));
  };
  const auto colour = best(hues, vividness);
  return colour && colour->chroma > 2 * kGrey ? colour : std::nullopt;
}

/// How much of a cover has a hue.
double coloured_share(const std::array<Hue, kHues>& hues) {
  double pixels = 0;
  for (const Hue& hue : hues) pixels += hue.pixels;
  return pixels / (kSample * kSample);
}

/// Which is an olive where it is dark.
bool is_yellow(const Oklch& colour) {
  return colour.hue > kOliveFrom && colour.hue < kOliveTo;
}

/// The colour turned to a hue, as much of its own chroma kept as the cover's colour has itself. A dark yellow
/// is an olive that nobody chose: it is kept near grey.
Colour turned(const Colour& colour, const Oklch& cover) {
  Oklch result = to_oklch(colour);
  result.chroma *= std::clamp(cover.chroma / kFullChroma, 0.0, 1.0) * (is_yellow(cover) ? kOliveChroma : 1);
  result.hue = cover.hue;
  return from_oklch(result);
}

/// Without a hue.
Colour grey(const Colour& colour) {
  return from_oklch({to_oklch(colour).lightness, 0, 0});
}

}  // namespace

void take_cover_colours(Style& style, const Picture& cover) {
  const auto hues = count_hues(cover);
  const bool is_grey = coloured_share(hues) < kLeastColoured;
  if (style.ground.from_cover) {
    const auto ground = is_grey ? std::nullopt : best(hues, &Hue::pixels);
    for (Colour* colour : {&style.ground.colour, &style.ground.glow})
      *colour = ground ? turned(*colour, *ground) : grey(*colour);
  }
  if (style.accent_from_cover) {
    const Oklch own = to_oklch(style.accent);
    const auto accent = most_vivid(hues);
    // Yellow is one only where it is light.
    const double lightness =
        accent && is_yellow(*accent) ? std::max(own.lightness, kLightYellow) : own.lightness;
    const double chroma = accent ? std::min(own.chroma, std::max(accent->chroma, kLeastAccent)) : 0;
    style.accent = accent ? from_oklch({lightness, chroma, accent->hue}) : from_oklch({kLightAccent, 0, 0});
  }
  style.accent = with_contrast(style.accent, style.ground.glow, kTextContrast);
}

bool is_neutral(const Picture& cover) {
  return coloured_share(count_hues(cover)) < kLeastColoured;
}

void mute_olive(Picture& picture) {
  for (std::uint32_t& pixel : picture.pixels) {
    const int red = static_cast<int>(pixel >> 16 & 0xFF);
    const int green = static_cast<int>(pixel >> 8 & 0xFF);
    const int blue = static_cast<int>(pixel & 0xFF);
    // Yellow as far as blue is behind the other two, and these are alike.
    const int yellow = std::min(red, green) - blue - std::abs(red - green);
    if (yellow <= 0) continue;
    const double kept = 1 - (1 - kOliveChroma) * std::min(1.0, 2.0 * yellow / std::max({red, green, 1}));
    const double grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const auto mixed = [&](int part, unsigned shift) {
      return static_cast<std::uint32_t>(std::lround(grey + (part - grey) * kept)) << shift;
    };
    pixel = (pixel & 0xFF000000) | mixed(red, 16) | mixed(green, 8) | mixed(blue, 0);
  }
}

std::optional<Colour> most_vivid(const Picture& cover) {
  const auto colour = most_vivid(count_hues(cover));
  return colour ? std::optional{from_oklch(*colour)} : std::nullopt;
}

}  // namespace cueclip
