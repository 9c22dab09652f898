#include "caption/edited_script.h"

#include "unit/error_of.h"

namespace cueclip {
namespace {

TEST(EditedScript, ThatLibassCantReadIsTheFilesFault) {
  const auto ended = test::error_of([] {
    const EditedScript script{"[Script Info]\nCueclip Passage: 0.0-1.0\n", 320, 320};
  });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("can't read this script"), std::string::npos) << ended.text;
}

}  // namespace
}  // namespace cueclip
