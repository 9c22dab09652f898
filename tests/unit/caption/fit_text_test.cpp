#include "caption/fit_text.h"

namespace cueclip {
namespace {

const Typeface kShownFace{"Inter", 40, 600, 0};

TEST(FitLine, LeavesWhatFits) {
  Typesetter typesetter;
  EXPECT_EQ(fit_line("Slow Ears", 400, kShownFace, typesetter), "Slow Ears");
  EXPECT_EQ(fit_line("", 400, kShownFace, typesetter), "");
}

TEST(FitLine, EndsWhatDoesNotInAnEllipsis) {
  Typesetter typesetter;
  const std::string text = "Every city has an accent, e\u0301coutez";
  for (double width = typesetter.width("E…", kShownFace) + 1; width < 700; width += 45) {
    const std::string line = fit_line(text, width, kShownFace, typesetter);
    EXPECT_LE(typesetter.width(line, kShownFace), width);
    if (line == text) continue;
    ASSERT_TRUE(line.ends_with("…")) << line;
    EXPECT_TRUE(text.starts_with(line.substr(0, line.size() - 3))) << line;
    EXPECT_FALSE(line.ends_with(" …") || line.ends_with(",…")) << line;
  }
}

TEST(FitLine, IsEmptyWhereNothingFits) {
  Typesetter typesetter;
  EXPECT_EQ(fit_line("Slow Ears", 3, kShownFace, typesetter), "");
}

TEST(FitLines, BalancesWhatFits) {
  Typesetter typesetter;
  EXPECT_EQ(fit_lines("Every city", 400, 2, kShownFace, typesetter),
            (std::vector<std::string>{"Every city"}));
  const auto lines = fit_lines("Every city has an accent", 300, 2, kShownFace, typesetter);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0] + " " + lines[1], "Every city has an accent");
  EXPECT_TRUE(fit_lines("", 300, 2, kShownFace, typesetter).empty());
}

TEST(FitLines, EndsWhatDoesNotInAnEllipsis) {
  Typesetter typesetter;
  const std::string text = "Every city has an accent, and every corner of it has a voice of its own";
  for (const int most : {1, 2, 3}) {
    const auto lines = fit_lines(text, 260, most, kShownFace, typesetter);
    ASSERT_EQ(lines.size(), static_cast<std::size_t>(most));
    std::string shown;
    for (const auto& line : lines) {
      EXPECT_LE(typesetter.width(line, kShownFace), 260) << line;
      shown += (shown.empty() ? "" : " ") + line;
    }
    ASSERT_TRUE(shown.ends_with("…")) << shown;
    const std::string kept = shown.substr(0, shown.size() - 3);
    EXPECT_TRUE(text.starts_with(kept)) << shown;
    EXPECT_TRUE(text[kept.size()] == ' ' || text[kept.size()] == ',') << shown;
  }
}

}  // namespace
}  // namespace cueclip
