#include <random>

#include "av/image_file.h"
#include "av/picture.h"
#include "support/image_files.h"
#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using test::encoded;
using test::TemporaryFolder;

struct Named {
  std::string name;
  std::string bytes;
};

/// A whole picture of each format that this FFmpeg reads.
std::vector<Named> whole_pictures() {
  test::Quarters rgba = test::kRgb;
  for (auto& quarter : rgba) quarter.push_back(255);
  std::vector<Named> pictures{
      {"png", encoded("png", AV_PIX_FMT_RGBA, rgba)},
      {"jpeg", encoded("mjpeg", AV_PIX_FMT_YUVJ420P, test::kYuv)},
      {"inks.jpeg", test::written_jpeg(rgba, {.adobe_transform = 0, .exif = test::exif_of(6)})},
      {"lossless.webp", encoded("libwebp", AV_PIX_FMT_RGB32, rgba)},
      {"lossy.webp", encoded("libwebp", AV_PIX_FMT_YUV420P, test::kLimitedYuv)},
      {"gif", test::written_gif().substr(0, 56)},  // its first frame
      {"svg",
       "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'><rect width='4' height='4'/></svg>"}};
  if (avcodec_find_decoder(AV_CODEC_ID_AV1) != nullptr)
    pictures.push_back({"avif", test::picture_data("quarters.avif")});
  std::erase_if(pictures, [](const Named& picture) { return picture.bytes.empty(); });
  return pictures;
}

TEST(PictureLimits, WhatIsCutShortIsRefused) {
  const TemporaryFolder folder;
  for (const auto& whole : whole_pictures()) {
    const auto read = test::error_of([&] { (void)read_picture(folder.write(whole.name, whole.bytes)); });
    EXPECT_EQ(read.text, "") << whole.name;
    for (std::size_t length = 0; length < whole.bytes.size(); length += 1 + length / 64) {
      const auto file = folder.write(whole.name, whole.bytes.substr(0, length));
      const auto error = test::error_of([&] { (void)read_picture(file); });
      ASSERT_EQ(error.failure, Failure::kInput)
          << whole.name << " of " << length << " bytes of " << whole.bytes.size();
      ASSERT_TRUE(error.text.starts_with("reading the picture " + file.string() + ": ")) << error.text;
    }
  }
}

TEST(PictureLimits, SaysWhatToDoWithADamagedPicture) {
  const TemporaryFolder folder;
  std::string png = encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  const auto cut = test::error_of([&] { (void)read_picture(folder.write("a.png", png.substr(0, 60))); });
  EXPECT_TRUE(
      cut.text.ends_with("a.png: it is cut short. Copy or download it once more, or give another picture."))
      << cut.text;
  png[png.find("IDAT") + 12] ^= 0x55;
  const auto damaged = test::error_of([&] { (void)read_picture(folder.write("a.png", png)); });
  EXPECT_TRUE(damaged.text.ends_with(
      "a.png: it is damaged. Copy or download it once more, or convert it to PNG or JPEG."))
      << damaged.text;
}

TEST(PictureLimits, DamageAnywhereIsAPictureOrARefusal) {
  const TemporaryFolder folder;
  std::mt19937 random{11};
  for (const auto& whole : whole_pictures()) {
    for (int i = 0; i < 60; ++i) {
      std::string damaged = whole.bytes;
      for (unsigned k = 0; k <= random() % 4; ++k)
        damaged[random() % damaged.size()] = static_cast<char>(random());
      const auto error = test::error_of([&] { (void)read_picture(folder.write(whole.name, damaged)); });
      ASSERT_TRUE(error.failure == Failure::kStopped || error.failure == Failure::kInput) << error.text;
    }
  }
}

