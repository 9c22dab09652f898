#include "audio/recording.h"
#include "support/image_files.h"
#include "support/temporary_folder.h"

namespace cueclip {
namespace {

constexpr char kFront = 3;  // kinds of pictures: ID3v2.3.0, 4.15
constexpr char kBack = 4;

std::string big(std::size_t value, int bits_a_byte) {
  std::string result;
  for (int i = 3; i >= 0; --i)
    result += static_cast<char>(value >> (bits_a_byte * i) & ((1u << bits_a_byte) - 1));
  return result;
}

std::string art(char kind, const std::string& mime, const std::string& image) {
  const std::string content =
      std::string(1, '\0') + mime + std::string(1, '\0') + kind + std::string(1, '\0') + image;
  return "APIC" + big(content.size(), 8) + std::string(2, '\0') + content;
}

/// What is found in the demo's recording with these frames for its tag.
RecordingInfo info_of(const std::string& frames) {
  std::string recording = test::content_of(test::demo_folder() / "episode.mp3");
  std::size_t length = 0;
  for (const char byte : recording.substr(6, 4)) length = length << 7 | static_cast<unsigned char>(byte);
  const test::TemporaryFolder folder;
  return probe_recording({folder.write("episode.mp3", std::string{"ID3\x03\0\0", 6} + big(frames.size(), 7) +
                                                          frames + recording.substr(10 + length))});
}

std::shared_ptr<const Picture> cover_of(const std::string& frames) {
  return info_of(frames).cover;
}

const std::string kGrey = test::written_jpeg({{{128}, {128}, {128}, {128}}});

TEST(EmbeddedCover, TheFrontCoverComesFirst) {
  const auto cover = cover_of(art(kBack, "image/jpeg", kGrey) +
                              art(kFront, "image/png", test::encoded("png", AV_PIX_FMT_RGB24, test::kRgb)));
  ASSERT_NE(cover, nullptr);
  EXPECT_EQ(test::distance_from(*cover), 0);
}

TEST(EmbeddedCover, StandsUprightAndInItsColours) {
  test::Quarters inks = test::kRgb;
  for (auto& quarter : inks) quarter.push_back(255);
  // Stored upside down.
  std::swap(inks[0], inks[3]);
  std::swap(inks[1], inks[2]);
  const auto cover = cover_of(
      art(kFront, "image/jpeg", test::written_jpeg(inks, {.adobe_transform = 0, .exif = test::exif_of(3)})));
  ASSERT_NE(cover, nullptr);
  EXPECT_LE(test::distance_from(*cover), 1);
}

TEST(EmbeddedCover, IsWhatItsBytesAreWhateverTheTagSays) {
  const auto png = test::encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  const auto cover = cover_of(art(kFront, "image/jpeg", png));
  ASSERT_NE(cover, nullptr);
  EXPECT_EQ(test::distance_from(*cover), 0);
}

TEST(EmbeddedCover, ArtThatCannotBeShownIsPassedOver) {
  const auto damaged = test::encoded("png", AV_PIX_FMT_RGB24, test::kRgb).substr(0, 70);
  const auto cover = cover_of(art(kFront, "image/png", damaged) + art(kBack, "image/jpeg", kGrey));
  ASSERT_NE(cover, nullptr);
  EXPECT_EQ(test::quarters_of(*cover).front(), "808080");
  EXPECT_EQ(cover_of(art(kFront, "image/png", damaged)), nullptr);
}

TEST(EmbeddedCover, WhateverTypeItIsSaidToBeOf) {
  const auto png = test::encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  for (const auto* type : {"", "image/", "PNG", "IMAGE/PNG", "application/octet-stream", "image/webp"}) {
    const auto cover = cover_of(art(kFront, type, png));
    ASSERT_NE(cover, nullptr) << type;
    EXPECT_EQ(test::distance_from(*cover), 0) << type;
  }
}

TEST(EmbeddedCover, OfBmpIsShown) {
  const auto cover = cover_of(art(kFront, "image/bmp", test::encoded("bmp", AV_PIX_FMT_BGR24, test::kRgb)));
  ASSERT_NE(cover, nullptr);
  EXPECT_EQ(test::distance_from(*cover), 0);
}

TEST(EmbeddedCover, OfWebpIsShown) {
  const auto webp = test::encoded("libwebp", AV_PIX_FMT_YUV420P, test::kLimitedYuv);
  if (webp.empty()) GTEST_SKIP() << "this FFmpeg writes no WebP";
  EXPECT_NE(cover_of(art(kFront, "image/webp", webp)), nullptr);
}

TEST(EmbeddedCover, WhyItCannotBeShownIsKnown) {
  EXPECT_EQ(info_of("").cover_fault, "");
  EXPECT_EQ(info_of(art(kFront, "image/jpeg", kGrey)).cover_fault, "");
  EXPECT_EQ(info_of(art(kFront, "image/jpeg", kGrey.substr(0, 100))).cover_fault, "it is cut short");
  EXPECT_EQ(info_of(art(kFront, "image/tiff", std::string{"II*\0\x08\0\0\0", 8})).cover_fault,
            "it is a TIFF picture");
}

}  // namespace
}  // namespace cueclip
