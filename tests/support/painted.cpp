#include "support/painted.h"

#include <cmath>
#include <cstdlib>

#include "audio/clip_sound.h"
#include "deliver/captions_as_ass.h"
#include "draw/png.h"
#include "support/pictures.h"

namespace cueclip::test {

Painted::Painted(const ClipOptions& options) : Painted{plan_clips(options).front()} {}

Painted::Painted(ClipPlan made) : plan{std::move(made)}, scene{plan, ClipSound{plan}} {}

Picture Painted::frame(std::int64_t number) const {
  FramePainter painter{scene};
  painter.paint(number);
  return picture_of(painter.canvas());
}

std::string script_of(const ClipOptions& options) {
  const Painted painted{options};
  return captions_as_ass(painted.plan, painted.scene.still());
}

void write_stripes(const std::filesystem::path& file) {
  Canvas canvas{320, 320};
  for (int y = 0; y < canvas.height(); ++y)
    for (int x = 0; x < canvas.width(); ++x) canvas.row(y)[x] = (x + y) / 24 % 2 == 0 ? 0xFFFFFF : 0x000000;
  write_png(canvas, file);
}

int count_pixels(const Picture& picture, const Rect& area, const Colour& colour) {
  constexpr int kNear = 48;
  const Rect inside = intersection(area, {0, 0, picture.width, picture.height});
  const auto is_near = [&](std::uint32_t pixel, unsigned shift, double part) {
    return std::abs(static_cast<int>(pixel >> shift & 0xFF) - static_cast<int>(std::lround(part * 255))) <=
           kNear;
  };
  int count = 0;
  for (int y = inside.y; y < inside.bottom(); ++y) {
    for (int x = inside.x; x < inside.right(); ++x) {
      const std::uint32_t pixel =
          picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(x)];
      if (is_near(pixel, 16, colour.red) && is_near(pixel, 8, colour.green) && is_near(pixel, 0, colour.blue))
        ++count;
    }
  }
  return count;
}

int count_pixels(const Picture& picture, const Colour& colour) {
  return count_pixels(picture, {0, 0, picture.width, picture.height}, colour);
}

}  // namespace cueclip::test
