#include "caption/fit_cue.h"

#include <algorithm>
#include <memory>

#include "caption/tokens.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// Room for this many characters a line at full size.
RoomAtScale room(int characters, int lines = 3, double grows = 1, double gives = 1) {
  return [=](double scale, std::string_view /*text*/) {
    return CardRoom{
        characters * 10.0,
        static_cast<int>(lines / scale),
        37,
        [scale](const std::vector<std::string>& texts) {
          std::vector<double> widths;
          for (const auto& text : texts)
            widths.push_back(10 * scale * static_cast<double>(count_characters(text)));
          return widths;
        },
        "en",
        1 / 0.7,
        [known = std::make_shared<Hyphenator>()](const std::string& word, const std::string& language) {
          return known->places(word, language);
        },
        grows,
        gives};
  };
}

SpokenCue cue(const std::string& text, Time length = 3s) {
  return {7, 0, {0s, length}, text, {}, {0s, length}, {}};
}

using Lines = std::vector<std::string>;

TEST(FitCue, IsSetAtFullSizeWhereItCanBe) {
  EXPECT_EQ(fit_cue(cue("A street is a sentence."), room(20))[0].scale, 1);
}

TEST(FitCue, ACardGetsSmallerBeforeAWordIsDivided) {
  const auto cards = fit_cue(cue("unbelievably so"), room(11));
  EXPECT_EQ(cards[0].scale, 0.9);
  EXPECT_EQ(cards[0].lines, (Lines{"unbelievably", "so"}));
  EXPECT_EQ(fit_cue(cue("misunderstandings"), room(14))[0].scale, 0.8);
  EXPECT_EQ(fit_cue(cue("misunderstandings"), room(12))[0].scale, 0.7);
}

TEST(FitCue, OnlyTheCardWithTheLongWordGetsSmaller) {
  const auto cards =
      fit_cue(cue("We walked all day. There were misunderstandings. Then we walked home."), room(14, 2));
  std::vector<double> scales;
  for (const SplitCard& card : cards) scales.push_back(card.scale);
  EXPECT_EQ(std::ranges::count(scales, 0.7), 1);
  EXPECT_EQ(std::ranges::count(scales, 1.0), static_cast<std::ptrdiff_t>(scales.size()) - 1);
}

TEST(FitCue, AWordThatIsTooLongEvenSoIsDividedAtFullSizeWithAHyphen) {
  const auto cards = fit_cue(cue("misunderstandings"), room(11));
  EXPECT_EQ(cards[0].scale, 1);
  EXPECT_EQ(cards[0].lines, (Lines{"misunder‐", "standings"}));
  EXPECT_EQ(cards[0].words, (Lines{"misunderstandings"}));
}

TEST(FitCue, BesideAWordThatHasToBeDividedTheOthersAreToo) {
  for (const SplitCard& card : fit_cue(cue("misunderstandings, counterrevolutionaries"), room(12)))
    for (const auto& line : card.lines) EXPECT_LE(count_characters(line) * card.scale, 12) << line;
}

TEST(FitCue, FewWordsAreSetLarger) {
  EXPECT_EQ(fit_cue(cue("Never."), room(20, 3, 1.6))[0].scale, 1.6);
  EXPECT_EQ(fit_cue(cue("Never."), room(20, 3, 1.2))[0].scale, 1.2);
  EXPECT_EQ(fit_cue(cue("Never."), room(20, 3, 1))[0].scale, 1);
  // In two lines, of which three times 1.4 fit no more.
  const auto two = fit_cue(cue("A quiet street, he said."), room(20, 3, 1.6));
  ASSERT_EQ(two.size(), 1u);
  EXPECT_EQ(two[0].scale, 1.2);
  const auto three = fit_cue(cue("A street is a word, a city is a whole text of it."), room(20, 3, 1.6));
  ASSERT_EQ(three.size(), 1u);
  EXPECT_EQ(three[0].scale, 1);
}

TEST(FitCue, ACardGetsAStepSmallerWhereItsLinesWouldEndBadly) {
  const SpokenCue badly = cue("He gave it to the fishermen");
  EXPECT_EQ(fit_cue(badly, room(13))[0].lines, (Lines{"He gave it to", "the fishermen"}));
  const auto closer = fit_cue(badly, room(13, 3, 1, 0.8));
  ASSERT_EQ(closer.size(), 1u);
  EXPECT_EQ(closer[0].scale, 0.8);
  EXPECT_EQ(closer[0].lines, (Lines{"He gave it", "to the fishermen"}));
  EXPECT_EQ(fit_cue(badly, room(13, 3, 1, 0.9))[0].scale, 1) << "a step is not enough";
  EXPECT_EQ(fit_cue(cue("We walked home, and rested."), room(14, 3, 1, 0.8))[0].scale, 1);
}

TEST(FitCue, NoLineIsWiderThanItsRoomAtAnyScale) {
  for (const char* text :
       {"und die Geschwindigkeitsbegrenzung.", "in the counterrevolutionaries' misunderstandings",
        "of the unbelievably old and the incomprehensibilities"})
    for (int characters = 6; characters < 40; ++characters)
      for (const SplitCard& card : fit_cue(cue(text), room(characters, 3, 1.6, 0.8)))
        for (const auto& line : card.lines)
          EXPECT_LE(static_cast<double>(count_characters(line)) * card.scale, characters + 1e-6) << line;
}

TEST(FitCue, NoWordIsDividedToBeLarger) {
  EXPECT_EQ(fit_cue(cue("Unbelievably."), room(14, 3, 1.6))[0].scale, 1);
}

TEST(FitCue, NamesTheCueWhoseWordsCannotFit) {
  EXPECT_EQ(test::error_of([] { (void)fit_cue(cue("wide words"), room(0)); }).text,
            "the words of cue 7 don't fit the room that the style gives them: \"wide words\". "
            "Give words.box more width or height, or words.size less.");
}

TEST(FitCue, WordsThatAreSaidForOverSevenSecondsTakeTwoCards) {
  EXPECT_EQ(fit_cue(cue("A street is a sentence.", 6s), room(30)).size(), 1u);
  EXPECT_EQ(fit_cue(cue("A street is a sentence.", 9s), room(30)).size(), 2u);
  EXPECT_EQ(fit_cue(cue("Street", 9s), room(30)).size(), 1u);
}

}  // namespace
}  // namespace cueclip
