#pragma once

#include <cueclip/style.h>

namespace cueclip {

/// A colour in OKLCH (Björn Ottosson, 2020): lightness 0 to 1 as the eye sees it, chroma 0 to about 0.32, hue
/// in degrees.
struct Oklch {
  double lightness = 0;
  double chroma = 0;
  double hue = 0;
};

[[nodiscard]] Oklch to_oklch(const Colour& colour);

/// The nearest colour in sRGB of this lightness and hue: chroma gives way where there is none.
[[nodiscard]] Colour from_oklch(const Oklch& colour);

/// A style's colour, or what it stands for where it is transparent.
[[nodiscard]] inline Colour or_else(const Colour& colour, const Colour& other) {
  return colour.alpha > 0 ? colour : other;
}

// The least contrast by WCAG 2.2, to 1: the captions' words are held to more than other text.
inline constexpr double kWordsContrast = 7;   ///< 1.4.6: enhanced
inline constexpr double kTextContrast = 4.5;  ///< 1.4.3
inline constexpr double kPartContrast = 3;    ///< 1.4.11: what isn't text

/// Contrast of two opaque colours as WCAG 2.2 defines it: 1 to 21.
[[nodiscard]] double contrast(const Colour& one, const Colour& other);

/// Whichever of two colours has more contrast on a ground; the other where they have as much.
[[nodiscard]] Colour more_contrasting(const Colour& one, const Colour& other, const Colour& ground);

/// Near black or white, whichever is read better on a colour.
[[nodiscard]] Colour text_on(const Colour& colour);

/// The colour, lighter or darker as far as it needs to be for `least` contrast on grounds from `darkest` to
/// `lightest`: whichever way is shorter, or where neither leads there the way to more.
[[nodiscard]] Colour with_contrast(const Colour& colour, const Colour& darkest, const Colour& lightest,
                                   double least);
[[nodiscard]] Colour with_contrast(const Colour& colour, const Colour& ground, double least);

/// The shorter way between two hues, 0 to 180 degrees.
[[nodiscard]] double hue_distance(double one, double other);

}  // namespace cueclip
