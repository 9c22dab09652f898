#include "av/picture.h"

#include "support/image_files.h"
#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using test::encoded;
using test::Quarters;
using test::quarters_of;
using test::TemporaryFolder;
using test::written_jpeg;

std::shared_ptr<const Picture> picture_of(const std::string& bytes) {
  const TemporaryFolder folder;
  return read_picture(folder.write("picture", bytes));
}

/// What a reader is told of a picture that can't be shown; the file's name is as given.
std::string refusal_of(const std::string& bytes) {
  const TemporaryFolder folder;
  const auto file = folder.write("picture", bytes);
  const auto error = test::error_of([&] { (void)read_picture(file); });
  EXPECT_EQ(error.failure, Failure::kInput);
  const std::string start = "reading the picture " + file.string() + ": ";
  EXPECT_TRUE(error.text.starts_with(start)) << error.text;
  return error.text.substr(std::min(start.size(), error.text.size()));
}

Quarters with(const Quarters& quarters, const std::vector<int>& last) {
  Quarters result = quarters;
  for (std::size_t i = 0; i < result.size(); ++i) result[i].push_back(last[i]);
  return result;
}

Quarters times(Quarters quarters, int factor) {
  for (auto& quarter : quarters)
    for (int& value : quarter) value *= factor;
  return quarters;
}

const std::vector<int> kOpacities{255, 128, 0, 64};
const std::vector<std::string> kSeeThrough{"e03020", "20b04080", "00000000", "f0d02040"};

/// Of each two colours whether they differ by at most this much a channel.
void expect_near(const std::vector<std::string>& seen, const std::vector<std::string>& right, int most) {
  ASSERT_EQ(seen.size(), right.size());
  for (std::size_t i = 0; i < seen.size(); ++i) {
    ASSERT_EQ(seen[i].size(), right[i].size()) << seen[i] << " for " << right[i];
    for (std::size_t at = 0; at < seen[i].size(); at += 2)
      EXPECT_NEAR(std::stoi(seen[i].substr(at, 2), nullptr, 16),
                  std::stoi(right[i].substr(at, 2), nullptr, 16), most)
          << seen[i] << " for " << right[i];
  }
}

TEST(Picture, PngOfEachKindHasItsColours) {
  EXPECT_EQ(test::distance_from(*picture_of(encoded("png", AV_PIX_FMT_RGB24, test::kRgb))), 0);
  EXPECT_LE(test::distance_from(*picture_of(encoded("png", AV_PIX_FMT_RGB48BE, times(test::kRgb, 257)))), 1);
  const Quarters grey{{{0}, {90}, {180}, {255}}};
  EXPECT_EQ(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_GRAY8, grey))),
            (std::vector<std::string>{"000000", "5a5a5a", "b4b4b4", "ffffff"}));
  expect_near(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_GRAY16BE, times(grey, 257)))),
              {"000000", "5a5a5a", "b4b4b4", "ffffff"}, 1);
  const Quarters black{{{0}, {1}, {1}, {0}}};
  EXPECT_EQ(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_MONOBLACK, black))),
            (std::vector<std::string>{"000000", "ffffff", "ffffff", "000000"}));
}

// A quarter of opacity leaves six bits of a colour.
TEST(Picture, PngOfEachKindHasItsOpacity) {
  const Quarters rgba = with(test::kRgb, kOpacities);
  expect_near(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_RGBA, rgba))), kSeeThrough, 2);
  expect_near(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_RGBA64BE, times(rgba, 257)))), kSeeThrough,
              3);
  expect_near(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_PAL8, rgba))), kSeeThrough, 2);
  const Quarters grey{{{200, 255}, {200, 128}, {200, 0}, {200, 64}}};
  expect_near(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_YA8, grey))),
              {"c8c8c8", "c8c8c880", "00000000", "c8c8c840"}, 2);
  expect_near(quarters_of(*picture_of(encoded("png", AV_PIX_FMT_YA16BE, times(grey, 257)))),
              {"c8c8c8", "c8c8c880", "00000000", "c8c8c840"}, 3);
}

