#include "deliver/shorten.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

/// Shortened to at most so many bytes over all turns.
Shortened to(std::size_t most, const std::vector<Turn>& turns, double least = 0,
             const std::string& language = "en") {
  return shorten(turns, language, least, [most](const std::vector<Turn>& kept) {
    std::size_t sum = 0;
    for (const Turn& turn : kept) sum += turn.text.size();
    return sum <= most;
  });
}

const std::vector<Turn> kTalk{{0, "One is here. Two is there."}, {1, "Three is everywhere. Four is not."}};

TEST(Sentences, EndWhereTheLanguageSaysSo) {
  EXPECT_EQ(sentences("One. Two? Three", "en"), (std::vector<std::string>{"One. ", "Two? ", "Three"}));
  EXPECT_EQ(sentences("Demandez à M. Latour. Oui.", "fr"),
            (std::vector<std::string>{"Demandez à M. Latour. ", "Oui."}));
  EXPECT_EQ(sentences("Ask Mr. Latour. Yes.", "en-GB"),
            (std::vector<std::string>{"Ask Mr. Latour. ", "Yes."}));
  EXPECT_EQ(sentences("そうです。はい。", "ja"), (std::vector<std::string>{"そうです。", "はい。"}));
  EXPECT_EQ(sentences("One. Two.", ""), (std::vector<std::string>{"One. ", "Two."}));
}

TEST(Shorten, LeavesAloneWhatFits) {
  const Shortened all = to(1000, kTalk);
  EXPECT_FALSE(all.is_cut);
  EXPECT_EQ(all.turns, kTalk);
}

TEST(Shorten, KeepsWholeSentencesAndSaysThatMoreWasSaid) {
  EXPECT_EQ(to(34, kTalk).turns, (std::vector<Turn>{{0, "One is here. Two is there. […]"}}));
  EXPECT_EQ(to(58, kTalk).turns,
            (std::vector<Turn>{{0, "One is here. Two is there."}, {1, "Three is everywhere. […]"}}));
  EXPECT_TRUE(to(34, kTalk).is_cut);
}

TEST(Shorten, CutsBetweenWordsWhereTooLittleIsLeft) {
  const std::vector<Turn> turns{
      {0, "Yes. And what comes behind it, goes on for very much longer than that."}};
  EXPECT_EQ(to(40, turns, 0).turns, (std::vector<Turn>{{0, "Yes. […]"}}));
  EXPECT_EQ(to(40, turns, 0.5).turns, (std::vector<Turn>{{0, "Yes. And what comes behind it, goes…"}}));
}

TEST(Shorten, NeverCutsAWord) {
  const std::vector<Turn> turns{{0, "Incomprehensibilities accumulate."}};
  EXPECT_EQ(to(26, turns).turns, (std::vector<Turn>{{0, "Incomprehensibilities…"}}));
  EXPECT_TRUE(to(10, turns).turns.empty());
}

TEST(Shorten, DropsTheMarkBeforeThreePoints) {
  const std::vector<Turn> turns{{0, "Vous l’avez dit\u00A0: c’est possible"}};
  EXPECT_EQ(to(28, turns, 0, "fr").turns, (std::vector<Turn>{{0, "Vous l’avez dit…"}}));
}

}  // namespace
}  // namespace cueclip
