#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "draw/png.h"
#include "style/fields.h"
#include "support/look_checks.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

using test::Look;

constexpr const char* kShapes[] = {"540x540", "360x640", "640x360"};

/// A brand of a host's own, with a logo beside it.
class Brand : public testing::Test {
 protected:
  Brand() {
    Canvas logo{120, 40};
    set_colour(logo.cairo(), {1, 0.4, 0});
    cairo_paint(logo.cairo());
    write_png(logo, folder_.path() / "logo.png");
  }

  [[nodiscard]] ClipOptions options(const std::string& toml, const std::string& shape, bool has_cover) const {
    ClipOptions asked = demo_.options(folder_.write("brand.toml", toml).string(), shape, has_cover);
    asked.hook = toml.find("hook.box") == std::string::npos ? "" : "A headline";
    return asked;
  }

  test::DemoClip demo_;
  test::TemporaryFolder folder_;
};

TEST_F(Brand, HasACoverAndALogoThatDoNotMeet) {
  for (const auto& style : test::shipped_styles()) {
    for (const char* shape : kShapes) {
      for (const char* place : {"left", "right", "above"}) {
        const testing::ScopedTrace scope{__FILE__, __LINE__, fmt::format("{} {} {}", style, shape, place)};
        const Look look{options(
            fmt::format(
                "extends = \"{}\"\nlogo.picture = \"logo.png\"\n"
                "cover.place = \"{}\"\ncover.size = 0.16\nheader.box = [0.0556, 0.0556, 0.8889, 0.2]\n",
                style, place),
            shape, true)};
        EXPECT_FALSE(look.layout.logo.empty());
        EXPECT_FALSE(look.layout.cover.empty());
        EXPECT_TRUE(intersection(look.layout.logo, look.layout.cover).empty());
        EXPECT_EQ(intersection(look.layout.logo, look.scene.still().bounds()), look.layout.logo);
      }
    }
  }
}

TEST_F(Brand, OfSixLinesHoldsWhatTheStylesDo) {
  for (const char* shape : kShapes) {
    for (const bool has_cover : {true, false}) {
      const testing::ScopedTrace scope{__FILE__, __LINE__, shape};
      Look look{
          options("extends = \"studio\"\nfont = \"Noto Sans\"\nground.colour = \"#10243e\"\n"
                  "accent = \"#e4572e\"\nlogo.picture = \"logo.png\"\ncover.place = \"right\"\n"
                  "waveform.kind = \"line\"\n",
                  shape, has_cover)};
      EXPECT_FALSE(look.layout.logo.empty());
      test::expect_apart(look);
      test::expect_margins(look);
      test::expect_contrasts(look);
    }
  }
}

/// Everything that a style can show, each in a place of its own.
constexpr auto kEverything = R"(
ground = { kind = "plain", colour = "#10243e" }
logo.picture = "logo.png"
panel = { box = [0, 0.9, 1, 0.1], colour = "#203a5c" }
rule.box = [0.05, 0.34, 0.1, 0.01]
header.box = [0.3, 0.05, 0.4, 0.2]
title = { size = 0.03, lines = 1 }
cover = { place = "apart", box = [0.05, 0.05, 0.2, 0.2] }
logo.box = [0.75, 0.05, 0.2, 0.1]
quote.box = [0.8, 0.2, 0.1, 0.08]
avatar.box = [0.05, 0.37, 0.08, 0.08]
name.box = [0.2, 0.38, 0.75, 0.06]
words = { box = [0.05, 0.48, 0.9, 0.18], size = 0.045 }
waveform.box = [0.05, 0.68, 0.6, 0.1]
code.box = [0.7, 0.68, 0.25, 0.2]
hook.box = [0.05, 0.3, 0.7, 0.07]
progress.box = [0.05, 0.8, 0.6, 0.01]
link.box = [0.05, 0.83, 0.3, 0.05]
clock.box = [0.4, 0.83, 0.25, 0.05]
)";

