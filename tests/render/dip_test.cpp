#include "draw/dip.h"

#include <cueclip/plan.h>

#include "support/episodes.h"
#include "support/painted.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

using test::Painted;

/// Two passages, without a progress bar or a clock, so that nothing but what may dip moves.
ClipPlan joined(double dip) {
  ClipOptions options = test::demo_options(CueSelection{{4, 4}}, "320x320");
  options.passages.emplace_back(CueSelection{{9, 9}});
  ClipPlan plan = plan_clips(options).front();
  plan.style.join.dip = dip;
  plan.style.progress.box = {};
  plan.style.clock.kind = ClockKind::kNone;
  return plan;
}

/// How much a frame differs from the still picture, on average.
double seen(const Painted& painted, std::int64_t frame) {
  FramePainter painter{painted.scene};
  painter.paint(frame);
  return test::difference(test::picture_of(painter.canvas()), test::picture_of(painted.scene.still())).mean;
}

TEST(Dip, WhatMovesFadesOutAndInWherePassagesJoin) {
  const Painted dipping{joined(0.4)};
  const Painted plain{joined(0)};
  ASSERT_EQ(dipping.plan.joins.size(), 1u);
  const std::int64_t join = dipping.plan.joins.front();
  for (const std::int64_t frame : {join - 7, join + 7, std::int64_t{0}})
    EXPECT_EQ(seen(dipping, frame), seen(plain, frame)) << frame - join;
  EXPECT_LT(seen(dipping, join), seen(plain, join) / 20);
  EXPECT_LT(seen(dipping, join), seen(dipping, join - 2));
  EXPECT_LT(seen(dipping, join - 2), seen(dipping, join - 4));
  EXPECT_LT(seen(dipping, join + 2), seen(dipping, join + 5));
}

TEST(Dip, AFrameDependsOnItsNumberAlone) {
  const Painted painted{joined(0.4)};
  const std::int64_t join = painted.plan.joins.front();
  FramePainter painter{painted.scene};
  for (const std::int64_t frame : {join - 8, join, join - 1, join + 3, join + 9, join - 3}) {
    painter.paint(frame);
    FramePainter fresh{painted.scene};
    fresh.paint(frame);
    EXPECT_EQ(test::difference(test::picture_of(painter.canvas()), test::picture_of(fresh.canvas())).most, 0)
        << frame - join;
  }
}

}  // namespace
}  // namespace cueclip
