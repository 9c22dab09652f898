#pragma once

#include <string>

namespace cueclip::av {

/// The versions of FFmpeg's libraries that the program runs with, a line each.
[[nodiscard]] std::string library_versions();

}  // namespace cueclip::av
