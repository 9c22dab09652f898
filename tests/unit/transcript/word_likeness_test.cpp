#include "transcript/word_likeness.h"

#include <string>
#include <utility>

namespace cueclip {
namespace {

TEST(Likeness, IsOneForTheSameWord) {
  EXPECT_EQ(likeness("harbour", "harbour"), 1);
  EXPECT_EQ(likeness("", ""), 1);
  EXPECT_EQ(likeness(std::string(100, 'x'), std::string(100, 'x')), 1);
}

TEST(Likeness, CountsTheLettersThatChange) {
  EXPECT_DOUBLE_EQ(likeness("rope", "ropes"), 0.8);
  EXPECT_DOUBLE_EQ(likeness("harbour", "harbor"), 6 / 7.0);
  EXPECT_DOUBLE_EQ(likeness("mast", "most"), 0.75);
  EXPECT_DOUBLE_EQ(likeness("form", "from"), 0.5);
}

TEST(Likeness, IsTheSameBothWays) {
  for (const auto& [one, other] :
       {std::pair{"rope", "ropes"}, {"tide", "tidal"}, {"a", "ab"}, {"sea", "ocean"}})
    EXPECT_EQ(likeness(one, other), likeness(other, one)) << one;
}

TEST(Likeness, BelowAHalfIsNone) {
  EXPECT_EQ(likeness("rope", "sail"), 0);
  EXPECT_EQ(likeness("a", "the"), 0);
  EXPECT_EQ(likeness("", "a"), 0);
  EXPECT_EQ(likeness("gull", "goat"), 0);  // one letter of four
}

TEST(Likeness, LongWordsAreTheSameOrNot) {
  const std::string word(41, 'x');
  EXPECT_EQ(likeness(word, std::string(40, 'x')), 0);
  EXPECT_GT(likeness(std::string(40, 'x'), std::string(39, 'x')), 0.9);
}

}  // namespace
}  // namespace cueclip
