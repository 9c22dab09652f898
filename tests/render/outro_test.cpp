#include "draw/outro.h"

#include <cueclip/render.h>

#include <algorithm>
#include <cmath>

#include "av/check.h"
#include "av/open_media.h"
#include "draw/ground.h"
#include "draw/png.h"
#include "support/looks.h"
#include "support/pictures.h"
#include "support/run_program.h"

namespace cueclip {
namespace {

using test::Look;

TEST(Outro, StandsInSilenceAfterThePassage) {
  Pcm sound = test::silence(48'000, 1, 48'000 * 6);
  test::add_tone(sound, 200, 0.5f, 0, sound.length());
  const test::MadeEpisode episode{sound, "1\n00:00:00,000 --> 00:00:05,000\n[Ada] A word here.\n"};
  ClipOptions options = episode.options({Time{0}, Time{2'000'000}});
  options.outro = Time{1'500'000};
  options.title = "The title";
  const ClipPlan plan = plan_clips(options).front();
  EXPECT_EQ(plan.all_frames(), 105);
  render_clips({plan}, {1, false, {}, nullptr});

  const Pcm heard = test::decode_sound(plan.output);
  EXPECT_NEAR(static_cast<double>(heard.length()), 3.5 * 48'000, 1024);
  const auto loudest = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
    const auto& samples = heard.channels[0];
    return std::abs(
        *std::max_element(samples.begin() + from, samples.begin() + to,
                          [](float one, float other) { return std::abs(one) < std::abs(other); }));
  };
  EXPECT_GT(loudest(48'000, 94'000), 0.3f);
  EXPECT_LT(loudest(98'000, 166'000), 0.001f);

  const Look look{plan};
  ASSERT_TRUE(look.scene.outro().has_value());
  for (const int frame : {68, 104})
    EXPECT_LT(
        test::difference(test::frame_of_video(plan.output, frame), test::picture_of(*look.scene.outro()))
            .mean,
        2)
        << frame;
  FramePainter painter{look.scene};
  painter.paint(59);
  EXPECT_LT(test::difference(test::frame_of_video(plan.output, 59), test::picture_of(painter.canvas())).mean,
            2.5);
  EXPECT_GT(test::difference(test::picture_of(*look.scene.outro()), test::picture_of(painter.canvas())).mean,
            5)
      << "the card is not the passage";
}

Canvas ground_of(const ClipPlan& plan) {
  Canvas ground{plan.shape.width, plan.shape.height};
  draw_ground(ground, plan.style.ground);
  return ground;
}

Canvas card_of(const ClipPlan& plan) {
  Typesetter typesetter{plan.language};
  return draw_outro(plan, ground_of(plan), typesetter);
}

/// The box around what is drawn on the closing card's ground.
Rect ink_of_card(const ClipPlan& plan) {
  const Canvas card = card_of(plan);
  const Canvas ground = ground_of(plan);
  Rect ink;
  for (int y = 0; y < ground.height(); ++y)
    for (int x = 0; x < ground.width(); ++x)
      if (card.row(y)[x] != ground.row(y)[x]) ink = surrounding(ink, {x, y, 1, 1});
  return ink;
}

class Outros : public testing::TestWithParam<test::StyleInShape> {};

TEST_P(Outros, KeepTheirMargins) {
  const test::DemoClip demo;
  const test::HardClip hard;
  for (const bool has_cover : {true, false}) {
    for (const bool is_hard : {true, false}) {
      const auto& [style, shape] = GetParam();
      const ClipPlan plan =
          plan_clips(is_hard ? hard.options(style, shape, has_cover) : demo.options(style, shape, has_cover))
              .front();
      const Rect ink = ink_of_card(plan);
      EXPECT_FALSE(ink.empty());
      EXPECT_EQ(intersection(ink, test::safe_area(plan.shape)), ink)
          << (is_hard ? "long texts, " : "") << (has_cover ? "a cover" : "no cover") << ": " << ink.width
          << "x" << ink.height << " at " << ink.x << "," << ink.y;
    }
  }
}

TEST(Outro, ComesOutOfItsGroundInAQuarterOfASecond) {
  const test::DemoClip demo;
  ClipOptions options = demo.options("studio", "square", true);
  options.outro = Time{2'000'000};
  const Look look{options};
  FramePainter painter{look.scene};
  double before = -1;
  for (std::int64_t n = 0; n < 8; ++n) {
    painter.paint(look.plan.frames + n);
    const double there =
        test::difference(test::picture_of(painter.canvas()), test::picture_of(*look.scene.outro_ground()))
            .mean;
    EXPECT_GT(there, before) << n;
    before = there;
  }
  painter.paint(look.plan.frames + 20);
  EXPECT_EQ(test::difference(test::picture_of(painter.canvas()), test::picture_of(*look.scene.outro())).most,
            0);
  painter.paint(look.plan.frames - 1);
  EXPECT_GT(test::difference(test::picture_of(painter.canvas()), test::picture_of(*look.scene.outro())).mean,
            5);
}

TEST_P(Outros, HaveACodeWhereItCanBeScanned) {
  if (test::run_program("zbarimg", {"--version"}).exit_code != 0)
    GTEST_SKIP() << "zbarimg is not installed: `make setup` installs it";
  const test::DemoClip demo;
  ClipOptions options = demo.options(GetParam().style, GetParam().shape, true);
  options.link = "https://slowears.example/12?t=27";
  Canvas card = card_of(plan_clips(options).front());
  const test::TemporaryFolder folder;
  write_png(card, folder.path() / "card.png");
  const auto run = test::run_program("zbarimg", {"--raw", "-q", (folder.path() / "card.png").string()});
  // Who sees a portrait clip holds the phone that would have to scan it.
  EXPECT_EQ(run.out, GetParam().shape == "landscape" ? *options.link + "\n" : "");
}

INSTANTIATE_TEST_SUITE_P(All, Outros, testing::ValuesIn(test::all_in({"square", "portrait", "landscape"})),
                         test::name_of);

}  // namespace
}  // namespace cueclip
