#pragma once

#include <filesystem>
#include <string>

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

/// Compares with tests/golden/NAME.png, graded: SAME, GOOD (what another version of a font renderer may do),
/// BAD and FAIL; the last two fail the test, which leaves what it saw in a file and says how to accept it.
void expect_golden(const Canvas& canvas, const std::string& name);

/// The picture of one frame of a video, in RGB, converted by the stream's own tags.
[[nodiscard]] Picture frame_of_video(const std::filesystem::path& file, int number);

}  // namespace cueclip::test
