#pragma once

#include <string>

#include "draw/canvas.h"

namespace cueclip {

/// Draws a text as a QR code (ISO/IEC 18004, error correction M) into a square: black on white, with the
/// quiet zone of four modules that readers need, modules of whole pixels. Nothing where the text is too long
/// for a code or the square too small for modules of two pixels.
void draw_qr_code(Canvas& canvas, const std::string& text, const Rect& box);

}  // namespace cueclip
