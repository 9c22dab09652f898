#include "caption/line_pitch.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(LinePitch, IsTheStylesForLettersOfOneLine) {
  for (const char* text : {"", "Le marché, œuvre d'été", "Ελλάδα", "Ёлка", "東京の音", "듣기의 기술", "שלום"})
    EXPECT_EQ(line_pitch(text, 1.15), 1.15) << text;
}

TEST(LinePitch, IsMoreWhereMarksReachFar) {
  for (const char* text : {"الاستماع", "ที่นี่", "हिन्दी", "ខ្មែរ", "မြန်မာ", "Một tiếng Ấn Độ", "Nour قالت"})
    EXPECT_GT(line_pitch(text, 1.15), 1.2) << text;
}

TEST(LinePitch, IsNeverLessThanTheStyles) {
  EXPECT_EQ(line_pitch("الاستماع", 1.5), 1.5);
}

}  // namespace
}  // namespace cueclip
