#include "av/picture.h"
#include "cli/demo.h"

namespace cueclip {
namespace {

using test::run_demo;
using test::TemporaryFolder;

constexpr auto kStyle = "extends = \"signal\"\navatar = { box = [0.8, 0.05, 0.15, 0.15], radius = 0 }\n";
constexpr auto kFace =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
    "<rect width=\"9\" height=\"9\" fill=\"#ff00ff\"/></svg>";

/// The colour in the middle of the box that the style has for who speaks.
std::uint32_t shown_in_box(const TemporaryFolder& folder, const std::string& speaker) {
  const auto run = run_demo(folder, "still",
                            {"--cues", "5", "--style", "./mine.toml", "--shape", "400x400", "--speaker",
                             speaker, "--force", "-o", "frame.png"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto picture = read_picture(folder.path() / "frame.png");
  const auto at = [&](int x, int y) { return picture->pixels[static_cast<std::size_t>(y * 400 + x)]; };
  // Its edges are one colour, whether there is a picture or initials.
  EXPECT_EQ(at(324, 24), at(376, 76));
  EXPECT_NE(at(316, 16), at(324, 24));
  return at(324, 24) & 0xFFFFFF;
}

TEST(SpeakerPicture, IsShownWhereTheStyleHasAPlaceForIt) {
  const TemporaryFolder folder;
  folder.write("mine.toml", kStyle);
  folder.write("face.svg", kFace);
  EXPECT_EQ(shown_in_box(folder, "Wren=Wren, host, face.svg"), 0xFF00FFu);
  EXPECT_NE(shown_in_box(folder, "Wren=Wren, host"), 0xFF00FFu) << "initials";
}

TEST(SpeakerPicture, HasToBeThere) {
  const auto [run, left] = run_demo("still", {"--cues", "5", "--speaker", "Wren=Wren, host, gone.png"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("gone.png"), std::string::npos) << run.err;
  EXPECT_EQ(left, "");
}

TEST(SpeakerPicture, HasToBeAPicture) {
  const TemporaryFolder folder;
  folder.write("face.png", "no picture");
  const auto run =
      run_demo(folder, "still", {"--cues", "5", "--speaker", "Wren=Wren, host, face.png", "-o", "frame.png"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("face.png"), std::string::npos) << run.err;
  EXPECT_EQ(folder.listing(), "face.png");
}

}  // namespace
}  // namespace cueclip
