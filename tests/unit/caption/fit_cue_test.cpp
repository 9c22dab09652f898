#include "caption/fit_cue.h"

#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// Room for this many characters a line at full size.
RoomAtScale room(int characters, int lines = 3) {
  return [=](double scale) {
    return CardRoom{characters * 10.0, lines, 37, [scale](const std::vector<std::string>& texts) {
                      std::vector<double> widths;
                      for (const auto& text : texts)
                        widths.push_back(10 * scale * static_cast<double>(count_characters(text)));
                      return widths;
                    }};
  };
}

SpokenCue cue(const std::string& text, Time length = 3s) {
  return {7, 0, {0s, length}, text, {}, {0s, length}, {}};
}

TEST(FitCue, IsSetAtFullSizeWhereItCanBe) {
  EXPECT_EQ(fit_cue(cue("A street is a sentence."), room(20)).scale, 1);
}

TEST(FitCue, GetsSmallerBeforeAWordIsDivided) {
  EXPECT_EQ(fit_cue(cue("unbelievably so"), room(11)).scale, 0.9);
  EXPECT_EQ(fit_cue(cue("misunderstandings"), room(14)).scale, 0.8);
}

TEST(FitCue, AWordThatIsTooLongEvenSoIsDividedAtFullSize) {
  const FittedCue fitted = fit_cue(cue("misunderstandings"), room(12));
  EXPECT_EQ(fitted.scale, 1);
  EXPECT_EQ(fitted.cards[0].lines.size(), 2u);
}

TEST(FitCue, NamesTheCueWhoseWordsCannotFit) {
  EXPECT_EQ(test::error_of([] { (void)fit_cue(cue("wide words"), room(0)); }).text,
            "the words of cue 7 don't fit the room that the style gives them: \"wide words\". "
            "Give words.box more width or height, or words.size less.");
}

TEST(FitCue, WordsThatAreSaidForOverSevenSecondsTakeTwoCards) {
  EXPECT_EQ(fit_cue(cue("A street is a sentence.", 6s), room(30)).cards.size(), 1u);
  EXPECT_EQ(fit_cue(cue("A street is a sentence.", 9s), room(30)).cards.size(), 2u);
  EXPECT_EQ(fit_cue(cue("Street", 9s), room(30)).cards.size(), 1u);
}

}  // namespace
}  // namespace cueclip
