#include <cueclip/plan.h>

#include <fstream>

#include <fmt/format.h>

#include "style/colour.h"
#include "support/episodes.h"
#include "support/painted.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::Painted;

/// Three seconds of these words, the one that is being said in the accent.
struct Highlighted {
  test::MadeEpisode made;
  ClipOptions options;

  explicit Highlighted(const std::string& words)
      : made{test::silence(8000, 1, 8000 * 3), fmt::format("1\n00:00:00,000 --> 00:00:03,000\n{}\n", words)},
        options{made.options({0s, 3s})} {
    options.highlight = Highlight::kWord;
  }
};

/// Where a picture has a colour; empty where it hasn't.
Rect place_of(const Picture& picture, const Rect& area, const Colour& colour) {
  Rect place;
  for (int y = area.y; y < area.bottom(); ++y)
    for (int x = area.x; x < area.right(); ++x)
      if (test::count_pixels(picture, {x, y, 1, 1}, colour) > 0) place = surrounding(place, {x, y, 1, 1});
  return place;
}

const MovingPart& words_of(const Painted& clip) {
  return *clip.scene.parts()[1];
}

TEST(Highlight, ChangesWhenAWordIsSaid) {
  const Painted clip{Highlighted{"One two three four."}.options};
  const Card& card = clip.plan.captions.cards.at(0);
  ASSERT_EQ(card.words.size(), 4u);
  std::vector<std::int64_t> changes;
  for (std::int64_t frame = 1; frame < 90; ++frame)
    if (words_of(clip).state(frame) != words_of(clip).state(frame - 1)) changes.push_back(frame);
  std::vector<std::int64_t> begun;
  for (std::size_t i = 1; i < card.words.size(); ++i)
    begun.push_back(nearest_frame(card.words[i].time.start, clip.plan.fps));
  EXPECT_EQ(changes, begun);
}

TEST(Highlight, FollowsTheTranscriptsTimes) {
  const test::MadeEpisode made{test::silence(8000, 1, 8000 * 3),
                               "WEBVTT\n\n00:00.000 --> 00:03.000\nOne <00:02.000>two <00:02.500>three.\n"};
  ClipOptions options = made.options({0s, 3s});
  options.highlight = Highlight::kWord;
  const Painted clip{options};
  EXPECT_EQ(words_of(clip).state(0), words_of(clip).state(59));
  EXPECT_NE(words_of(clip).state(59), words_of(clip).state(60));
  EXPECT_NE(words_of(clip).state(74), words_of(clip).state(75));
}

TEST(Highlight, NothingButTheColourMoves) {
  Highlighted highlighted{"One two three, four and at last five."};
  const Painted clip{highlighted.options};
  highlighted.options.highlight = Highlight::kNone;
  const Painted plain{highlighted.options};
  const Rect area = words_of(plain).area(words_of(plain).state(0));
  const Picture without = plain.frame(0);
  const Rect all = place_of(without, area, {1, 1, 1});
  for (std::int64_t frame = 0; frame < 90; frame += 6) {
    EXPECT_EQ(words_of(clip).area(words_of(clip).state(frame)), area) << frame;
    const Picture with = clip.frame(frame);
    const Rect ink =
        surrounding(place_of(with, area, {1, 1, 1}), place_of(with, area, clip.plan.style.accent));
    EXPECT_NEAR(ink.x, all.x, 1) << frame;
    EXPECT_NEAR(ink.right(), all.right(), 1) << frame;
    EXPECT_NEAR(ink.y, all.y, 1) << frame;
  }
}

TEST(Highlight, GoesTheWayThatIsRead) {
  // "one two three", and the same in Hebrew.
  for (const auto& [words, is_from_right] :
       {std::pair{"One two three.", false},
        std::pair{"\u05d0\u05d7\u05ea \u05e9\u05ea\u05d9\u05d9\u05dd \u05e9\u05dc\u05d5\u05e9.", true}}) {
    Highlighted highlighted{words};
    highlighted.options.style =
        highlighted.made.folder.write("even.toml", "extends = \"studio\"\nwords.grows = 1\n").string();
    const Painted clip{highlighted.options};
    ASSERT_EQ(clip.plan.captions.cards.at(0).lines.size(), 1u);
    std::vector<int> places;
    for (const CaptionWord& word : clip.plan.captions.cards[0].words) {
      const std::int64_t frame = nearest_frame(word.time.start, clip.plan.fps) + 1;
      const Rect area = words_of(clip).area(words_of(clip).state(frame));
      const Rect place = place_of(clip.frame(frame), area, clip.plan.style.accent);
      ASSERT_FALSE(place.empty()) << words;
      places.push_back(place.x);
    }
    ASSERT_EQ(places.size(), 3u);
    EXPECT_EQ(places[0] > places[1], is_from_right) << words;
    EXPECT_EQ(places[1] > places[2], is_from_right) << words;
  }
}

TEST(Highlight, CanBeToldFromTheTextOnAPlate) {
  Highlighted highlighted{"One two three."};
  test::write_stripes(highlighted.made.folder.path() / "stripes.png");
  const auto style = highlighted.made.folder.path() / "busy.toml";
  std::ofstream{style} << "extends = \"studio\"\n"
                          "ground = { kind = \"picture\", picture = \"stripes.png\", veil = 0.0 }\n";
  highlighted.options.style = style.string();
  const Painted clip{highlighted.options};
  const Rect area = words_of(clip).area(words_of(clip).state(0));
  EXPECT_GT(test::count_pixels(clip.frame(0), area, clip.plan.style.accent), 40);
}

TEST(Highlight, HasTheColourOfWhoSpeaks) {
  const test::MadeEpisode made{test::silence(8000, 1, 8000 * 6),
                               "1\n00:00:00,000 --> 00:00:03,000\n[Ada] One two three.\n\n"
                               "2\n00:00:03,000 --> 00:00:06,000\n[Bo] Four five six.\n"};
  ClipOptions options = made.options({0s, 6s});
  options.highlight = Highlight::kWord;
  const Painted clip{options};
  const auto shows = [&](std::int64_t frame, int speaker) {
    const Rect area = words_of(clip).area(words_of(clip).state(frame));
    return test::count_pixels(clip.frame(frame), area,
                              clip.plan.speakers.at(static_cast<std::size_t>(speaker)).colour);
  };
  EXPECT_GT(shows(45, 0), 40);
  EXPECT_EQ(shows(45, 1), 0);
  EXPECT_GT(shows(135, 1), 40);
  EXPECT_EQ(shows(135, 0), 0);
}

}  // namespace
}  // namespace cueclip
