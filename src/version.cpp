#include <cueclip/render.h>

#include <fmt/format.h>
#include <unicode/uversion.h>

#include "av/versions.h"
#include "caption/typesetter.h"
#include "draw/canvas.h"

namespace cueclip {

std::string version_text() {
  return fmt::format("cueclip {}\n{}libass {}\nCairo {}\nICU {}", CUECLIP_VERSION, av::library_versions(),
                     Typesetter::library_version(), cairo_version_string(), U_ICU_VERSION);
}

}  // namespace cueclip
