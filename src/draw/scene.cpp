#include "draw/scene.h"

#include <algorithm>

#include "draw/dip.h"
#include "draw/ground.h"
#include "draw/layout.h"
#include "draw/opening.h"
#include "draw/outro.h"
#include "draw/parts.h"
#include "draw/places.h"
#include "draw/plate.h"
#include "draw/still.h"
#include "draw/waveform.h"
#include "style/colour.h"

namespace cueclip {

namespace {

/// A colour for something in a box that has to be told from what lies behind.
Colour seen(const Colour& colour, const Canvas& canvas, const Rect& box) {
  return readable(colour, canvas, box, std::nullopt, kPartContrast);
}

/// The plan with the colours that its waveform needs there.
ClipPlan with_seen_colours(ClipPlan plan, const Canvas& canvas, Rect box) {
  // What lies inside of a ring is not behind it.
  if (plan.style.waveform.kind == WaveformKind::kRing) box.height = std::max(1, box.height / 16);
  plan.style.accent = seen(or_else(plan.style.waveform.colour, plan.style.accent), canvas, box);
  for (Speaker& speaker : plan.speakers) speaker.colour = seen(speaker.colour, canvas, box);
  return plan;
}

constexpr Time kOutroFade = std::chrono::milliseconds{250};

/// The closing card, so many steps out of its ground.
void paint_outro(Canvas& canvas, const Scene& scene, std::int64_t step) {
  canvas.copy(*scene.outro(), canvas.bounds());
  if (step >= scene.outro_steps()) return;
  const auto part = [](std::uint32_t pixel, unsigned shift) {
    return static_cast<std::int64_t>(pixel >> shift & 0xFF);
  };
  const std::int64_t steps = scene.outro_steps();
  for (int y = 0; y < canvas.height(); ++y) {
    std::uint32_t* const row = canvas.row(y);
    const std::uint32_t* const ground = scene.outro_ground()->row(y);
    for (int x = 0; x < canvas.width(); ++x) {
      if (row[x] == ground[x]) continue;
      const auto mixed = [&](unsigned shift) {
        return static_cast<std::uint32_t>(
                   (part(row[x], shift) * step + part(ground[x], shift) * (steps - step)) / steps)
               << shift;
      };
      row[x] = mixed(16) | mixed(8) | mixed(0);
    }
  }
}

}  // namespace

Scene::Scene(const ClipPlan& plan, const Sound& sound)
    : Scene{plan, [&sound]() -> const Sound& { return sound; },
            *std::make_unique<Typesetter>(plan.language)} {}

Scene::Scene(const ClipPlan& plan, const std::function<const Sound&()>& sound, Typesetter& typesetter)
    : still_{plan.shape.width, plan.shape.height}, frames_{plan.frames} {
  const Layout layout = lay_out(plan, typesetter);
  draw_still(still_, plan, layout, typesetter);
  const auto add = [this](std::unique_ptr<const MovingPart> part) { parts_.push_back(std::move(part)); };
  const auto add_dipping = [&](std::unique_ptr<const MovingPart> part) {
    add(with_dips(std::move(part), plan, still_));
  };
  add_dipping(make_speaker_name(plan, still_, typesetter, places_beside_name(plan, layout, typesetter)));
  if (plan.edited_captions.empty())
    add_dipping(
        make_words(plan, still_, typesetter, places_beside_words(plan, layout, *parts_.front(), typesetter)));
  if (!layout.waveform.empty())
    add_dipping(make_waveform(with_seen_colours(plan, still_, layout.waveform), layout.waveform, sound()));
  if (!layout.progress.empty())
    add(make_progress(seen(or_else(plan.style.progress.colour, plan.style.accent), still_, layout.progress),
                      layout.progress, plan.frames));
  if (!layout.clock.box.empty() && plan.style.clock.kind != ClockKind::kNone)
    add(make_clock(plan, layout, still_, typesetter));
  if (plan.outro > Time{0}) {
    outro_ground_.emplace(plan.shape.width, plan.shape.height);
    draw_ground(*outro_ground_, plan.style.ground);
    outro_ = draw_outro(plan, *outro_ground_, typesetter);
    if (plan.outro >= 2 * kOutroFade)
      outro_steps_ = std::max<std::int64_t>(1, nearest_frame(kOutroFade, plan.fps));
  }
  if (layout.openings.size() == 2) add(make_openings(plan, layout.openings, typesetter));
  if (layout.splits_cover) add(make_split_faces(plan, layout.cover, layout.cover_radius));
  if (!layout.avatar.empty()) add(make_avatar(plan, layout.avatar, typesetter));
  if (!plan.edited_captions.empty()) add(make_edited_words(plan));
}

FramePainter::FramePainter(const Scene& scene) : scene_{scene}, canvas_{scene.still()} {}

const std::vector<Rect>& FramePainter::paint(std::int64_t frame) {
  changed_.clear();
  if (scene_.outro() && frame >= scene_.frames()) {
    const std::int64_t step = scene_.outro_step(frame);
    if (step != outro_step_) {
      paint_outro(canvas_, scene_, step);
      changed_.push_back(canvas_.bounds());
    }
    outro_step_ = step;
    return changed_;
  }
  if (outro_step_ > 0) {
    canvas_.copy(scene_.still(), canvas_.bounds());
    states_.clear();
    outro_step_ = 0;
  }
  const auto& parts = scene_.parts();
  if (states_.empty()) {
    changed_.push_back(canvas_.bounds());
    for (const auto& part : parts) {
      states_.push_back(part->state(frame));
      part->draw(canvas_, states_.back());
    }
    return changed_;
  }
  const std::vector<Rect> touched = touched_by(frame);
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!touched[i].empty()) canvas_.copy(scene_.still(), parts[i]->area(states_[i]));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (touched[i].empty()) continue;
    states_[i] = parts[i]->state(frame);
    parts[i]->draw(canvas_, states_[i]);
    const Rect changed = intersection(touched[i], canvas_.bounds());
    if (!changed.empty()) changed_.push_back(changed);
  }
  return changed_;
}

std::vector<Rect> FramePainter::touched_by(std::int64_t frame) const {
  const auto& parts = scene_.parts();
  std::vector<Rect> areas;  // before and after
  std::vector<Rect> touched(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::int64_t state = parts[i]->state(frame);
    areas.push_back(surrounding(parts[i]->area(states_[i]), parts[i]->area(state)));
    if (state != states_[i]) touched[i] = areas[i];
  }
  for (bool grows = true; grows;) {
    grows = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!touched[i].empty() || std::ranges::none_of(touched, [&](const Rect& rect) {
            return !intersection(rect, areas[i]).empty();
          }))
        continue;
      touched[i] = areas[i];
      grows = true;
    }
  }
  return touched;
}

}  // namespace cueclip
