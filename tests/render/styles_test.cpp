#include <fmt/format.h>

#include "draw/png.h"
#include "support/golden.h"
#include "support/look_checks.h"

namespace cueclip {
namespace {

using test::Look;

/// Has a check look at a clip in a style with a cover and without.
template <typename Clip, typename Check>
void look_at(const Clip& clip, const test::StyleInShape& param, Check&& check) {
  for (const bool has_cover : {true, false}) {
    const testing::ScopedTrace scope{__FILE__, __LINE__, has_cover ? "with a cover" : "without a cover"};
    Look look{clip.options(param.style, param.shape, has_cover)};
    check(look);
  }
}

class StylesInShapes : public testing::TestWithParam<test::StyleInShape> {};

TEST_P(StylesInShapes, AreSeenInTheirPlacesFromTheFirstFrame) {
  look_at(test::DemoClip{}, GetParam(), [](Look& look) {
    test::expect_margins(look);
    test::expect_apart(look);
    test::expect_contrasts(look);
    test::expect_best_at_first(look);
  });
}

INSTANTIATE_TEST_SUITE_P(All, StylesInShapes,
                         testing::ValuesIn(test::all_in({"square", "portrait", "landscape"})), test::name_of);

class StylesWithHardTexts : public testing::TestWithParam<test::StyleInShape> {};

TEST_P(StylesWithHardTexts, KeepTheirPlaces) {
  for (const char* logo : {"300 100", "100 140"}) {
    const testing::ScopedTrace scope{__FILE__, __LINE__, fmt::format("a logo of {}", logo)};
    look_at(test::HardClip{logo}, GetParam(), [](Look& look) {
      test::expect_margins(look);
      test::expect_apart(look);
    });
  }
}

INSTANTIATE_TEST_SUITE_P(All, StylesWithHardTexts,
                         testing::ValuesIn(test::all_in({"720x720", "720x1280", "1280x720", "480x600"})),
                         test::name_of);

/// Covers on which a style that takes its ground or its colours from them finds it hardest.
std::uint32_t hard_pixel(const std::string& kind, std::uint32_t x, std::uint32_t y) {
  if (kind == "white") return 0xFFFFFF;
  if (kind == "black") return 0x000000;
  if (kind == "yellow") return 0xFFE800;
  if (kind == "halves") return x < 200 ? 0xFFFFFF : 0x000000;
  const std::uint32_t noise = x * 2'654'435 + y * 40'503 + x * y * 7919;
  return (noise * 2'654'435'761u) >> 8;
}

std::filesystem::path write_cover(const test::TemporaryFolder& folder, const std::string& kind) {
  Canvas cover{400, 400};
  for (int y = 0; y < cover.height(); ++y)
    for (int x = 0; x < cover.width(); ++x)
      cover.row(y)[x] = hard_pixel(kind, static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y));
  write_png(cover, folder.path() / (kind + ".png"));
  return folder.path() / (kind + ".png");
}

bool takes_from_cover(const test::StyleInShape& param) {
  const Style style = load_style(param.style, parse_shape(param.shape).family);
  return style.accent_from_cover || style.ground.from_cover || style.ground.kind == GroundKind::kCover ||
         style.cover.place == CoverPlace::kBehind;
}

std::vector<test::StyleInShape> all_that_take_from_covers() {
  auto all = test::all_in({"540x540", "540x960", "960x540"});
  std::erase_if(all, [](const auto& param) { return !takes_from_cover(param); });
  return all;
}

class StylesOnHardCovers : public testing::TestWithParam<test::StyleInShape> {};

TEST_P(StylesOnHardCovers, CanBeReadAndSeen) {
  const test::DemoClip demo;
  const test::TemporaryFolder folder;
  for (const std::string kind : {"white", "black", "yellow", "halves", "noise"}) {
    const testing::ScopedTrace scope{__FILE__, __LINE__, "a cover: " + kind};
    ClipOptions options = demo.options(GetParam().style, GetParam().shape, true);
    options.cover = write_cover(folder, kind);
    Look look{options};
    test::expect_contrasts(look);
    test::expect_apart(look);
    test::expect_margins(look);
  }
}

INSTANTIATE_TEST_SUITE_P(All, StylesOnHardCovers, testing::ValuesIn(all_that_take_from_covers()),
                         test::name_of);

class SmallStyles : public testing::TestWithParam<test::StyleInShape> {};

TEST_P(SmallStyles, LookAsTheyDid) {
  const test::DemoClip demo;
  const Look look{demo.options(GetParam().style, GetParam().shape, true)};
  FramePainter painter{look.scene};
  painter.paint(look.plan.frames / 3);
  test::expect_golden(painter.canvas(), "style-" + GetParam().style + "-" + look.plan.shape.family);
}

INSTANTIATE_TEST_SUITE_P(All, SmallStyles, testing::ValuesIn(test::all_in({"432x432", "432x768", "768x432"})),
                         test::name_of);

}  // namespace
}  // namespace cueclip
