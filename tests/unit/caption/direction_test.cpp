#include "caption/direction.h"

namespace cueclip {
namespace {

TEST(Direction, IsThatOfMostLetters) {
  EXPECT_FALSE(is_right_to_left(""));
  EXPECT_FALSE(is_right_to_left("12:30"));
  EXPECT_FALSE(is_right_to_left("The word سلام means peace"));
  EXPECT_TRUE(is_right_to_left("كلمة PDF هنا"));
  EXPECT_TRUE(is_right_to_left("PDF היא מילה קצרה"));
}

TEST(Direction, KnowsWhereAnyLetterIsTurned) {
  EXPECT_TRUE(has_right_to_left("The word سلام"));
  EXPECT_FALSE(has_right_to_left("Слово 12"));
}

}  // namespace
}  // namespace cueclip
