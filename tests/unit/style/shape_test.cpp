#include <cueclip/style.h>

#include "unit/error_of.h"

namespace cueclip {
namespace {

void expect_shape(const char* text, const char* family, int width, int height) {
  const Shape shape = parse_shape(text);
  EXPECT_EQ(shape.name, text);
  EXPECT_EQ(shape.family, family) << text;
  EXPECT_EQ(shape.width, width) << text;
  EXPECT_EQ(shape.height, height) << text;
}

TEST(ParseShape, KnowsTheNamed) {
  expect_shape("square", "square", 1080, 1080);
  expect_shape("portrait", "portrait", 1080, 1920);
  expect_shape("landscape", "landscape", 1920, 1080);
  expect_shape("4:5", "4:5", 1080, 1350);
}

TEST(ParseShape, TakesASizeAndFindsItsFamily) {
  expect_shape("320x320", "square", 320, 320);
  expect_shape("1280x720", "landscape", 1280, 720);
  expect_shape("720x1280", "portrait", 720, 1280);
  expect_shape("1080x1350", "4:5", 1080, 1350);
  expect_shape("1080x1500", "4:5", 1080, 1500);
  expect_shape("1080x1200", "square", 1080, 1200);
  expect_shape("1000x800", "square", 1000, 800);
  expect_shape("1020x800", "landscape", 1020, 800);
  expect_shape("3840x2160", "landscape", 3840, 2160);
  expect_shape("2160x3840", "portrait", 2160, 3840);
  expect_shape("240x240", "square", 240, 240);
}

TEST(ParseShape, RefusesWhatIsNoShape) {
  for (const char* text : {"", "round", "Square", "1280", "1280x", "x720", "1280X720", "1280x720x2",
                           "1e3x720", "12 80x720", "99999999999x2"}) {
    const auto ended = test::error_of([&] { (void)parse_shape(text); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << text;
    EXPECT_EQ(ended.text,
              "there is no shape \"" + std::string{text} +
                  "\". There are square, portrait, landscape and 4:5, or a size such as 1280x720.");
  }
}

TEST(ParseShape, RefusesSidesThatNoPlayerTakes) {
  for (const char* text :
       {"238x320", "320x238", "321x320", "320x321", "3842x2160", "2162x2162", "-320x320", "0x0"})
    EXPECT_EQ(test::error_of([&] { (void)parse_shape(text); }).failure, Failure::kUsage) << text;
  EXPECT_EQ(
      test::error_of([] { (void)parse_shape("321x320"); }).text,
      "a frame can't be 321 by 320 pixels. Both sides are even, at least 240, and at most 3840 by 2160.");
}

}  // namespace
}  // namespace cueclip
