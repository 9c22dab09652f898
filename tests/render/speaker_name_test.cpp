#include <cueclip/plan.h>

#include <fmt/format.h>

#include "draw/layout.h"
#include "draw/png.h"
#include "support/episodes.h"
#include "support/golden.h"
#include "support/look_checks.h"
#include "support/painted.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::Painted;

/// Cues of two seconds each, one after the other.
test::MadeEpisode episode(const std::vector<std::string>& cues) {
  std::string subrip;
  int at = 0;
  for (const auto& cue : cues) {
    subrip += fmt::format("{}\n00:00:{:02},000 --> 00:00:{:02},000\n{}\n\n", at / 2 + 1, at, at + 2, cue);
    at += 2;
  }
  return {test::silence(8000, 1, 8000 * at), subrip};
}

const MovingPart& name_of(const Painted& clip) {
  return *clip.scene.parts()[0];
}

/// Where the name is in the middle of the cue with this number, from 1.
Rect area_in(const Painted& clip, int cue) {
  return name_of(clip).area(name_of(clip).state(cue * 60 - 30));
}

TEST(SpeakerName, IsUpForATurn) {
  const auto made = episode({"[Ada] One.", "[Ada] Two.", "[Bo] Three.", "[Ada] Four."});
  const Painted clip{made.options({0s, 8s})};
  const MovingPart& name = name_of(clip);
  EXPECT_EQ(name.state(0), name.state(119));  // it doesn't come and go with the cards
  EXPECT_NE(name.state(119), name.state(120));
  EXPECT_EQ(name.state(120), name.state(179));
  EXPECT_NE(name.state(179), name.state(180));
  for (const std::int64_t frame : {0, 119, 120, 180, 239}) EXPECT_FALSE(name.area(name.state(frame)).empty());
  EXPECT_EQ(area_in(clip, 1), area_in(clip, 4));  // Ada's name looks as it did
}

TEST(SpeakerName, IsUpOverAPauseButNotOverAnothersWords) {
  const test::MadeEpisode made{test::silence(8000, 1, 8000 * 8),
                               "1\n00:00:00,000 --> 00:00:01,000\nWho is this?\n\n"
                               "2\n00:00:01,000 --> 00:00:02,000\n[Ada] One.\n\n"
                               "3\n00:00:04,000 --> 00:00:06,000\n[Bo] Two.\n"};
  const Painted clip{made.options({0s, 6s})};
  EXPECT_TRUE(name_of(clip).area(name_of(clip).state(0)).empty());
  EXPECT_FALSE(name_of(clip).area(name_of(clip).state(30)).empty());
  EXPECT_EQ(name_of(clip).state(119), name_of(clip).state(30));  // no card is up there
  EXPECT_NE(name_of(clip).state(120), name_of(clip).state(30));
}

TEST(SpeakerName, HasItsRoleInTheFirstTurnOnly) {
  const auto made = episode({"[Ada] One.", "[Ada] Two.", "[Bo] Three.", "[Ada] Four.", "[Bo] Five."});
  ClipOptions options = made.options({0s, 10s});
  options.speakers = {{"Ada", "Ada", "weaver of numbers", {}}, {"Bo", "Bo", "cutter of cards", {}}};
  const Painted clip{options};
  options.speakers = {};
  const Painted plain{options};
  for (const int cue : {1, 2, 3}) EXPECT_GT(area_in(clip, cue).width, area_in(plain, cue).width + 50) << cue;
  for (const int cue : {4, 5}) EXPECT_EQ(area_in(clip, cue).width, area_in(plain, cue).width) << cue;
}

TEST(SpeakerName, StandsWhereTheWordsAreRead) {
  const auto made =
      episode({"[Ada] One.", "[\u05e0\u05d5\u05e2\u05d4] \u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dd.",
               "[Noa] \u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dd."});
  ClipOptions options = made.options({0s, 6s});
  options.speakers = {{"Noa", "Noa", "\u05e1\u05d5\u05e4\u05e8\u05ea", {}}};
  const Painted clip{options};
  const int edge = 320 - area_in(clip, 1).x;
  EXPECT_LT(area_in(clip, 1).right(), 160);
  for (const int cue : {2, 3}) {  // a name in Latin letters too
    EXPECT_GT(area_in(clip, cue).x, 100) << cue;
    EXPECT_NEAR(area_in(clip, cue).right(), edge, 6) << cue;  // what is drawn ends in a few empty columns
  }
}