/// Expects that a picture with these bytes is refused for its size.
void expect_too_large(const std::string& bytes, const std::string& size) {
  const TemporaryFolder folder;
  const auto error = test::error_of([&] { (void)read_picture(folder.write("huge", bytes)); });
  EXPECT_EQ(error.failure, Failure::kInput);
  EXPECT_TRUE(error.text.ends_with(": the picture has " + size +
                                   " pixels; 16,384 a side and 64 million in all are the most. Make it "
                                   "smaller: no clip shows more than 2,000 a side."))
      << error.text;
}

TEST(PictureLimits, ASizeBeyondThemIsRefusedByTheHeader) {
  const std::string png = encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  const auto png_of = [&](const std::string& size) { return std::string{png}.replace(16, 8, size); };
  expect_too_large(png_of({"\0\0\x1F\x40\0\0\x1F\x41", 8}), "8000 x 8001");
  expect_too_large(png_of({"\0\0\x40\x01\0\0\0\x01", 8}), "16385 x 1");
  expect_too_large(png_of("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF"), "2147483647 x 2147483647");
  std::string jpeg = test::written_jpeg(test::kYuv);
  jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, "\xFF\xFF\xFF\xFE");
  expect_too_large(jpeg, "65534 x 65535");
  expect_too_large(test::written_gif().replace(6, 4, "\xFF\xFF\xFE\xFF"), "65535 x 65534");
  const std::string canvas{"RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\xFF\xFF\xFE\xFF\xFF", 30};
  expect_too_large(canvas, "16777216 x 16777215");
  const std::string lossless{"RIFF\x12\0\0\0WEBPVP8L\x05\0\0\0\x2F\xFF\xFF\xFF\x0F\0", 26};
  expect_too_large(lossless, "16384 x 16384");
  if (avcodec_find_decoder(AV_CODEC_ID_AV1) == nullptr) return;
  std::string avif = test::picture_data("quarters.avif");
  avif.replace(avif.find("ispe") + 8, 8, std::string{"\0\x01\0\0\0\x01\0\0", 8});
  expect_too_large(avif, "65536 x 65536");
}

TEST(PictureLimits, TheLargestSizeIsRead) {
  const std::string png = encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  const TemporaryFolder folder;
  const auto file = folder.write("a.png", std::string{png}.replace(16, 8, {"\0\0\x1F\x40\0\0\x1F\x40", 8}));
  const auto error = test::error_of([&] { (void)read_picture(file); });
  EXPECT_NE(error.text.find("it is damaged"), std::string::npos)
      << "8000 x 8000 passes, its checksum doesn't";
}

TEST(PictureLimits, ALargeFileIsRefused) {
  const TemporaryFolder folder;
  const auto file = folder.write("large.png", encoded("png", AV_PIX_FMT_RGB24, test::kRgb));
  std::filesystem::resize_file(file, (64u << 20) + 1);
  const auto error = test::error_of([&] { (void)read_picture(file); });
  EXPECT_EQ(error.failure, Failure::kInput);
  EXPECT_TRUE(error.text.ends_with("large.png: the file is larger than 64 MB.")) << error.text;
}

// Text that is packed a thousand times smaller than it is would fill the memory.
TEST(PictureLimits, OnlyWhatIsDrawnOfAFileComesToTheDecoder) {
  const std::string png = encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  for (const char* chunk : {"zTXt", "iTXt", "iCCP", "eXIf", "fdAT"}) {
    const auto image = av::image_file(av::ImageFormat::kPng, test::with_chunk(png, chunk, "anything"));
    EXPECT_EQ(image.bytes.find(chunk), std::string::npos);
    EXPECT_NE(image.bytes.find("IDAT"), std::string::npos);
  }
  const auto jpeg = test::written_jpeg(test::kYuv);
  const auto with_exif = test::written_jpeg(test::kYuv, {.exif = test::exif_of(1)});
  EXPECT_EQ(av::image_file(av::ImageFormat::kJpeg, with_exif).bytes, jpeg);
  EXPECT_EQ(av::image_file(av::ImageFormat::kJpeg, jpeg + jpeg).bytes, jpeg) << "one picture of two";
}

}  // namespace
}  // namespace cueclip
