#include "caption/tokens.h"

namespace cueclip {
namespace {

double cost(const char* before, const char* after) {
  return break_cost({before, true}, {after, true});
}

TEST(BreakCost, PrefersSentencesThenClausesThenLinksThenWords) {
  EXPECT_LT(cost("mind.", "Every"), cost("mind,", "every"));
  EXPECT_LT(cost("mind,", "every"), cost("mind", "and"));
  EXPECT_LT(cost("mind", "and"), cost("large", "city"));
  EXPECT_LT(cost("large", "city"), cost("the", "city"));
}

TEST(BreakCost, SeesASentenceEndBehindQuotes) {
  for (const char* word : {"turn.”", "turn.\"", "turn?", "turn!\u00a0»", "turn…", "終。"})
    EXPECT_EQ(cost(word, "And"), cost("turn.", "And")) << word;
}

TEST(BreakCost, AnAbbreviationEndsNoSentence) {
  for (const char* word : {"Dr.", "M.", "J.", "Mme.", "St."})
    EXPECT_GT(cost(word, "Tamworth"), cost("large", "city")) << word;
}

TEST(BreakCost, KeepsArticlesAndPronounsWithWhatFollows) {
  for (const char* word : {"the", "a", "I", "not", "le", "une", "des", "je", "ne", "The"})
    EXPECT_GT(cost(word, "city"), cost("large", "city")) << word;
}

TEST(BreakCost, KeepsALinkWithWhatFollows) {
  EXPECT_GT(cost("and", "cities"), cost("large", "cities"));
}

TEST(BreakCost, BreaksInsideAWordLast) {
  EXPECT_GT(break_cost({"well-", false}, {"known", true}), cost("the", "city"));
}

TEST(BreakCost, BreaksBetweenIdeographs) {
  EXPECT_LT(break_cost({"東", false}, {"京", false}), break_cost({"well-", false}, {"known", true}));
}

}  // namespace
}  // namespace cueclip
