#include "draw/qr_code.h"

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace cueclip {

namespace {

constexpr int kQuietZone = 4;
constexpr int kSmallestModule = 2;  // pixels: what a phone's camera still tells apart on a screen
constexpr double kRadius = 0.04;    // of the corners, of the side

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

void draw_qr_code(Canvas& canvas, const std::string& text, const Rect& box) {
  if (box.empty() || text.empty()) return;
  const std::unique_ptr<QRcode, FreeCode> code{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
  if (!code) return;
  const int modules = code->width + 2 * kQuietZone;
  const int module = std::min(box.width, box.height) / modules;
  if (module < kSmallestModule) return;
  const int side = module * modules;
  const int x = box.x + (box.width - side) / 2;
  const int y = box.y + (box.height - side) / 2;
  add_rounded(canvas.cairo(), x, y, side, side, kRadius * side);
  set_colour(canvas.cairo(), {1, 1, 1});
  cairo_fill(canvas.cairo());
  for (int row = 0; row < code->width; ++row) {
    for (int column = 0; column < code->width; ++column) {
      if ((code->data[row * code->width + column] & 1) == 0) continue;
      cairo_rectangle(canvas.cairo(), x + (column + kQuietZone) * module, y + (row + kQuietZone) * module,
                      module, module);
    }
  }
  set_colour(canvas.cairo(), {0, 0, 0});
  cairo_fill(canvas.cairo());
}

}  // namespace cueclip
