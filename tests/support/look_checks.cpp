#include "support/look_checks.h"

#include <fmt/format.h>

#include "draw/waveform.h"
#include "support/contrast.h"

namespace cueclip::test {

namespace {

constexpr double kEdges = 1.005;  // pixels on the edges of round bars and dots come and go

std::string shown(const Rect& rect) {
  return fmt::format("{}x{} at {},{}", rect.width, rect.height, rect.x, rect.y);
}

/// The box around the pixels outside of the safe area that differ from the bare ground.
Rect ink_outside(const Canvas& painted, const Canvas& ground, const Rect& safe) {
  Rect found;
  for (int y = 0; y < painted.height(); ++y) {
    for (int x = 0; x < painted.width(); ++x) {
      if (y >= safe.y && y < safe.bottom() && x == safe.x) x = safe.right();
      if (x < painted.width() && painted.row(y)[x] != ground.row(y)[x])
        found = surrounding(found, {x, y, 1, 1});
    }
  }
  return found;
}

/// Whether one may lie over the other: what stands in a ring is not on it.
bool is_inside_ring(const Look& look, const Element& ring, const Element& other) {
  if (ring.name != "waveform" || look.plan.style.waveform.kind != WaveformKind::kRing) return false;
  const Rect inside = inside_ring(look.plan.style, look.layout.waveform);
  return intersection(inside, other.ink) == other.ink;
}

/// Counts the pixels that a part changes.
class InkCounter {
 public:
  explicit InkCounter(const Canvas& still) : still_{still}, painted_{still} {}

  std::int64_t operator()(const MovingPart& part, std::int64_t frame) {
    const std::int64_t state = part.state(frame);
    part.draw(painted_, state);
    const Rect area = intersection(part.area(state), still_.bounds());
    std::int64_t count = 0;
    for (int y = area.y; y < area.bottom(); ++y)
      for (int x = area.x; x < area.right(); ++x)
        if (painted_.row(y)[x] != still_.row(y)[x]) ++count;
    painted_.copy(still_, area);
    return count;
  }

 private:
  const Canvas& still_;
  Canvas painted_;
};

}  // namespace

void expect_margins(Look& look) {
  const Rect safe = safe_area(look.plan.shape);
  const Canvas ground = look.ground();
  FramePainter painter{look.scene};
  for (const std::int64_t frame : telling_frames(look.plan)) {
    painter.paint(frame);
    const Rect outside = ink_outside(painter.canvas(), ground, safe);
    if (outside.empty()) continue;
    ADD_FAILURE() << "frame " << frame << ": ink outside of " << shown(safe) << ": " << shown(outside);
    for (const Element& element : elements(look, frame))
      if (!intersection(element.ink, outside).empty())
        ADD_FAILURE() << element.name << ": " << shown(element.ink);
    return;
  }
}

void expect_apart(Look& look) {
  for (const std::int64_t frame : telling_frames(look.plan)) {
    const auto found = elements(look, frame);
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t k = i + 1; k < found.size(); ++k) {
        const Rect common = intersection(found[i].ink, found[k].ink);
        if (common.empty() || is_inside_ring(look, found[i], found[k]) ||
            is_inside_ring(look, found[k], found[i]))
          continue;
        ADD_FAILURE() << "frame " << frame << ": " << found[i].name << " (" << shown(found[i].ink)
                      << ") over " << found[k].name << " (" << shown(found[k].ink) << ")";
      }
    }
  }
}

void expect_contrasts(Look& look) {
  const bool is_accessible = look.plan.style.name == "signal";
  const double text = is_accessible ? 7 : 4.5;  // WCAG 2.2: AAA, and AA
  FramePainter painter{look.scene};
  for (const std::int64_t frame : telling_frames(look.plan)) {
    painter.paint(frame);
    const auto expect_text = [&](const char* what, const SetText& set, double least) {
      EXPECT_GE(contrast_of_text(painter.canvas(), look.ink(set)), least) << what << ", frame " << frame;
    };
    const auto expect_part = [&](const char* what, const Rect& box, double least) {
      const MovingPart* part = look.part_in(box);
      const double found = part == nullptr ? 21 : contrast_of_part(look.scene.still(), *part, frame);
      EXPECT_GE(found, least) << what << ", frame " << frame;
    };
    if (const Card* card = look.plan.captions.at(frame)) {
      const Speaker& speaker = look.plan.speakers[static_cast<std::size_t>(card->speaker)];
      const bool shows_role = look.name().state(frame) % 2 != 0;
      const SpeakerLayout name = lay_out_speaker(look.plan, speaker, shows_role, look.typesetter);
      expect_text("words", lay_out_words(look.plan, *card, look.typesetter), 7);
      expect_text("name", name.name, text);
      expect_text("role", name.role, text);
    }
    for (const SetText& set : look.layout.texts) expect_text("show, title or link", set, text);
    // Of an overview only what is played has the full colour, and at the last frame that is all.
    const bool is_last = frame == look.plan.frames - 1;
    if (is_last || look.plan.style.waveform.kind != WaveformKind::kOverview)
      expect_part("waveform", look.layout.waveform, 3);
    if (!is_last) continue;
    expect_part("progress", look.layout.progress, 3);
    expect_part("clock", look.layout.clock.box, text);
  }
}

void expect_best_at_first(Look& look) {
  InkCounter ink_of{look.scene.still()};
  const FrameRange first = look.plan.captions.cards.front().frames;
  EXPECT_EQ(first.first, 0);
  EXPECT_EQ(look.words().state(0), look.words().state(first.length() / 2))
      << "the words look as they do later";
  EXPECT_GT(ink_of(look.words(), 0), 1000);
  EXPECT_GT(ink_of(look.name(), 0), 100);
  const MovingPart* waveform = look.part_in(look.layout.waveform);
  ASSERT_NE(waveform, nullptr);
  const std::int64_t at_first = ink_of(*waveform, 0);
  for (std::int64_t frame = 1; frame < look.plan.frames; frame += 5)
    EXPECT_LE(static_cast<double>(ink_of(*waveform, frame)), kEdges * static_cast<double>(at_first)) << frame;
}

}  // namespace cueclip::test
