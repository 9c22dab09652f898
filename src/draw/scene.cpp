#include "draw/scene.h"

#include "av/picture.h"
#include "draw/ground.h"
#include "draw/layout.h"
#include "draw/parts.h"
#include "draw/pictures.h"
#include "draw/waveform.h"

namespace cueclip {

namespace {

void draw_still(Canvas& canvas, const ClipPlan& plan, const Layout& layout, Typesetter& typesetter) {
  const Style& style = plan.style;
  draw_ground(canvas, style.ground);
  if (!layout.cover.empty()) draw_filling(canvas, *plan.cover, layout.cover, layout.cover_radius);
  if (!layout.logo.empty()) draw_filling(canvas, *plan.logo, layout.logo, 0);
  for (const SetText& text : layout.texts)
    draw_ink(canvas, typesetter.draw(text.lines, text.face, canvas.width(), canvas.height()), style.text,
             text.opacity);
  const Rect& track = layout.progress;
  add_rounded(canvas.cairo(), track.x, track.y, track.width, track.height, track.height / 2.0);
  set_colour(canvas.cairo(), style.text, style.progress.track);
  cairo_fill(canvas.cairo());
}

}  // namespace

Scene::Scene(const ClipPlan& plan, const Pcm& sound) : still_{plan.shape.width, plan.shape.height} {
  Typesetter typesetter{plan.language};
  const Layout layout = lay_out(plan, typesetter);
  draw_still(still_, plan, layout, typesetter);
  parts_.push_back(make_speaker_name(plan, still_, typesetter));
  parts_.push_back(plan.edited_captions.empty() ? make_words(plan, still_, typesetter)
                                                : make_edited_words(plan));
  parts_.push_back(make_waveform(plan, layout.waveform, sound));
  parts_.push_back(make_progress(plan.style, layout.progress, plan.frames));
  parts_.push_back(make_clock(plan, layout, typesetter));
}

FramePainter::FramePainter(const Scene& scene) : scene_{scene}, canvas_{scene.still()} {}

const std::vector<Rect>& FramePainter::paint(std::int64_t frame) {
  changed_.clear();
  const bool is_first = states_.empty();
  if (is_first) changed_.push_back(canvas_.bounds());
  for (std::size_t i = 0; i < scene_.parts().size(); ++i) {
    const MovingPart& part = *scene_.parts()[i];
    const std::int64_t state = part.state(frame);
    if (is_first) {
      part.draw(canvas_, state);
      states_.push_back(state);
    } else if (state != states_[i]) {
      const Rect before = part.area(states_[i]);
      canvas_.copy(scene_.still(), before);
      part.draw(canvas_, state);
      const Rect changed = intersection(surrounding(before, part.area(state)), canvas_.bounds());
      if (!changed.empty()) changed_.push_back(changed);
      states_[i] = state;
    }
  }
  return changed_;
}

}  // namespace cueclip
