#include "draw/scene.h"

#include <cueclip/plan.h>

#include <random>

#include "support/episodes.h"
#include "support/golden.h"
#include "support/painted.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

using test::Painted;

bool inside_any(const std::vector<Rect>& rects, int x, int y) {
  return std::ranges::any_of(rects, [&](const Rect& rect) {
    return x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
  });
}

class Shapes : public testing::TestWithParam<const char*> {};

TEST_P(Shapes, AFrameDependsOnItsNumberAlone) {
  const Painted painted{test::demo_options(CueSelection{{8, 12}}, GetParam())};
  FramePainter painter{painted.scene};
  std::mt19937 random{7};
  for (int i = 0; i < 25; ++i) {
    const auto frame = static_cast<std::int64_t>(random() % static_cast<unsigned>(painted.plan.frames));
    painter.paint(frame);
    FramePainter fresh{painted.scene};
    fresh.paint(frame);
    ASSERT_EQ(test::difference(test::picture_of(painter.canvas()), test::picture_of(fresh.canvas())).most, 0)
        << frame;
  }
}

TEST_P(Shapes, NothingChangesOutsideTheRectanglesThatAFrameNames) {
  const Painted painted{test::demo_options(CueSelection{{9, 11}}, GetParam())};
  FramePainter painter{painted.scene};
  painter.paint(0);
  for (const std::int64_t frame : {1, 2, 30, 31, 100, 101, 400, 401, 560, 590, 600}) {
    const Canvas before{painter.canvas()};
    const auto rects = painter.paint(frame);
    for (int y = 0; y < before.height(); ++y) {
      for (int x = 0; x < before.width(); ++x) {
        const bool changed = painter.canvas().row(y)[x] != before.row(y)[x];
        ASSERT_TRUE(!changed || inside_any(rects, x, y)) << frame << " at " << x << "," << y;
      }
    }
  }
}

TEST_P(Shapes, NoPartTouchesAnother) {
  ClipOptions options = test::demo_options(CueSelection{{1, 19}}, GetParam());
  options.speakers = {{"Wren",
                       "A name that is much too long for any frame that was ever made by anybody",
                       "and a role that is no shorter than the name",
                       {}}};
  const Painted painted{options};
  const Canvas& still = painted.scene.still();
  for (std::int64_t frame = 0; frame < painted.plan.frames; frame += 7) {
    std::vector<Rect> areas;
    for (const auto& part : painted.scene.parts()) areas.push_back(part->area(part->state(frame)));
    for (std::size_t i = 0; i < areas.size(); ++i) {
      ASSERT_EQ(intersection(areas[i], still.bounds()),
                areas[i].empty() ? intersection(areas[i], still.bounds()) : areas[i])
          << "part " << i << " leaves the picture at frame " << frame;
      for (std::size_t k = i + 1; k < areas.size(); ++k)
        ASSERT_TRUE(areas[i].empty() || areas[k].empty() || intersection(areas[i], areas[k]).empty())
            << "parts " << i << " and " << k << " at frame " << frame;
    }
  }
}

TEST_P(Shapes, LooksAsItDid) {
  ClipOptions options = test::demo_options(CueSelection{{8, 12}}, GetParam());
  options.link = "slowears.example/12";
  options.speakers = {{"Aurèle Lanvaux", "Aurèle Lanvaux", "field recordist", {}}};
  const Painted painted{options};
  FramePainter painter{painted.scene};
  for (const int milliseconds : {0, 6000, 24000}) {
    painter.paint(nearest_frame(std::chrono::milliseconds{milliseconds}, painted.plan.fps));
    test::expect_golden(painter.canvas(),
                        "studio-" + painted.plan.shape.family + "-" + std::to_string(milliseconds));
  }
}

INSTANTIATE_TEST_SUITE_P(All, Shapes, testing::Values("540x540", "540x960", "960x540"));

TEST(Scene, WithoutACoverTheTitleMovesToTheEdge) {
  Pcm sound = test::silence(48'000, 1, 48'000 * 3);
  test::add_tone(sound, 200, 0.4f, 24'000, 96'000);
  const test::MadeEpisode episode{sound,
                                  "1\n00:00:00,500 --> 00:00:02,500\n[Zoë] Ça va très bien – et toi ?\n"};
  ClipOptions options = episode.options({Time{0}, Time{3'000'000}});
  options.shapes = {parse_shape("540x540")};
  options.show = "Plain";
  options.title =
      "A title that is far too long for two lines of this frame and so has to end early, which it does with "
      "an ellipsis";
  const Painted painted{options};
  FramePainter painter{painted.scene};
  painter.paint(45);
  test::expect_golden(painter.canvas(), "studio-no-cover-1500");
}

}  // namespace
}  // namespace cueclip