TEST(Picture, ATransparentColourOfAPngIsTransparent) {
  const auto png = encoded("png", AV_PIX_FMT_RGB24, test::kRgb);
  const std::string green{"\0\x20\0\xB0\0\x40", 6};
  EXPECT_EQ(quarters_of(*picture_of(test::with_chunk(png, "tRNS", green))),
            (std::vector<std::string>{"e03020", "00000000", "2040d0", "f0d020"}));
  const auto grey = encoded("png", AV_PIX_FMT_GRAY8, {{{0}, {90}, {180}, {255}}});
  EXPECT_EQ(quarters_of(*picture_of(test::with_chunk(grey, "tRNS", {"\0\xB4", 2}))),
            (std::vector<std::string>{"000000", "5a5a5a", "00000000", "ffffff"}));
}

TEST(Picture, ColoursAreMultipliedByTheirOpacity) {
  const auto picture = picture_of(encoded("png", AV_PIX_FMT_RGBA, with(test::kRgb, {128, 128, 128, 128})));
  EXPECT_EQ(picture->pixels.front(), 0x80701810u);
}

TEST(Picture, JpegOfEachColourSpaceHasItsColours) {
  EXPECT_LE(test::distance_from(*picture_of(written_jpeg(test::kYuv))), 2);
  EXPECT_LE(test::distance_from(*picture_of(written_jpeg(test::kYuv, {.adobe_transform = 1}))), 2);
  EXPECT_LE(test::distance_from(*picture_of(written_jpeg(test::kRgb, {.adobe_transform = 0}))), 1);
  EXPECT_LE(test::distance_from(*picture_of(encoded("mjpeg", AV_PIX_FMT_YUVJ420P, test::kYuv))), 2);
  EXPECT_LE(test::distance_from(*picture_of(encoded("mjpeg", AV_PIX_FMT_YUVJ444P, test::kYuv))), 2);
  EXPECT_EQ(quarters_of(*picture_of(written_jpeg({{{0}, {90}, {180}, {255}}}))),
            (std::vector<std::string>{"000000", "5a5a5a", "b4b4b4", "ffffff"}));
}

// Adobe's programs write inks the wrong way round: 255 is none.
TEST(Picture, JpegOfFourInksHasItsColours) {
  const Quarters cmyk = with(test::kRgb, {255, 255, 255, 255});
  EXPECT_LE(test::distance_from(*picture_of(written_jpeg(cmyk, {.adobe_transform = 0}))), 1);
  const Quarters darker = with(test::kRgb, {128, 128, 128, 128});
  EXPECT_LE(test::distance_from(*picture_of(written_jpeg(darker, {.adobe_transform = 0})),
                                {{{112, 24, 16}, {16, 88, 32}, {16, 32, 104}, {120, 104, 16}}}),
            1);
  // The inks themselves as Y, Cb, Cr: those of the colours, seen in a negative.
  Quarters ycck = test::kYuv;
  for (auto& quarter : ycck) quarter = {255 - quarter[0], 256 - quarter[1], 256 - quarter[2], 255};
  EXPECT_LE(test::distance_from(*picture_of(written_jpeg(ycck, {.adobe_transform = 2}))), 3);
  EXPECT_EQ(refusal_of(written_jpeg(cmyk)),
            "it is a JPEG of four inks that doesn't say which. Convert it to RGB.");
}

TEST(Picture, WebpHasItsColoursAndOpacity) {
  const auto lossless = encoded("libwebp", AV_PIX_FMT_RGB32, with(test::kRgb, kOpacities));
  if (lossless.empty()) GTEST_SKIP() << "this FFmpeg writes no WebP";
  expect_near(quarters_of(*picture_of(lossless)), kSeeThrough, 2);
  const auto lossy = encoded("libwebp", AV_PIX_FMT_YUV420P, test::kLimitedYuv);
  EXPECT_LE(test::distance_from(*picture_of(lossy)), 3);
  const auto both = encoded("libwebp", AV_PIX_FMT_YUVA420P, with(test::kLimitedYuv, {255, 128, 0, 64}));
  expect_near(quarters_of(*picture_of(both)), kSeeThrough, 6);
}

