#pragma once

#include <filesystem>

#include "av/picture.h"
#include "draw/canvas.h"

namespace cueclip::test {

/// How two pictures of one size differ, over all samples of red, green and blue.
struct Difference {
  int most = 0;  ///< 0 to 255
  double mean = 0;
};

[[nodiscard]] Difference difference(const Picture& one, const Picture& other);

[[nodiscard]] Picture picture_of(const Canvas& canvas);

/// The picture of one frame of a video, in RGB, converted by the stream's own tags.
[[nodiscard]] Picture frame_of_video(const std::filesystem::path& file, int number);

}  // namespace cueclip::test