std::set<std::string> names_of(Look& look) {
  std::set<std::string> names;
  for (const test::Element& element : test::elements(look, 30)) names.insert(element.name);
  if (!look.layout.panel.empty()) names.insert("panel");
  return names;
}

TEST_F(Brand, CanLeaveOutEachElement) {
  for (const char* shape : kShapes) {
    Look whole{options(kEverything, shape, true)};
    const auto all = names_of(whole);
    EXPECT_EQ(all.size(), 16u) << "what is left out has to have been there";
    test::expect_apart(whole);
    for (const StyleField& field : style_fields()) {
      if (!field.key.ends_with(".box")) continue;
      const testing::ScopedTrace scope{__FILE__, __LINE__, fmt::format("{} {}", shape, field.key)};
      folder_.write("whole.toml", kEverything);
      Look look{options(fmt::format("extends = \"whole.toml\"  # hook.box\n{} = [0, 0, 0, 0]\n", field.key),
                        shape, true)};
      auto left = all;
      const std::string element =
          field.key == "hook.box" ? "headline" : std::string{field.key.substr(0, field.key.find('.'))};
      if (element == "header") {
        EXPECT_EQ(left.erase("show") + left.erase("title"), 2u);
      } else {
        EXPECT_EQ(left.erase(element), 1u);
      }
      EXPECT_EQ(names_of(look), left);
      FramePainter painter{look.scene};
      painter.paint(30);
    }
  }
}

/// What a clip looks like in every shape, with a cover and without, when its style is changed.
template <typename Change>
std::vector<std::uint32_t> pictures(const std::vector<ClipPlan>& plans, const Pcm& sound, Change&& change) {
  std::vector<std::uint32_t> pixels;
  for (ClipPlan plan : plans) {
    change(plan.style);
    const Scene scene{plan, sound};
    FramePainter painter{scene};
    painter.paint(plan.captions.cards.front().frames.first + 5);
    const Picture picture = test::picture_of(painter.canvas());
    pixels.insert(pixels.end(), picture.pixels.begin(), picture.pixels.end());
  }
  return pixels;
}

TEST_F(Brand, ShowsADifferenceForEachValueOfEachChoice) {
  std::vector<ClipPlan> plans;
  Pcm sound;
  for (const char* shape : {"320x320", "270x480", "480x270"}) {
    for (const bool has_cover : {true, false}) {
      ClipOptions asked = options(kEverything, shape, has_cover);
      asked.passages = {CueSelection{{8, 8}}};
      plans.push_back(plan_clips(asked).front());
      plans.back().backdrop = plans.back().logo;
      plans.back().style.ground.glow = {0.4, 0.5, 0.9};
      plans.back().style.cover.size = 0.1;
      if (sound.channels.empty()) sound = Look{plans.back()}.sound;
    }
  }
  for (const StyleField& field : style_fields()) {
    const auto* choice = std::get_if<Choice>(&field.access);
    if (choice == nullptr) continue;
    std::set<std::vector<std::uint32_t>> seen;
    for (std::size_t i = 0; i < choice->names.size(); ++i)
      seen.insert(pictures(plans, sound, [&](Style& style) { choice->set(style, static_cast<int>(i)); }));
    EXPECT_EQ(seen.size(), choice->names.size()) << field.key;
  }
}

class SmallestAndLargest : public testing::TestWithParam<test::StyleInShape> {};

TEST_P(SmallestAndLargest, ShowEverything) {
  const test::DemoClip demo;
  for (const bool has_cover : {true, false}) {
    ClipOptions options = demo.options(GetParam().style, GetParam().shape, has_cover);
    options.passages = {CueSelection{{8, 8}}};
    Look look{options};
    test::expect_apart(look);
    test::expect_margins(look);
  }
}

INSTANTIATE_TEST_SUITE_P(All, SmallestAndLargest,
                         testing::ValuesIn(test::all_in({"240x240", "3840x2160", "2160x3840"})),
                         test::name_of);

}  // namespace
}  // namespace cueclip
