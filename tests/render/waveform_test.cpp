#include "draw/waveform.h"

#include <cmath>
#include <numbers>
#include <random>

#include "audio/clip_sound.h"
#include "support/episodes.h"
#include "support/golden.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

constexpr int kRate = 48'000;
constexpr std::int64_t kFrame = kRate / 30;
constexpr std::uint32_t kInk = 0xFFFFFF;
const Rect kBox{23, 31, 431, 97};

/// A plan that draws white on black.
ClipPlan plan_of(WaveformKind kind, std::int64_t frames) {
  ClipPlan plan;
  plan.shape = parse_shape("480x320");
  plan.frames = frames;
  plan.style.accent = {1, 1, 1, 1};
  plan.style.waveform.kind = kind;
  plan.style.waveform.bars = 32;
  return plan;
}

/// Bursts of several pitches with silence between.
Pcm bursts(std::int64_t frames) {
  Pcm sound = test::silence(kRate, 1, frames * kFrame);
  for (std::int64_t n = 5; n + 6 < frames; n += 15) {
    test::add_tone(sound, 210, 0.3f, n * kFrame, (n + 6) * kFrame);
    test::add_tone(sound, 900 + 40 * static_cast<double>(n), 0.2f, n * kFrame, (n + 4) * kFrame);
  }
  return sound;
}

Canvas drawn(const MovingPart& part, std::int64_t frame) {
  Canvas canvas{480, 320};
  part.draw(canvas, part.state(frame));
  return canvas;
}

/// The smallest rectangle around what isn't black.
Rect ink_of(const Canvas& canvas) {
  Rect ink;
  for (int y = 0; y < canvas.height(); ++y)
    for (int x = 0; x < canvas.width(); ++x)
      if ((canvas.row(y)[x] & 0xFFFFFF) != 0) ink = surrounding(ink, {x, y, 1, 1});
  return ink;
}

/// How much is covered, in pixels.
double amount(const Canvas& canvas) {
  double sum = 0;
  for (int y = 0; y < canvas.height(); ++y)
    for (int x = 0; x < canvas.width(); ++x) sum += canvas.row(y)[x] & 0xFF;
  return sum / 255;
}

int difference(const Canvas& one, const Canvas& other) {
  return test::difference(test::picture_of(one), test::picture_of(other)).most;
}

std::string name_of(const testing::TestParamInfo<WaveformKind>& parameter) {
  return std::string{waveform_kind_names()[static_cast<std::size_t>(parameter.param)]};
}

class Waveforms : public testing::TestWithParam<WaveformKind> {};

TEST_P(Waveforms, InkStaysInItsAreaAndTheAreaInTheBox) {
  const Pcm sound = bursts(90);
  for (const Rect& box : {kBox, Rect{0, 0, 480, 320}, Rect{10, 10, 40, 300}, Rect{100, 50, 300, 3}}) {
    for (const int bars : {8, 33, 200}) {
      ClipPlan plan = plan_of(GetParam(), 90);
      plan.style.waveform.bars = bars;
      const auto part = make_waveform(plan, box, sound);
      for (std::int64_t n = 0; n < 90; n += 3) {
        const Rect area = part->area(part->state(n));
        ASSERT_EQ(intersection(area, box), area) << n << ", " << bars << " bars in " << box.height;
        const Rect ink = ink_of(drawn(*part, n));
        if (ink.empty()) continue;  // bars too fine to be seen
        ASSERT_EQ(intersection(ink, area), ink) << n << ", " << bars << " bars in " << box.height;
      }
    }
  }
}

TEST_P(Waveforms, TheAreaIsNoHigherThanTheInk) {
  const auto part = make_waveform(plan_of(GetParam(), 90), kBox, bursts(90));
  for (std::int64_t n = 0; n < 90; ++n) {
    const Rect area = part->area(part->state(n));
    const Rect ink = ink_of(drawn(*part, n));
    ASSERT_LE(area.height, ink.height + 4) << n;
  }
}

TEST_P(Waveforms, AFrameDependsOnItsNumberAlone) {
  const auto part = make_waveform(plan_of(GetParam(), 60), kBox, bursts(60));
  const auto again = make_waveform(plan_of(GetParam(), 60), kBox, bursts(60));
  std::mt19937 random{7};
  for (int i = 0; i < 40; ++i) {
    const auto frame = static_cast<std::int64_t>(random() % 60);
    ASSERT_EQ(difference(drawn(*part, frame), drawn(*again, frame)), 0) << frame;
  }
}

TEST_P(Waveforms, ChangesNoPixelOfOneFrameForAnother) {
  const auto part = make_waveform(plan_of(GetParam(), 60), kBox, bursts(60));
  const Canvas before = drawn(*part, 21);
  for (std::int64_t n = 59; n >= 0; --n) (void)drawn(*part, n);
  EXPECT_EQ(difference(before, drawn(*part, 21)), 0);
}

