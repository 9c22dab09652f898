#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <string>

#include "av/picture.h"
#include "draw/scene.h"

namespace cueclip::test {

/// A clip of one shape, planned and ready to be painted.
struct Painted {
  ClipPlan plan;
  Scene scene;

  explicit Painted(const ClipOptions& options);
  explicit Painted(ClipPlan made);

  /// The picture of one frame.
  [[nodiscard]] Picture frame(std::int64_t number) const;
};

/// The clip's captions as --with ass writes them.
[[nodiscard]] std::string script_of(const ClipOptions& options);

/// A picture of diagonal stripes, black and white: no words can be read on it.
void write_stripes(const std::filesystem::path& file);

/// How many pixels of an area are within 48 of a colour in each of red, green and blue; ink is found by it,
/// whatever its edges mix with.
[[nodiscard]] int count_pixels(const Picture& picture, const Rect& area, const Colour& colour);

/// Of a whole picture.
[[nodiscard]] int count_pixels(const Picture& picture, const Colour& colour);

}  // namespace cueclip::test
