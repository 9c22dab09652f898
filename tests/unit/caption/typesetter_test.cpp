#include "caption/typesetter.h"

#include <algorithm>
#include <cmath>

#include "caption/line_breaks.h"

namespace cueclip {
namespace {

const Typeface kFace{"Inter", 60, 700, 0};
constexpr int kWidth = 1000;
constexpr int kHeight = 300;
constexpr double kBaseline = 150;

Ink draw(const std::string& text, double x = 50, Anchor anchor = Anchor::kLeft) {
  return Typesetter{}.draw({{text, x, kBaseline, anchor}}, kFace, kWidth, kHeight);
}

int coverage(const Ink& ink, int x, int y) {
  if (x < ink.x || y < ink.y || x >= ink.x + ink.width || y >= ink.y + ink.height) return 0;
  return ink.coverage[static_cast<std::size_t>(y - ink.y) * static_cast<std::size_t>(ink.width) +
                      static_cast<std::size_t>(x - ink.x)];
}

/// The row below the lowest that is at least half covered between two columns.
int bottom(const Ink& ink, int from, int to) {
  for (int y = kHeight - 1; y >= 0; --y)
    for (int x = from; x < to; ++x)
      if (coverage(ink, x, y) >= 128) return y + 1;
  return -1;
}

int left(const Ink& ink) {
  for (int x = 0; x < kWidth; ++x)
    for (int y = 0; y < kHeight; ++y)
      if (coverage(ink, x, y) >= 128) return x;
  return -1;
}

int right(const Ink& ink) {
  for (int x = kWidth - 1; x >= 0; --x)
    for (int y = 0; y < kHeight; ++y)
      if (coverage(ink, x, y) >= 128) return x + 1;
  return -1;
}

TEST(TypesetterWidths, AddUp) {
  Typesetter typesetter;
  const double space = typesetter.width(" ", kFace);
  EXPECT_GT(space, 5);
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"Every", "city", "has", "an", "accent."},
        std::vector<std::string>{"Écouter,", "ce", "n’est", "pas", "attendre"},
        std::vector<std::string>{"AVA", "To", "Wave", "(j)", "fjord"}}) {
    std::string line;
    double sum = 0;
    for (const auto& word : words) {
      sum += typesetter.width(word, kFace) + (line.empty() ? 0 : space);
      line += (line.empty() ? "" : " ") + word;
    }
    EXPECT_NEAR(typesetter.width(line, kFace), sum, 2.0 * static_cast<double>(words.size())) << line;
  }
}

TEST(TypesetterWidths, FollowTheType) {
  Typesetter typesetter;
  const double width = typesetter.width("Listening", kFace);
  EXPECT_NEAR(typesetter.width("Listening", {"Inter", 120, 700, 0}), 2 * width, 4);
  EXPECT_NEAR(typesetter.width("Listening", {"Inter", 60, 700, 3}), width + 9 * 3, 2);
  EXPECT_LT(typesetter.width("Listening", {"Inter", 60, 400, 0}), width);
  EXPECT_EQ(typesetter.width("", kFace), 0);
}

TEST(TypesetterWidths, OfManyAreThoseOfEach) {
  Typesetter typesetter;
  std::vector<std::string> texts;
  for (int i = 0; i < 150; ++i) texts.push_back("word " + std::to_string(i * i));
  const auto widths = typesetter.widths(texts, kFace);
  for (std::size_t i = 0; i < texts.size(); i += 37)
    EXPECT_NEAR(widths[i], Typesetter{}.width(texts[i], kFace), 1) << texts[i];
}

TEST(TypesetterDraw, StandsOnTheBaselineAtItsLeftEdge) {
  const Ink ink = draw("HEH");
  EXPECT_NEAR(bottom(ink, 0, kWidth), kBaseline, 1);
  EXPECT_NEAR(left(ink), 50, 0.12 * kFace.size);
  EXPECT_GE(left(ink), 50);
  EXPECT_NEAR(ink.y, kBaseline - Typesetter{}.metrics(kFace).cap_height * kFace.size, 2);
}

