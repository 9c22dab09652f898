#include "draw/png.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

#include <fmt/format.h>

#include "av/encode_png.h"

namespace cueclip {

void write_png(Canvas& canvas, const std::filesystem::path& file) {
  errno = 0;
  const cairo_status_t status = cairo_surface_write_to_png(cairo_get_target(canvas.cairo()), file.c_str());
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error{Failure::kSystem,
              fmt::format("writing a picture: {}",
                          errno != 0 ? std::strerror(errno) : cairo_status_to_string(status))};
}

std::string png_bytes(const Canvas& canvas, int side) {
  const int longer = std::max(canvas.width(), canvas.height());
  const double scale = side > 0 && side < longer ? static_cast<double>(side) / longer : 1;
  Canvas picture{std::max(1, static_cast<int>(std::lround(canvas.width() * scale))),
                 std::max(1, static_cast<int>(std::lround(canvas.height() * scale)))};
  Canvas source{canvas};
  cairo_scale(picture.cairo(), scale, scale);
  cairo_set_source_surface(picture.cairo(), cairo_get_target(source.cairo()), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(picture.cairo()), CAIRO_FILTER_GOOD);
  cairo_paint(picture.cairo());
  return av::encode_png({picture.row(0), picture.width(), picture.height(), picture.stride()});
}

}  // namespace cueclip
