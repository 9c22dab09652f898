#include "av/exif.h"

#include "support/image_files.h"
#include "support/temporary_folder.h"

namespace cueclip {
namespace {

using test::exif_of;

/// The quarters' colours, a letter each: upper left, upper right, lower left, lower right.
std::string letters_of(const std::string& bytes) {
  const test::TemporaryFolder folder;
  std::string letters;
  for (const auto& colour : test::quarters_of(*read_picture(folder.write("picture", bytes)))) {
    const auto value = std::stoul(colour, nullptr, 16);
    const auto red = value >> 16;
    const auto green = value >> 8 & 0xFF;
    letters += red > 200 ? (green > 150 ? 'y' : 'r') : (green > 150 ? 'g' : 'b');
  }
  return letters;
}

// The stored picture is red, green / blue, yellow. What each value means: CIPA DC-008, 4.6.5, Orientation.
const std::array<std::string, 9> kUpright{"rgby", "rgby", "gryb", "ybgr", "byrg",
                                          "rbgy", "bryg", "ygbr", "gyrb"};

TEST(Exif, EachOrientationOfAJpegStandsUpright) {
  for (int orientation = 0; orientation <= 8; ++orientation)
    for (const bool is_big_endian : {true, false})
      EXPECT_EQ(letters_of(test::written_jpeg(test::kYuv, {.exif = exif_of(orientation, is_big_endian)})),
                kUpright[static_cast<std::size_t>(orientation)])
          << orientation;
}

TEST(Exif, EachOrientationOfAPngStandsUpright) {
  const auto png = test::encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  for (int orientation = 0; orientation <= 8; ++orientation)
    EXPECT_EQ(letters_of(test::with_chunk(png, "eXIf", exif_of(orientation))),
              kUpright[static_cast<std::size_t>(orientation)])
        << orientation;
}

TEST(Exif, EachOrientationOfAWebpStandsUpright) {
  const auto webp = test::encoded("libwebp", AV_PIX_FMT_YUV420P, test::kLimitedYuv);
  if (webp.empty()) GTEST_SKIP() << "this FFmpeg writes no WebP";
  for (int orientation = 0; orientation <= 8; ++orientation) {
    const std::string canvas{"VP8X\x0A\0\0\0\x08\0\0\0\x1F\0\0\x1F\0\0", 18};  // Exif comes, 32 x 32
    const auto exif = exif_of(orientation);
    std::string content = "WEBP" + canvas + webp.substr(12) + "EXIF" +
                          std::string{static_cast<char>(exif.size()), '\0', '\0', '\0'} + exif;
    const auto size = content.size();
    const std::string riff{'R', 'I', 'F', 'F', static_cast<char>(size & 0xFF), static_cast<char>(size >> 8),
                           0,   0};
    EXPECT_EQ(letters_of(riff + content), kUpright[static_cast<std::size_t>(orientation)]) << orientation;
  }
}

TEST(Exif, AnOblongPictureChangesItsSides) {
  const Picture stored{3, 2, {1, 2, 3, 4, 5, 6}};
  const Picture turned = av::upright(stored, 6);
  EXPECT_EQ(turned.width, 2);
  EXPECT_EQ(turned.height, 3);
  EXPECT_EQ(turned.pixels, (std::vector<std::uint32_t>{4, 1, 5, 2, 6, 3}));
  EXPECT_EQ(av::upright(stored, 8).pixels, (std::vector<std::uint32_t>{3, 6, 2, 5, 1, 4}));
  EXPECT_EQ(av::upright(stored, 5).pixels, (std::vector<std::uint32_t>{1, 4, 2, 5, 3, 6}));
  EXPECT_EQ(av::upright(stored, 7).pixels, (std::vector<std::uint32_t>{6, 3, 5, 2, 4, 1}));
}

TEST(Exif, WhatIsDamagedSaysNothing) {
  const std::string exif = exif_of(6);
  EXPECT_EQ(av::exif_orientation(exif), 6);
  for (std::size_t length = 0; length < 32; ++length)
    EXPECT_EQ(av::exif_orientation(std::string_view{exif}.substr(0, length)), 1) << length;
  EXPECT_EQ(av::exif_orientation(exif_of(9)), 1);
  EXPECT_EQ(av::exif_orientation(std::string{"MM\0*\xFF\xFF\xFF\xFF", 8}), 1);
}

}  // namespace
}  // namespace cueclip
