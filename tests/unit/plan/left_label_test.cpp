#include "plan/left_label.h"

namespace cueclip {
namespace {

using Label = std::optional<std::string>;

Label left(std::string_view text) {
  return left_label(text, {"Marit", "Dr. Odile Brandt"});
}

TEST(LeftLabel, IsABracketWithANameThatSpeaks) {
  EXPECT_EQ(left("The tide is out. [Marit] So it is."), Label{"[Marit]"});
  EXPECT_EQ(left("[MARIT] So it is."), Label{"[MARIT]"});
  EXPECT_EQ(left("Out. [Odile Brandt] So it is."), Label{"[Odile Brandt]"});
}

TEST(LeftLabel, IsNoSoundOrRemark) {
  EXPECT_EQ(left("Well [laughs] it floats."), Label{});
  EXPECT_EQ(left("[Marit laughs] It floats."), Label{});
  EXPECT_EQ(left("It floats [sic]."), Label{});
  EXPECT_EQ(left("[] It floats."), Label{});
}

TEST(LeftLabel, IsANameWithAColonWhereASentenceBegins) {
  EXPECT_EQ(left("Marit: so it is."), Label{"Marit:"});
  EXPECT_EQ(left("The tide is out. Odile Brandt: so it is."), Label{"Odile Brandt:"});
  EXPECT_EQ(left("The tide is out. Marit\u202f: so it is."), Label{"Marit:"});
  EXPECT_EQ(left("The tide is out and Marit: so it is."), Label{});
  EXPECT_EQ(left("Rules: bring a rope."), Label{});
}

TEST(LeftLabel, IsABracketThatIsNeverClosed) {
  EXPECT_EQ(left("[Marit So it is."), Label{"[Marit"});
  EXPECT_EQ(left("So [it is."), Label{});
}

TEST(LeftLabel, IsNothingInPlainWords) {
  EXPECT_EQ(left("Marit says that it floats."), Label{});
  EXPECT_EQ(left(""), Label{});
}

TEST(IsSound, HasNothingBesideItsBrackets) {
  EXPECT_TRUE(is_sound("[Bell]"));
  EXPECT_TRUE(is_sound("(a bell)"));
  EXPECT_FALSE(is_sound("[Bell] Listen."));
  EXPECT_FALSE(is_sound("(a bell) and (a gull)"));
  EXPECT_FALSE(is_sound("Listen."));
  EXPECT_FALSE(is_sound(""));
}

}  // namespace
}  // namespace cueclip
