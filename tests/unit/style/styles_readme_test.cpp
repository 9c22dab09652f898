#include <cueclip/style.h>

#include <fstream>
#include <sstream>

#include <fmt/format.h>

namespace cueclip {
namespace {

constexpr auto kFile = CUECLIP_SOURCE "/styles/README.md";

std::string readme() {
  std::string styles;
  for (const auto& style : list_styles()) styles += fmt::format("- **{}**: {}\n", style.name, style.summary);
  return fmt::format(
      "# Styles\n\n"
      "A style is a TOML file that says how a clip looks. These come with cueclip:\n\n"
      "{}\n"
      "`cueclip styles --gallery OUT.png` draws them all, and `cueclip styles NAME` prints one, every key "
      "with its "
      "meaning.\n\n"
      "## A style of your own\n\n"
      "Six lines make a brand:\n\n"
      "```toml\n"
      "extends = \"studio\"          # or the path of another file\n"
      "ground.colour = \"#10243e\"\n"
      "accent = \"#ffd166\"\n"
      "font = \"Noto Sans\"          # any family that is installed\n"
      "logo.picture = \"logo.svg\"   # from this file's folder\n"
      "cover.place = \"right\"\n"
      "waveform.kind = \"line\"\n"
      "```\n\n"
      "Give it by its path (`--style ./brand.toml`), or put it into `~/.config/cueclip/styles` and give its "
      "name.\n\n"
      "- A box is `[x, y, width, height]` in fractions of the frame; a width of 0 leaves out what would "
      "stand there.\n"
      "- Every other length is a fraction of the frame's shorter side, so one style serves 1080x1080 and "
      "720x720.\n"
      "- `#00000000` stands for another colour, which the key names.\n"
      "- The tables `[square]`, `[\"4:5\"]`, `[portrait]` and `[landscape]` hold for frames of that shape.\n"
      "- The tables `[without_cover]`, `[with_hook]` and `[in_apps]`, there or inside of these or of one "
      "another, hold for clips without a cover, with a headline (`--hook`), and for Reels, TikTok and "
      "Shorts, "
      "whose buttons lie over the picture: there everything stands in x 110 to 970 and y 288 to 1248 of "
      "1080x1920. What is said of fewer clips wins.\n\n"
      "## Keys\n\n"
      "{}",
      styles, style_keys_as_markdown());
}

TEST(StylesReadme, SaysWhatTheCodeSays) {
  if (std::getenv("CUECLIP_UPDATE_GOLDEN") != nullptr) std::ofstream{kFile} << readme();
  std::ostringstream text;
  text << std::ifstream{kFile}.rdbuf();
  EXPECT_EQ(text.str(), readme())
      << "CUECLIP_UPDATE_GOLDEN=1 build/unit_tests --gtest_filter='StylesReadme.*'";
}

}  // namespace
}  // namespace cueclip
