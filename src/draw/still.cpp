#include "draw/still.h"

#include "av/picture.h"
#include "draw/backdrop.h"
#include "draw/cover.h"
#include "draw/opening.h"
#include "draw/pictures.h"
#include "draw/plate.h"
#include "draw/qr_code.h"
#include "style/colour.h"

namespace cueclip {

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
  draw_box(canvas, layout.panel, style.panel.radius * std::min(canvas.width(), canvas.height()),
           style.panel.colour);
  if (!layout.cover.empty() && !layout.splits_cover)
    draw_cover(canvas, *plan.cover, layout.cover, layout.cover_radius);
  if (!layout.logo.empty()) draw_fitted(canvas, *plan.logo, layout.logo);
  draw_qr_code(canvas, plan.link, layout.code);
  if (layout.openings.size() == 1) draw_opening(canvas, layout.openings.front(), style, typesetter);
  for (const SetText& text : layout.texts) draw_text(canvas, text, style.text, typesetter);
  // On a panel, where words may be dark, so is the track.
  draw_box(canvas, layout.progress, layout.progress.height / 2.0, or_else(style.words.colour, style.text),
           style.progress.track);
}

}  // namespace cueclip
