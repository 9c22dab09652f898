#pragma once

#include <filesystem>

#include "draw/canvas.h"

namespace cueclip {

/// Writes the canvas as PNG. Throws Error (kSystem).
void write_png(Canvas& canvas, const std::filesystem::path& file);

}  // namespace cueclip