TEST(Picture, AGifShowsItsFirstFrame) {
  EXPECT_EQ(quarters_of(*picture_of(test::written_gif())),
            (std::vector<std::string>{"e03020", "00000000", "00000000", "20b040"}));
}

TEST(Picture, BmpHasItsColours) {
  const auto bmp = test::encoded("bmp", AV_PIX_FMT_BGR24, test::kRgb);
  EXPECT_EQ(test::distance_from(*picture_of(bmp)), 0);
  EXPECT_NE(refusal_of(bmp.substr(0, 1000)), "");
}

TEST(Picture, AvifHasItsColours) {
  if (avcodec_find_decoder(AV_CODEC_ID_AV1) == nullptr) GTEST_SKIP() << "this FFmpeg reads no AV1";
  EXPECT_LE(test::distance_from(*picture_of(test::picture_data("quarters.avif"))), 2);
  EXPECT_LE(test::distance_from(*picture_of(test::picture_data("quarters_10_bits.avif"))), 2);
}

TEST(Picture, AnAvifThatWouldBeShownOtherwiseIsRefused) {
  const auto refusal = [](const std::string& what) {
    return "it is an AVIF that is " + what + ", which FFmpeg doesn't show. Convert it to PNG or JPEG.";
  };
  EXPECT_EQ(refusal_of(test::picture_data("transparent.avif")), refusal("transparent"));
  EXPECT_EQ(refusal_of(test::picture_data("turned.avif")), refusal("turned"));
  EXPECT_EQ(refusal_of(test::picture_data("tiles.avif")), refusal("put together from tiles"));
}

TEST(Picture, OtherFormatsAreNamed) {
  const auto text = "it is text, and no picture. Give it a PNG, JPEG, WebP, GIF, BMP, AVIF or SVG.";
  const auto convert = [](const std::string& what) { return what + ". Convert it to PNG or JPEG."; };
  const std::string heic{
      "\0\0\0\x18"
      "ftypheic\0\0\0\0mif1heic",
      24};
  EXPECT_EQ(refusal_of(heic), convert("it is a HEIC picture"));
  EXPECT_EQ(refusal_of("BM and so on"),
            "it is no picture. Give it a PNG, JPEG, WebP, GIF, BMP, AVIF or SVG.");
  EXPECT_EQ(refusal_of({"II*\0\x08\0\0\0", 8}), convert("it is a TIFF picture"));
  EXPECT_EQ(refusal_of("%PDF-1.7"), convert("it is a PDF"));
  EXPECT_EQ(refusal_of("<!DOCTYPE html><html><body>404</body></html>"), text);
  EXPECT_EQ(refusal_of("<html><p>404"), text);
  EXPECT_EQ(refusal_of("404"), "it is no picture. Give it a PNG, JPEG, WebP, GIF, BMP, AVIF or SVG.");
  EXPECT_EQ(refusal_of(""), "the file is empty. Give it a PNG, JPEG, WebP, GIF, BMP, AVIF or SVG.");
}

TEST(Picture, AnAnimatedWebpIsRefused) {
  const std::string animated{"RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x0F\0\0\x0F\0\0", 30};
  EXPECT_EQ(refusal_of(animated), "it is an animated WebP. Save one of its pictures as PNG or JPEG.");
}

TEST(Picture, WhatTheSystemRefusesIsItsFault) {
  const TemporaryFolder folder;
  const auto none = test::error_of([&] { (void)read_picture(folder.path() / "none.png"); });
  EXPECT_EQ(none.failure, Failure::kSystem);
  EXPECT_TRUE(none.text.ends_with("No such file or directory. Check its name and permissions.")) << none.text;
  EXPECT_EQ(test::error_of([&] { (void)read_picture(folder.path()); }).failure, Failure::kSystem);
}

}  // namespace
}  // namespace cueclip
