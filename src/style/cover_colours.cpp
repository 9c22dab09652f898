#include "style/cover_colours.h"

#include <algorithm>
#include <array>
#include <optional>

#include "av/scaled.h"
#include "style/colour.h"

namespace cueclip {

namespace {

constexpr int kSample = 48;           // a side of the thumbnail whose pixels are counted
constexpr std::size_t kHues = 24;     // 15 degrees each
constexpr double kGrey = 0.03;        // chroma below which a pixel has no hue
constexpr double kLeastShare = 0.02;  // of the cover, for a hue to count

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

/// The colour turned to another hue, its lightness and chroma kept.
Colour turned(const Colour& colour, double hue) {
  Oklch result = to_oklch(colour);
  result.hue = hue;
  return from_oklch(result);
}

}  // namespace

void take_cover_colours(Style& style, const Picture& cover) {
  const auto hues = count_hues(cover);
  if (style.ground.from_cover) {
    if (const auto ground = best(hues, &Hue::pixels)) {
      style.ground.colour = turned(style.ground.colour, ground->hue);
      style.ground.glow = turned(style.ground.glow, ground->hue);
    }
  }
  if (style.accent_from_cover) {
    if (const auto accent = most_vivid(hues)) {
      const Oklch own = to_oklch(style.accent);
      style.accent =
          from_oklch({own.lightness, std::min(own.chroma, std::max(accent->chroma, 0.11)), accent->hue});
    }
  }
  style.accent = with_contrast(style.accent, style.ground.glow, kTextContrast);
}

std::optional<Colour> most_vivid(const Picture& cover) {
  const auto colour = most_vivid(count_hues(cover));
  return colour ? std::optional{from_oklch(*colour)} : std::nullopt;
}

}  // namespace cueclip
