#include "plan/beside.h"

#include "unit/error_of.h"

namespace cueclip {
namespace {

TEST(Beside, IsNamedByTheStem) {
  for (const auto& [output, beside] :
       std::initializer_list<std::pair<const char*, const char*>>{{"clip.mp4", "clip.ass"},
                                                                  {"a.b/clip.v2.mp4", "a.b/clip.v2.ass"},
                                                                  {"clip-square.png", "clip-square.ass"}}) {
    const auto files = beside_files(output, {Beside::kAss});
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(files[0].path, beside);
  }
  EXPECT_TRUE(beside_files("clip.mp4", {}).empty());
}

TEST(Beside, EachIsNamedOnce) {
  EXPECT_EQ(parse_beside("ass"), std::vector{Beside::kAss});
  EXPECT_EQ(parse_beside("ass,ass"), std::vector{Beside::kAss});
  EXPECT_TRUE(parse_beside("").empty());
}

TEST(Beside, WhatNobodyKnowsIsRefused) {
  const auto ended = test::error_of([] { (void)parse_beside("ass,docx"); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(ended.text, "\"docx\" is nothing that can be written beside a clip. There is: ass.");
  EXPECT_EQ(test::error_of([] { (void)parse_beside(",ass"); }).failure, Failure::kUsage);
}

}  // namespace
}  // namespace cueclip
