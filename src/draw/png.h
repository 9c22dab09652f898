#pragma once

#include <filesystem>

#include "draw/canvas.h"

namespace cueclip {

/// Writes the canvas as PNG. Throws Error (kSystem).
void write_png(Canvas& canvas, const std::filesystem::path& file);

/// A canvas as a PNG in memory, its longer side `side` pixels where that is fewer, but not 0.
[[nodiscard]] std::string png_bytes(const Canvas& canvas, int side);

}  // namespace cueclip
