#include "draw/still.h"

#include "av/picture.h"
#include "draw/backdrop.h"
#include "draw/cover.h"
#include "draw/pictures.h"
#include "draw/plate.h"
#include "draw/qr_code.h"
#include "style/colour.h"

namespace cueclip {

namespace {

void fill(Canvas& canvas, const Rect& rect, double radius, const Colour& colour, double opacity = 1) {
  if (rect.empty()) return;
  add_rounded(canvas.cairo(), rect.x, rect.y, rect.width, rect.height, radius);
  set_colour(canvas.cairo(), colour, opacity);
  cairo_fill(canvas.cairo());
}

}  // namespace

void draw_text(Canvas& canvas, const SetText& text, const Colour& colour, Typesetter& typesetter) {
  if (text.lines.empty()) return;
  const Ink ink = typesetter.draw(text.lines, text.face, canvas.width(), canvas.height());
  const Rect area = rect_of(ink);
  // Faint text is made whole before it is made another colour.
  const bool is_faint = least_contrast(canvas, area, colour, text.opacity) < kTextContrast;
  draw_ink(canvas, ink, readable(colour, canvas, area, std::nullopt, kTextContrast),
           is_faint ? 1 : text.opacity);
}

void draw_still(Canvas& canvas, const ClipPlan& plan, const Layout& layout, Typesetter& typesetter) {
  const Style& style = plan.style;
  draw_backdrop(canvas, plan);
  fill(canvas, layout.panel, style.panel.radius * std::min(canvas.width(), canvas.height()),
       style.panel.colour);
  fill(canvas, layout.rule, 0, or_else(style.rule.colour, style.accent));
  if (!layout.cover.empty() && !layout.splits_cover)
    draw_cover(canvas, *plan.cover, layout.cover, layout.cover_radius);
  if (!layout.logo.empty()) draw_fitted(canvas, *plan.logo, layout.logo);
  draw_qr_code(canvas, plan.link, layout.code);
  if (!layout.quote.lines.empty())
    draw_ink(canvas, typesetter.draw(layout.quote.lines, layout.quote.face, canvas.width(), canvas.height()),
             or_else(style.quote.colour, style.accent), layout.quote.opacity);
  for (const SetText& text : layout.texts) draw_text(canvas, text, style.text, typesetter);
  // On a panel, where words may be dark, so is the track.
  fill(canvas, layout.progress, layout.progress.height / 2.0, or_else(style.words.colour, style.text),
       style.progress.track);
}

}  // namespace cueclip
