#include <cueclip/plan.h>

#include <fstream>
#include <random>

#include <fmt/format.h>

#include "caption/edited_script.h"
#include "support/episodes.h"
#include "support/painted.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::count_pixels;
using test::Painted;

constexpr Colour kWhite{1, 1, 1};
constexpr Colour kRed{1, 0, 0};
constexpr auto kHead = "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

/// Six seconds of two speakers.
test::MadeEpisode episode(const std::string& second = "[Bo] And the cards are cut.") {
  Pcm sound = test::silence(48'000, 1, 48'000 * 6);
  test::add_tone(sound, 200, 0.8f, 0, 48'000 * 6);
  return {sound, fmt::format("1\n00:00:00,000 --> 00:00:03,000\n[Ada] The loom is set.\n\n"
                             "2\n00:00:03,000 --> 00:00:06,000\n{}\n",
                             second)};
}

/// The options of a clip of them, with the script that is written for it, changed.
struct Edited {
  test::MadeEpisode made;
  ClipOptions options;
  std::string script;

  explicit Edited(const std::string& second) : made{episode(second)}, options{made.options({0s, 6s})} {}
  Edited() : made{episode()}, options{made.options({0s, 6s})} {}

  /// Gives the script back, with one text in it replaced by another.
  Painted with(const std::string& text, const std::string& by) {
    script = test::script_of(options);
    const auto at = script.find(text);
    if (at == std::string::npos) throw std::runtime_error{script};
    script.replace(at, text.size(), by);
    return given_back();
  }
  /// Gives it back with other events.
  Painted with_events(const std::string& events) {
    script = test::script_of(options);
    script.replace(script.find(kHead) + std::string_view{kHead}.size(), std::string::npos, events);
    return given_back();
  }

 private:
  Painted given_back() {
    ClipOptions asked = options;
    asked.captions_file = made.folder.write("edited.ass", script);
    return Painted{asked};
  }
};

TEST(EditedWords, OfAnUneditedScriptLookAsTheClipDoes) {
  for (const char* words :
       {"[Bo] And the cards are cut.", "[Bo] Longer words by far, so that there are three lines of them.",
        "[Noa] \u05dc\u05d4\u05e7\u05e9\u05d9\u05d1 \u05d6\u05d4 \u05dc\u05d0 "
        "\u05dc\u05d7\u05db\u05d5\u05ea, Noa!",
        "[Bo] 倾听不是等待轮到自己说话，小林在2019年说过两次。听也是说。",
        "[Bo] {\\b1}No tag\\N, C:\\new {x}.", "[Bo] Donaudampfschifffahrtsgesells!"}) {
    Edited edited{words};
    const Painted clip{edited.options};
    const Painted again = edited.with("Words", "Words");
    for (const std::int64_t frame : {0, 45, 89, 93, 150}) {
      const auto found = test::difference(clip.frame(frame), again.frame(frame));
      // Two lines of two fonts are written as one piece, in which each is near its place.
      const bool is_near = clip.plan.captions.cards[1].lines.size() == 2 && frame > 90;
      EXPECT_LT(found.mean, is_near ? 6 : 0.9) << words << " in frame " << frame;
    }
    // Without any words it would be far more.
    ClipOptions none = edited.options;
    none.captions = false;
    EXPECT_GT(test::difference(clip.frame(45), Painted{none}.frame(45)).mean, 2);
  }
}

TEST(EditedWords, ShowTheHighlightOnTheSameFrames) {
  Edited edited{"[Bo] One two three four five six."};
  edited.options.highlight = Highlight::kWord;
  const Painted clip{edited.options};
  const Painted again = edited.with("Words", "Words");
  const Rect area = clip.scene.parts()[1]->area(clip.scene.parts()[1]->state(100));
  int changes = 0;
  const Colour accent = clip.plan.speakers.back().colour;
  for (std::int64_t frame = 92; frame < 180; ++frame) {
    // Of a word that is another colour for one frame, hundreds of pixels would differ.
    const int there = count_pixels(clip.frame(frame), area, accent);
    EXPECT_NEAR(there, count_pixels(again.frame(frame), area, accent), 40) << frame;
    changes += frame > 92 && std::abs(there - count_pixels(clip.frame(frame - 1), area, accent)) > 0 ? 1 : 0;
  }
  EXPECT_EQ(changes, 5);
}

TEST(EditedWords, HaveThePlateOfTheClip) {
  Edited edited;
  test::write_stripes(edited.made.folder.path() / "stripes.png");
  const auto style = edited.made.folder.path() / "busy.toml";
  std::ofstream{style} << "extends = \"studio\"\n"
                          "ground = { kind = \"picture\", picture = \"stripes.png\", veil = 0.0 }\n";
  edited.options.style = style.string();
  const Painted clip{edited.options};
  const Painted again = edited.with("Words", "Words");
  for (const std::int64_t frame : {45, 150})
    EXPECT_LT(test::difference(clip.frame(frame), again.frame(frame)).mean, 0.7);
}

TEST(EditedWords, ShowWhatThePersonWrote) {
  Edited edited;
  edited.options.style =
      edited.made.folder.write("even.toml", "extends = \"studio\"\nwords.grows = 1\n").string();
  const Painted clip{edited.options};
  const Painted again = edited.with("The loom is set.", "{\\1c&H0000FF&}Set\\N{\\i1}is the loom.");
  EXPECT_EQ(count_pixels(clip.frame(45), kRed), 0);
  EXPECT_GT(count_pixels(again.frame(45), kRed), 200);
  EXPECT_EQ(count_pixels(again.frame(45), kWhite), 0);
  EXPECT_GT(
      test::difference(edited.with("The loom is set.", "{\\i1}The loom is set.").frame(45), clip.frame(45))
          .mean,
      0.3);
  // The other card is as it was.
  EXPECT_LT(test::difference(clip.frame(150), again.frame(150)).mean, 0.6);
}

TEST(EditedWords, AreUpWhenThePersonSays) {
  Edited edited;
  const Painted again = edited.with("0:00:00.00,0:00:03.00", "0:00:00.50,0:00:01.50");
  EXPECT_EQ(count_pixels(again.frame(14), kWhite), 0);
  EXPECT_GT(count_pixels(again.frame(15), kWhite), 200);
  EXPECT_GT(count_pixels(again.frame(44), kWhite), 200);
  EXPECT_EQ(count_pixels(again.frame(45), kWhite), 0);
  EXPECT_EQ(again.plan.captions.cards.at(0).frames, (FrameRange{15, 45}));
}

TEST(EditedWords, HaveThePersonsStyles) {
  Edited edited;
  const Painted again = edited.with(
      "\n[Events]\n",
      "Style: Sign,Inter,40,&H000000FF,&H0,&H0,&H0,0,0,0,0,100,100,0,0,1,0,0,2,0,0,10,1\n\n[Events]\n"
      "Dialogue: 0,0:00:01.00,0:00:02.00,Sign,,0,0,0,,A SIGN\n");
  EXPECT_EQ(count_pixels(again.frame(20), kRed), 0);
  const Picture both = again.frame(45);  // two at once
  EXPECT_GT(count_pixels(both, {0, 240, 320, 80}, kRed), 200);
  EXPECT_GT(count_pixels(both, kWhite), 200);
  EXPECT_EQ(count_pixels(again.frame(61), kRed), 0);
}

TEST(EditedWords, LieOverWhateverTheyAreMovedTo) {
  Edited edited;
  const Painted clip{edited.options};
  const Rect waveform = clip.scene.parts()[2]->area(0);
  const Painted again =
      edited.with("{\\an7", fmt::format("{{\\1c&H0000FF&\\an5\\pos({},{})}}{{\\an5",
                                        waveform.x + waveform.width / 2, waveform.y + waveform.height / 2));
  FramePainter painter{again.scene};
  for (std::int64_t frame = 0; frame < 89; ++frame) {
    painter.paint(frame);
    ASSERT_GT(count_pixels(test::picture_of(painter.canvas()), waveform, kRed), 200) << frame;
  }
}

/// Effects of every kind: faded, moved, grown, two without places that give way to each other.
constexpr auto kBusy =
    "Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,{\\fad(800,800)}Faded\n"
    "Dialogue: 0,0:00:01.00,0:00:05.00,Words,Ada,0,0,0,,{\\move(10,10,200,250)}Moved\n"
    "Dialogue: 0,0:00:00.50,0:00:04.00,Words,Bo,0,0,0,,{\\an2\\t(\\fscy300)}Grown\n"
    "Dialogue: 0,0:00:01.50,0:00:05.50,Words,Bo,0,0,0,,{\\an2\\t(\\fscy200)}Giving way\n"
    "Dialogue: 0,0:00:02.00,0:00:06.00,Words,Bo,0,0,0,,\n";

TEST(EditedWords, AFrameDependsOnItsNumberAlone) {
  Edited edited;
  const Painted again = edited.with_events(kBusy);
  FramePainter painter{again.scene};
  std::mt19937 random{7};
  for (int i = 0; i < 40; ++i) {
    const auto frame = static_cast<std::int64_t>(random() % 180);
    painter.paint(frame);
    ASSERT_EQ(test::difference(test::picture_of(painter.canvas()), again.frame(frame)).most, 0) << frame;
  }
}

TEST(EditedWords, ChangeOnlyTheRectanglesThatAFrameNames) {
  Edited edited;
  const Painted again = edited.with_events(kBusy);
  FramePainter painter{again.scene};
  painter.paint(0);
  for (std::int64_t frame = 1; frame < 180; frame += 3) {
    Picture expected = test::picture_of(painter.canvas());
    const auto rects = painter.paint(frame);
    const Picture seen = test::picture_of(painter.canvas());
    for (const Rect& rect : rects)
      for (int y = rect.y; y < rect.bottom(); ++y)
        for (int x = rect.x; x < rect.right(); ++x)
          expected.pixels[static_cast<std::size_t>(y * seen.width + x)] =
              seen.pixels[static_cast<std::size_t>(y * seen.width + x)];
    ASSERT_EQ(test::difference(expected, seen).most, 0) << frame;
  }
}

TEST(EditedScript, LooksTheSameInWhateverOrderItIsAsked) {
  Edited edited;
  (void)edited.with_events(kBusy);
  EditedScript forwards{edited.script, 320, 320};
  std::vector<std::vector<ColouredInk>> seen;
  for (std::int64_t time = 0; time < 6000; time += 100) seen.push_back(forwards.at(time));
  EditedScript backwards{edited.script, 320, 320};
  for (std::int64_t time = 5900; time >= 0; time -= 100)
    EXPECT_TRUE(backwards.at(time) == seen[static_cast<std::size_t>(time / 100)]) << time;
}

TEST(EditedScript, KnowsWhereNothingChanges) {
  Edited edited;
  (void)edited.with_events(kBusy);
  EditedScript script{edited.script, 320, 320};
  EXPECT_TRUE(script.at(5600).empty());
  EXPECT_TRUE(script.same_at(5900));
  (void)script.at(0);
  EXPECT_FALSE(script.same_at(300));
}

}  // namespace
}  // namespace cueclip