TEST(TypesetterDraw, IsAnchoredInTheMiddleAndAtTheRight) {
  const Ink centred = draw("HEH", 500, Anchor::kCentre);
  EXPECT_NEAR((left(centred) + right(centred)) / 2.0, 500, 2);
  const Ink to_the_right = draw("HEH", 900, Anchor::kRight);
  EXPECT_LE(right(to_the_right), 900);
  EXPECT_NEAR(right(to_the_right), 900, 0.12 * kFace.size);
}

TEST(TypesetterDraw, AFallbackFontLeavesTheBaseline) {
  for (const char* text : {"H東京", "H مرحبا", "H ภาษาไทย", "H 🎙"})
    EXPECT_NEAR(bottom(draw(text), 50, 85), bottom(draw("H"), 50, 85), 1) << text;
}

TEST(TypesetterDraw, LinesStandWhereTheyArePut) {
  const Ink both = Typesetter{}.draw({{"HHH", 50, 100, Anchor::kLeft}, {"HHH", 500, 250, Anchor::kLeft}},
                                     kFace, kWidth, kHeight);
  EXPECT_NEAR(bottom(both, 0, 400), 100, 1);
  EXPECT_NEAR(bottom(both, 450, kWidth), 250, 1);
}

TEST(TypesetterDraw, WordsThatAreTagsAreDrawnAsWords) {
  Typesetter typesetter;
  for (const char* text : {"{\\b1}", "{\\pos(0,0)}", "{x}", "\\N", "\\h", "\\n", "a\\", "{"}) {
    EXPECT_FALSE(draw(text).empty()) << text;
    EXPECT_GT(typesetter.width(text, kFace), 0.3 * kFace.size) << text;
  }
  EXPECT_GT(typesetter.width("a\\Nb", kFace), typesetter.width("aNb", kFace));
  EXPECT_NEAR(bottom(draw("H{\\pos(0,0)}"), 50, 85), kBaseline, 1);
}

TEST(TypesetterDraw, IsNoLargerThanItsInk) {
  for (const char* text : {"Hxg", "·", "ÅÇ", "Wren host", "لَّٰـٍ", "-"}) {
    const Ink ink = draw(text);
    int edges[4] = {0, 0, 0, 0};  // what is covered of the left, upper, right and lower one
    for (int i = 0; i < ink.height; ++i) {
      edges[0] += coverage(ink, ink.x, ink.y + i);
      edges[2] += coverage(ink, ink.x + ink.width - 1, ink.y + i);
    }
    for (int i = 0; i < ink.width; ++i) {
      edges[1] += coverage(ink, ink.x + i, ink.y);
      edges[3] += coverage(ink, ink.x + i, ink.y + ink.height - 1);
    }
    for (const int covered : edges) EXPECT_GT(covered, 0) << text;
  }
}

TEST(TypesetterDraw, OfNothingIsNoInk) {
  EXPECT_TRUE(draw("").empty());
  EXPECT_TRUE(Typesetter{}.draw({}, kFace, kWidth, kHeight).empty());
}

TEST(TypesetterWidths, OfLettersAddUpToThatOfTheirTextInEveryScript) {
  Typesetter typesetter;
  for (const char* text : {"北京大学的学生们", "都市にはそれぞれの", "도시에는", "ไม่เคยมีใคร", "Never"}) {
    double sum = 0;
    for (const std::string& letter : graphemes(text)) sum += typesetter.width(letter, {"Inter", 100, 800, 0});
    EXPECT_NEAR(sum, typesetter.width(text, {"Inter", 100, 800, 0}), 8) << text;
  }
}

TEST(TypesetterWidths, AreThoseOfTheInk) {
  Typesetter typesetter;
  for (const int weight : {400, 500, 700, 800}) {
    const Typeface face{"Inter", 84, weight, -1.5};
    const std::string text = "listening to the train.";
    const Ink ink = typesetter.draw({{text, 40, 200, Anchor::kLeft, false}}, face, 1200, 300);
    EXPECT_NEAR(ink.width, typesetter.width(text, face), 14) << weight;  // less the bearings at both ends
  }
}

}  // namespace
}  // namespace cueclip
