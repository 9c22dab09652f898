#include "draw/png.h"

#include <cueclip/error.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace cueclip {

void write_png(Canvas& canvas, const std::filesystem::path& file) {
  errno = 0;
  const cairo_status_t status = cairo_surface_write_to_png(cairo_get_target(canvas.cairo()), file.c_str());
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error{Failure::kSystem,
              fmt::format("writing a picture: {}",
                          errno != 0 ? std::strerror(errno) : cairo_status_to_string(status))};
}

}  // namespace cueclip