TEST_P(Waveforms, QuietSoundLooksLikeLoud) {
  Pcm sound = bursts(90);
  const auto loud = make_waveform(plan_of(GetParam(), 90), kBox, sound);
  for (float& sample : sound.channels[0]) sample *= 0.01f;
  const auto quiet = make_waveform(plan_of(GetParam(), 90), kBox, sound);
  for (std::int64_t n = 0; n < 90; n += 4)
    ASSERT_NEAR(amount(drawn(*loud, n)), amount(drawn(*quiet, n)), 1) << n;
}

TEST_P(Waveforms, TakesSoundOfAnyLength) {
  for (const std::int64_t frames : {1, 2}) {
    const auto part = make_waveform(plan_of(GetParam(), frames), kBox, test::silence(kRate, 2, 100));
    for (std::int64_t n = 0; n < frames; ++n) EXPECT_GT(amount(drawn(*part, n)), 0);
  }
}

TEST_P(Waveforms, LooksAsItDid) {
  ClipPlan plan = plan_clips(test::demo_options(CueSelection{{8, 12}}, "480x320")).front();
  plan.style.accent = {1, 0.541, 0.4, 1};
  plan.style.waveform.kind = GetParam();
  plan.style.waveform.bars = 40;
  const auto part = make_waveform(plan, {10, 10, 460, 100}, ClipSound{plan});
  Canvas canvas{480, 120};
  part->draw(canvas, part->state(200));
  test::expect_golden_without_letters(
      canvas, "waveform-" + std::string{waveform_kind_names()[static_cast<std::size_t>(GetParam())]});
}

INSTANTIATE_TEST_SUITE_P(All, Waveforms,
                         testing::Values(WaveformKind::kBars, WaveformKind::kSpectrum, WaveformKind::kLine,
                                         WaveformKind::kOverview, WaveformKind::kRing, WaveformKind::kDots,
                                         WaveformKind::kLevel),
                         name_of);

/// Those that move with the frame's own sound.
class LiveWaveforms : public testing::TestWithParam<WaveformKind> {};

TEST_P(LiveWaveforms, SilenceIsStillAndFlat) {
  const auto part = make_waveform(plan_of(GetParam(), 40), kBox, test::silence(kRate, 1, 40 * kFrame));
  const Canvas first = drawn(*part, 0);
  for (std::int64_t n = 1; n < 40; n += 7) EXPECT_EQ(difference(first, drawn(*part, n)), 0) << n;
  if (GetParam() == WaveformKind::kRing) return;
  EXPECT_LT(ink_of(first).height, kBox.height / 5);
}

TEST_P(LiveWaveforms, AClickShowsInItsFrameAndNotTheOneBefore) {
  Pcm sound = test::silence(kRate, 1, 100 * kFrame);
  test::add_clicks(sound, {60 * kFrame + kFrame / 2}, 0.9f);
  const auto part = make_waveform(plan_of(GetParam(), 100), kBox, sound);
  const Canvas flat = drawn(*part, 50);  // frame 0 shows the click, and by then has fallen
  EXPECT_LE(difference(flat, drawn(*part, 59)), 3);
  EXPECT_GT(difference(flat, drawn(*part, 60)), 200);
  EXPECT_EQ(difference(drawn(*part, 0), drawn(*part, 61)), 0);  // to which it rises
}

TEST_P(LiveWaveforms, RisesInTwoFramesAndFallsStepByStep) {
  Pcm sound = test::silence(kRate, 1, 100 * kFrame);
  test::add_tone(sound, 1000, 0.5f, 59 * kFrame, 61 * kFrame);
  const auto part = make_waveform(plan_of(GetParam(), 100), kBox, sound);
  double before = amount(drawn(*part, 62));
  EXPECT_GT(before, 1.15 * amount(drawn(*part, 50)));
  for (std::int64_t n = 63; n < 66; ++n) {
    const double here = amount(drawn(*part, n));
    EXPECT_LT(here, before) << n;
    before = here;
  }
}

TEST_P(LiveWaveforms, TakesTheColourOfWhoSpeaks) {
  ClipPlan plan = plan_of(GetParam(), 60);
  plan.speakers = {{"A", "A", "", {1, 0, 0, 1}}, {"B", "B", "", {0, 1, 0, 1}}};
  plan.captions.cards = {{1, 1, {10, 20}, {}, {}, 1}, {2, 0, {30, 40}, {}, {}, 1}};
  const auto brightest = [&](std::int64_t frame) {
    const auto part = make_waveform(plan, kBox, test::silence(kRate, 1, 60 * kFrame));
    const Canvas canvas = drawn(*part, frame);
    std::uint32_t most = 0;
    for (int y = 0; y < canvas.height(); ++y)
      for (int x = 0; x < canvas.width(); ++x) most = std::max(most, canvas.row(y)[x] & 0xFFFFFF);
    return most;
  };
  EXPECT_EQ(brightest(15) & 0xFF, brightest(15) >> 16) << "the accent unless the style says otherwise";
  plan.style.waveform.colour_by_speaker = true;
  EXPECT_EQ(brightest(5) & 0xFF, brightest(5) >> 16) << "the accent where nobody is named";
  for (const std::int64_t frame : {10, 25}) EXPECT_EQ(brightest(frame) & 0xFF00FF, 0u) << frame;
  for (const std::int64_t frame : {30, 59}) EXPECT_EQ(brightest(frame) & 0x00FFFF, 0u) << frame;
}

