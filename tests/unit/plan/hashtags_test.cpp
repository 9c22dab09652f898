#include <cueclip/plan.h>

#include "unit/error_of.h"

namespace cueclip {
namespace {

TEST(Hashtags, AreReadWithAndWithoutTheirMark) {
  EXPECT_EQ(parse_tags("#OpenData, Privacy #Épisode_14"),
            (std::vector<std::string>{"#OpenData", "#Privacy", "#Épisode_14"}));
  EXPECT_EQ(parse_tags("#A A"), std::vector<std::string>{"#A"});
  EXPECT_EQ(parse_tags("#हिन्दी"), std::vector<std::string>{"#हिन्दी"});
  EXPECT_TRUE(parse_tags(" , ").empty());
}

TEST(Hashtags, ThatEndEarlyAreRefused) {
  const auto ended = test::error_of([] { (void)parse_tags("#C++"); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(ended.text,
            "\"#C++\" is no hashtag: it would end before \"+\". Write letters, digits and _ alone: --tags "
            "'#OpenData #Privacy'.");
  for (const char* none : {"#", "#14", "a-b", "##a"})
    EXPECT_EQ(test::error_of([&] { (void)parse_tags(none); }).failure, Failure::kUsage) << none;
}

}  // namespace
}  // namespace cueclip
