#include "caption/small_words.h"

namespace cueclip {
namespace {

TEST(Roles, OfAnElisionAreThoseOfItsParts) {
  EXPECT_TRUE(roles_of_first_word("Qu’une,", "fr") & role::kConjunction);
  EXPECT_FALSE(roles_of_first_word("Qu’une,", "fr") & role::kDeterminer);
  EXPECT_TRUE(roles_of_last_word("Qu’une,", "fr") & role::kDeterminer);
  EXPECT_TRUE(roles_of_last_word("l’", "fr") & role::kDeterminer);
  EXPECT_FALSE(roles_of_last_word("L", "fr") & role::kDeterminer);
  EXPECT_EQ(roles_of_last_word("aujourd'hui", "fr"), 0u);
  EXPECT_EQ(roles_of_last_word("quelqu’un", "fr"), 0u);
  EXPECT_TRUE(roles_of_last_word("a-t-il", "fr") & role::kAuxiliary);
}

TEST(Roles, LookThroughMarks) {
  EXPECT_TRUE(roles_of_last_word("« Le", "fr") & role::kDeterminer);
  EXPECT_TRUE(roles_of_first_word("“The", "en") & role::kDeterminer);
  EXPECT_TRUE(roles_of_first_word("'the'", "en") & role::kDeterminer);
  EXPECT_TRUE(roles_of_last_word("'the'", "en") & role::kDeterminer);
  EXPECT_TRUE(roles_of_last_word("«\u00a0dans\u00a0»", "fr") & role::kPreposition);
}

TEST(Roles, OfNumbersAndNames) {
  EXPECT_EQ(roles_of_last_word("25", "fr"), role::kDigits | role::kCount);
  EXPECT_EQ(roles_of_last_word("1987", "fr"), role::kDigits);
  EXPECT_EQ(roles_of_first_word("Roy", "en"), role::kCapital);
  EXPECT_EQ(roles_of_first_word("barge", "en"), 0u);
}

TEST(Roles, AreALanguagesOwn) {
  EXPECT_TRUE(roles_of_first_word("car", "fr") & role::kConjunction);
  EXPECT_EQ(roles_of_first_word("car", "en"), 0u);
  EXPECT_EQ(roles_of_first_word("the", "fr-CA"), 0u);
  EXPECT_TRUE(roles_of_first_word("the", "") & role::kDeterminer);
  EXPECT_TRUE(roles_of_first_word("la", "") & role::kDeterminer);
  EXPECT_EQ(roles_of_first_word("the", "de"), 0u);
  EXPECT_EQ(roles_of_first_word("Roy", "sv"), 0u);
}

}  // namespace
}  // namespace cueclip
