#include "caption/word_cursor.h"

namespace cueclip {
namespace {

using Parts = std::vector<std::pair<std::string, std::size_t>>;

TEST(WordCursor, DividesWhereAnotherWordBegins) {
  WordCursor cursor{{"Ça", "va ?", "Oui."}};
  EXPECT_EQ(cursor.divide("Ça va\u202f?"), (Parts{{"Ça ", 0}, {"va\u202f?", 1}}));
  EXPECT_EQ(cursor.divide("Oui."), (Parts{{"Oui.", 2}}));
}

TEST(WordCursor, FollowsAWordOverTwoLines) {
  WordCursor cursor{{"misunder­standing", "it"}};
  EXPECT_EQ(cursor.divide("misunder"), (Parts{{"misunder", 0}}));
  EXPECT_EQ(cursor.divide("standing it"), (Parts{{"standing ", 0}, {"it", 1}}));
}

TEST(WordCursor, PassesOverWhatTheTextLeavesOutOrAdds) {
  WordCursor cursor{{"one🫠", "two"}};
  EXPECT_EQ(cursor.divide("\u200fone two"), (Parts{{"\u200fone ", 0}, {"two", 1}}));
}

}  // namespace
}  // namespace cueclip