TEST(SpeakerName, InTheMiddleStandsThereAsItIsDrawn) {
  const auto made = episode({"[Ada] One.", "[Bo] Two.", "[Ada] Three."});
  ClipOptions options = made.options({0s, 6s});
  options.shapes = {parse_shape("1080x1080")};
  options.style = "aura";
  options.speakers = {{"Ada", "Ada Brook", "weaver of numbers", {}}, {"Bo", "Bo", {}, {}}};
  const Painted clip{options};
  for (const int cue : {1, 2, 3}) {  // with a role; without one; with one that isn't repeated
    const Rect area = area_in(clip, cue);
    EXPECT_NEAR(area.x + area.width / 2.0, 540, 5) << cue;
  }
}

TEST(SpeakerName, ARoleWithoutRoomGoesBelow) {
  const auto made = episode({"[Ada] One.", "[Bo] Two."});
  ClipOptions options = made.options({0s, 4s});
  options.shapes = {parse_shape("1080x1080")};
  options.speakers = {
      {"Ada", "Ada Brook", "weaver", {}},
      {"Bo", "Bartholomew Featherstonehaugh-Cholmondeley", "keeper of the department's cards", {}}};
  const Painted clip{options};
  EXPECT_GT(area_in(clip, 2).height, area_in(clip, 1).height + 20);
  EXPECT_LE(area_in(clip, 2).right(), 1020);
}

TEST(SpeakerName, HasThePictureBesideIt) {
  const auto made = episode({"[Ada] One.", "[Bo] Two."});
  for (const char* style : {"aura", "bulletin", "editorial", "poster", "signal", "studio", "whisper"}) {
    ClipOptions options = made.options({0s, 4s});
    options.shapes = {parse_shape("1080x1080")};
    options.style = style;
    const Painted plain{options};
    Canvas face{200, 200};
    set_colour(face.cairo(), {1, 0, 1});
    cairo_paint(face.cairo());
    write_png(face, made.folder.path() / "face.png");
    options.speakers = {{"Ada", "Ada", {}, {}, made.folder.path() / "face.png"}};
    const Painted clip{options};
    const Rect area = area_in(clip, 1);
    EXPECT_GE(area.height, 72) << style;
    EXPECT_LE(area.height, 97) << style;
    EXPECT_GT(test::count_pixels(clip.frame(30), area, {1, 0, 1}), 3500) << style;
    EXPECT_EQ(test::count_pixels(clip.frame(90), area_in(clip, 2), {1, 0, 1}), 0) << style;
    const Rect words = rect_of(clip.plan.style.words.box, clip.plan.shape);
    EXPECT_TRUE(intersection(area, words).empty()) << style;
  }
}

TEST(SpeakerName, TwoWithPicturesTakeTheCoversPlaceInTurn) {
  const auto made = episode({"[Ada] One.", "[Bo] Two."});
  ClipOptions options = made.options({0s, 4s});
  options.shapes = {parse_shape("1080x1080")};
  options.style = "aura";
  options.words = WordTimes::kTranscript;
  for (const auto& [name, colour] :
       {std::pair{"ada.png", Colour{1, 0, 1}}, std::pair{"bo.png", Colour{0, 1, 0}}}) {
    Canvas face{200, 200};
    set_colour(face.cairo(), colour);
    cairo_paint(face.cairo());
    write_png(face, made.folder.path() / name);
  }
  options.cover = made.folder.path() / "ada.png";
  options.speakers = {{"Ada", "Ada", {}, {}, made.folder.path() / "ada.png"},
                      {"Bo", "Bo", {}, {}, made.folder.path() / "bo.png"}};
  const Painted clip{options};
  const auto count = [&](std::int64_t frame, const Colour& colour) {
    return test::count_pixels(clip.frame(frame), colour);
  };
  EXPECT_GT(count(30, {1, 0, 1}), 10'000);
  EXPECT_EQ(count(30, {0, 1, 0}), 0);  // there, but dimmed
  EXPECT_GT(count(90, {0, 1, 0}), 10'000);
  EXPECT_EQ(count(90, {1, 0, 1}), 0);
}

TEST(SpeakerName, ReadsFromTheRight) {
  const auto made =
      episode({"[\u05e0\u05d5\u05e2\u05d4] \u05dc\u05d4\u05e7\u05e9\u05d9\u05d1 \u05d6\u05d4 "
               "\u05dc\u05d0 \u05dc\u05d7\u05db\u05d5\u05ea."});
  ClipOptions options = made.options({0s, 2s});
  options.shapes = {parse_shape("540x540")};
  options.speakers = {{"\u05e0\u05d5\u05e2\u05d4",
                       "\u05e0\u05d5\u05e2\u05d4 \u05dc\u05d5\u05d9",
                       "\u05e1\u05d5\u05e4\u05e8\u05ea",
                       {}}};
  test::Look look{options};
  test::expect_margins(look);
  test::expect_apart(look);
  FramePainter painter{look.scene};
  painter.paint(30);
  test::expect_golden(painter.canvas(), "name-right-to-left");
}

}  // namespace
}  // namespace cueclip
