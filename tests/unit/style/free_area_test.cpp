#include "style/free_area.h"

#include <gtest/gtest.h>

#include "style/fields.h"

namespace cueclip {
namespace {

constexpr double kTop = 288.0 / 1920;      // of Shorts, the lowest of the three
constexpr double kBottom = 1248.0 / 1920;  // of Reels and Shorts, the highest

/// The boxes that hold something to be read or to be seen whole.
void expect_between(const Style& style, double left, double right, bool has_hook, const std::string& what) {
  for (const StyleField& field : style_fields()) {
    const auto* const access = std::get_if<StyleBox& (*)(Style&)>(&field.access);
    const bool is_absent = (field.key == "clock.box" && style.clock.kind == ClockKind::kNone) ||
                           (field.key == "hook.box" && !has_hook);
    const bool is_cover_apart = style.cover.place == CoverPlace::kApart;
    if (field.key == "cover.box" && !is_cover_apart) continue;
    if (access == nullptr || is_absent || field.key == "panel.box") continue;
    Style copy = style;
    const StyleBox& box = (*access)(copy);
    if (box.empty()) continue;
    EXPECT_GE(box.x, left - 0.001) << what << " " << field.key;
    EXPECT_LE(box.x + box.width, right + 0.001) << what << " " << field.key;
    EXPECT_GE(box.y, kTop - 0.001) << what << " " << field.key;
    EXPECT_LE(box.y + box.height, kBottom + 0.001) << what << " " << field.key;
  }
}

TEST(FreeArea, EveryStyleKeepsToItInApps) {
  for (const auto& listing : list_styles()) {
    for (const bool has_cover : {true, false}) {
      for (const bool has_hook : {true, false}) {
        Style style = load_style(listing.name, "portrait", {has_cover, has_hook, true});
        const std::string what =
            listing.name + (has_cover ? "" : " without cover") + (has_hook ? " with hook" : "");
        expect_between(style, kAppsLeft, kAppsRight, has_hook, what);
        keep_between_sides(style, kAppsLeft, 888.0 / 1080);
        expect_between(style, kAppsLeft, 888.0 / 1080, has_hook, what + " on Shorts");
      }
    }
  }
}

/// The sizes of all small type that a style shows.
std::vector<double> small_type(const Style& style) {
  std::vector<double> sizes{style.show.look.size, style.speaker_name.look.size, style.speaker_name.role.size};
  if (!style.header.one_line) sizes.push_back(style.title.size);
  if (!style.link.box.empty()) sizes.push_back(style.link.look.size);
  if (style.clock.kind != ClockKind::kNone && !style.clock.box.empty())
    sizes.push_back(style.clock.look.size);
  return sizes;
}

TEST(Phones, TypeIsLargeEnough) {
  for (const auto& listing : list_styles()) {
    for (const bool has_cover : {true, false}) {
      for (const bool in_apps : {true, false}) {
        const Style style = load_style(listing.name, "portrait", {has_cover, false, in_apps});
        EXPECT_GE(style.words.look.size * 1080, 84 - 0.1) << listing.name;
        for (const double size : small_type(style)) EXPECT_GE(size * 1080, 34 - 0.1) << listing.name;
      }
      for (const double size : small_type(load_style(listing.name, "landscape", {has_cover})))
        EXPECT_GE(size * 1080, 40 - 0.1) << listing.name;
    }
  }
}

TEST(Hook, HasAPlaceInEveryStyleAndShape) {
  for (const auto& listing : list_styles())
    for (const char* family : {"square", "4:5", "portrait", "landscape"})
      for (const bool has_cover : {true, false})
        for (const bool in_apps : {true, false})
          EXPECT_FALSE(load_style(listing.name, family, {has_cover, true, in_apps}).hook.box.empty())
              << listing.name << " " << family;
}

}  // namespace
}  // namespace cueclip