INSTANTIATE_TEST_SUITE_P(All, LiveWaveforms,
                         testing::Values(WaveformKind::kBars, WaveformKind::kSpectrum, WaveformKind::kLine,
                                         WaveformKind::kRing, WaveformKind::kDots, WaveformKind::kLevel),
                         name_of);

TEST(OverviewWaveform, FillsFromNothingToAll) {
  ClipPlan plan = plan_of(WaveformKind::kOverview, 300);
  plan.style.text = {0, 0, 1, 1};
  const auto part = make_waveform(plan, kBox, bursts(300));
  const auto red = [](const Canvas& canvas) {
    double sum = 0;
    for (int y = 0; y < canvas.height(); ++y)
      for (int x = 0; x < canvas.width(); ++x) sum += (canvas.row(y)[x] >> 16 & 0xFF) / 255.0;
    return sum;
  };
  const double all = red(drawn(*part, 299));
  EXPECT_NEAR(all, amount(drawn(*part, 299)), 0.01);
  EXPECT_LT(red(drawn(*part, 0)), 0.01 * all);
  double before = 0;
  for (std::int64_t n = 1; n < 300; ++n) {
    const double here = red(drawn(*part, n));
    ASSERT_GT(here, before) << n;
    ASSERT_LT(here - before, 0.015 * all) << n;  // no bar fills at a stroke
    before = here;
  }
}

TEST(OverviewWaveform, EachBarHasTheColourOfWhoSpeaksThen) {
  ClipPlan plan = plan_of(WaveformKind::kOverview, 100);
  plan.style.waveform.colour_by_speaker = true;
  plan.speakers = {{"A", "A", "", {1, 0, 0, 1}}, {"B", "B", "", {0, 1, 0, 1}}};
  plan.captions.cards = {{1, 0, {0, 50}, {}, {}, 1}, {2, 1, {50, 100}, {}, {}, 1}};
  const Canvas canvas = drawn(*make_waveform(plan, kBox, test::silence(kRate, 1, 100 * kFrame)), 99);
  const int middle = kBox.y + kBox.height / 2;
  for (int x = kBox.x; x < kBox.right(); ++x)
    EXPECT_EQ(canvas.row(middle)[x] & (x < kBox.x + kBox.width / 2 ? 0x00FFFFu : 0xFF00FFu), 0u) << x;
}

TEST(RingWaveform, LeavesItsInsideFree) {
  for (const double inner : {0.2, 0.5, 0.62, 0.9}) {
    ClipPlan plan = plan_of(WaveformKind::kRing, 90);
    plan.style.waveform.inner = inner;
    const Rect box{40, 10, 400, 300};
    const auto part = make_waveform(plan, box, bursts(90));
    const Rect inside = inside_ring(plan.style, box);
    EXPECT_NEAR(inside.width, 300 * inner, 1);
    EXPECT_EQ(inside.width, inside.height);
    for (std::int64_t n = 0; n < 90; n += 10) {
      const Canvas canvas = drawn(*part, n);
      for (int y = inside.y; y < inside.bottom(); ++y)
        for (int x = inside.x; x < inside.right(); ++x)
          ASSERT_TRUE((canvas.row(y)[x] & kInk) == 0 ||
                      std::hypot(x + 0.5 - 240, y + 0.5 - 160) > inside.width / 2.0)
              << inner << " at " << x << "," << y;
    }
  }
}

TEST(RingWaveform, IsTheSameOnBothSides) {
  const Rect box{40, 10, 400, 300};
  for (const int bars : {31, 64}) {
    ClipPlan plan = plan_of(WaveformKind::kRing, 90);
    plan.style.waveform.bars = bars;
    const Canvas canvas = drawn(*make_waveform(plan, box, bursts(90)), 21);
    for (int y = 0; y < canvas.height(); ++y)
      for (int x = 0; x < 240; ++x)
        ASSERT_NEAR(canvas.row(y)[x] & 0xFF, canvas.row(y)[479 - x] & 0xFF, 24)
            << bars << " at " << x << "," << y;
  }
}

}  // namespace
}  // namespace cueclip
