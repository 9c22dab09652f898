#include <algorithm>
#include <filesystem>

#include "av/picture.h"
#include "av/scaled.h"
#include "support/image_files.h"
#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using test::TemporaryFolder;

/// Four quarters of a drawing of 40 x 20, with `root` in its first tag.
std::string drawing(const std::string& root) {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + root +
         "><rect width='20' height='10' fill='#e03020'/><rect x='20' width='20' height='10' fill='#20b040'/>"
         "<rect y='10' width='20' height='10' fill='#2040d0'/>"
         "<rect x='20' y='10' width='20' height='10' fill='#f0d020'/></svg>";
}

class Svg : public testing::Test {
 protected:
  void SetUp() override {
    if (avcodec_find_decoder(AV_CODEC_ID_SVG) == nullptr) GTEST_SKIP() << "this FFmpeg reads no SVG";
  }

  [[nodiscard]] Picture read(const std::string& text) const {
    return *read_picture(folder_.write("drawing.svg", text));
  }

  [[nodiscard]] std::string refusal_of(const std::string& text) const {
    const auto file = folder_.write("drawing.svg", text);
    const auto error = test::error_of([&] { (void)read_picture(file); });
    EXPECT_EQ(error.failure, Failure::kInput);
    return error.text.substr(error.text.find(".svg: ") + 6);
  }

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

TEST_F(Svg, HasTheShapeOfItsDrawing) {
  for (const char* root :
       {"width='40' height='20'", "viewBox='0 0 40 20'", "width='40' height='20' viewBox='0 0 40 20'",
        "width='100%' height='100%' viewBox='0 0 40 20'", "width='30pt' height='15pt' viewBox='0,0,40,20'",
        "width='300' height='300' viewBox='0 0 40 20'",
        "width='7' height='99' viewBox='0 0 40 20' "
        "preserveAspectRatio='none'"}) {
    const Picture picture = read(drawing(root));
    EXPECT_EQ(picture.width, 1000) << root;
    EXPECT_EQ(picture.height, 500) << root;
    EXPECT_EQ(test::distance_from(picture), 0) << root;
  }
  const Picture odd = read(drawing("viewBox='0 0 40.6 20.4'"));
  EXPECT_EQ(odd.height, 502) << "no side is rounded to whole units";
}

TEST_F(Svg, IsFoundByItsContent) {
  EXPECT_EQ(test::distance_from(read("<?xml version='1.0'?>" + drawing("viewBox='0 0 40 20'"))), 0);
  EXPECT_EQ(
      test::distance_from(read("\xEF\xBB\xBF\n<!-- Made by hand. -->" + drawing("viewBox='0 0 40 20'"))), 0);
  const std::string illustrators =
      "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
      "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' [<!ENTITY red '#e03020'>]>\n"
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><rect width='2' height='2' "
      "fill='&red;'/></svg>";
  EXPECT_EQ(test::quarters_of(read(illustrators)).front(), "e03020");
}

TEST_F(Svg, IsDrawnAtTheSizeAtWhichItIsShown) {
  // A line that is a tenth of a pixel wide at the size of reading, and ten pixels wide here.
  const Picture picture = read(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10000 10000'><rect x='5000' width='1' "
      "height='10000'/></svg>");
  EXPECT_LT(picture.pixels[500] >> 24, 40u);
  const Picture exact = scaled(read(drawing("viewBox='0 0 40 20'")), 200, 100);
  EXPECT_EQ(exact.width, 200);
  for (const int x : {0, 98, 99}) EXPECT_EQ(exact.pixels[static_cast<std::size_t>(x)], 0xFFE03020u) << x;
  for (const int x : {100, 101, 199}) EXPECT_EQ(exact.pixels[static_cast<std::size_t>(x)], 0xFF20B040u) << x;
  const Picture large = scaled(read(drawing("viewBox='0 0 40 20'")), 2000, 1000);
  EXPECT_EQ(large.pixels[999], 0xFFE03020u);
  EXPECT_EQ(large.pixels[1000], 0xFF20B040u);
}

TEST_F(Svg, FillsAnotherShapeWithItsMiddle) {
  const std::string circle =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><circle cx='20' cy='10' r='10'/></svg>";
  const Picture square = scaled(read(circle), 100, 100);
  int inside = 0;
  for (const std::uint32_t pixel : square.pixels) inside += pixel >> 24 > 127 ? 1 : 0;
  EXPECT_NEAR(inside, 7854, 40) << "a circle stays one";
  EXPECT_GT(square.pixels[50] >> 24, 127u);
  EXPECT_GT(square.pixels[50 * 100] >> 24, 127u);
}

TEST_F(Svg, ColoursAreMultipliedByTheirOpacityOnce) {
  const Picture picture = read(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'>"
      "<rect width='2' height='2' fill='#e03020' fill-opacity='0.5'/></svg>");
  EXPECT_NEAR(static_cast<double>(picture.pixels.front() >> 24), 128, 1);
  EXPECT_NEAR(static_cast<double>(picture.pixels.front() >> 16 & 0xFF), 112, 1);
}

TEST_F(Svg, NothingOutsideOfItIsShown) {
  const TemporaryFolder elsewhere;
  const auto png = elsewhere.write("secret.png", test::encoded("png", AV_PIX_FMT_RGB24, test::kRgb)).string();
  const auto svg = elsewhere.write("secret.svg", drawing("viewBox='0 0 40 20' id='all'")).string();
  const auto css = elsewhere.write("secret.css", "svg {fill: red}").string();
  std::filesystem::copy(png, folder() / "secret.png");
  for (const std::string& part :
       {"<image width='40' height='20' xlink:href='file://" + png + "'/>",
        "<image width='40' height='20' href='" + png + "'/>",
        std::string{"<image width='40' height='20' href='secret.png'/>"},
        "<use xlink:href='file://" + svg + "#all'/>",
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file://" + svg + "'/>",
        "<style>@import url('file://" + css + "');</style>"}) {
    const Picture picture = read(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 "
        "40 20'>" +
        part + "</svg>");
    EXPECT_TRUE(std::ranges::all_of(picture.pixels, [](std::uint32_t pixel) { return pixel == 0; })) << part;
  }
}

TEST_F(Svg, AnEntityFromOutsideIsRefused) {
  EXPECT_NE(refusal_of("<!DOCTYPE svg [<!ENTITY outside SYSTEM 'file:///etc/passwd'>]>\n"
                       "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
                       "<text y='15'>&outside;</text></svg>"),
            "");
}

TEST_F(Svg, APictureInsideOfItIsShown) {
  const std::string red_pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mN4YKAAAAMkATEG1Xz4AAAAAElFTkSuQmCC";
  const Picture picture = read(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><image width='2' height='2' "
      "href='data:image/png;base64," +
      red_pixel + "'/></svg>");
  EXPECT_EQ(picture.pixels.front() >> 24, 255u);
}

TEST_F(Svg, WhatCannotBeDrawnIsRefused) {
  EXPECT_EQ(refusal_of("<svg xmlns='http://www.w3.org/2000/svg'>\n<rect>\n</svg>"),
            "it is a damaged SVG, from its line 3 on. Save it once more.");
  EXPECT_EQ(refusal_of(drawing("")), "it is an SVG without a size. Give it a viewBox, or convert it to PNG.");
  EXPECT_EQ(refusal_of(drawing("viewBox='0 0 0 5'")),
            "it is an SVG without a size. Give it a viewBox, or convert it to PNG.");
  EXPECT_EQ(refusal_of(drawing("viewBox='0 0 40 20'") + std::string(10u << 20, ' ')),
            "it is an SVG of more than 10 MB. Convert it to PNG.");
}

TEST_F(Svg, EntitiesThatGrowAreRefused) {
  std::string text = "<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>";
  for (int i = 1; i < 10; ++i) {
    text += "<!ENTITY a" + std::to_string(i) + " '";
    for (int k = 0; k < 10; ++k) text += "&a" + std::to_string(i - 1) + ";";
    text += "'>";
  }
  const auto error = test::error_of([&] {
    (void)read(text +
               "]>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><text>&a9;</text></svg>");
  });
  EXPECT_EQ(error.failure, Failure::kInput);
}

}  // namespace
}  // namespace cueclip
