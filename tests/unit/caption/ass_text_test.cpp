#include "caption/ass_text.h"

#include <algorithm>

namespace cueclip {
namespace {

constexpr FontMetrics kMetrics{0.97, 0.24, 0.73};

AssLine line(const std::string& text, double baseline = 100) {
  return {{{text, "Inter", 48, 0}}, 10, baseline, Anchor::kLeft};
}

std::string script(const std::vector<AssLine>& lines, const std::string& family = "Inter") {
  return write_ass(lines, {family, 40, 700, 0}, kMetrics, 320, 240);
}

std::ptrdiff_t count(const std::string& text, std::string_view part) {
  std::ptrdiff_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(EscapeAss, LeavesWordsAlone) {
  for (const char* text : {"", "Écouter, ce n’est pas attendre", "a b  c", "東京", "<i>", "[x]"})
    EXPECT_EQ(escape_ass(text), text);
}

TEST(EscapeAss, NoTagCanBegin) {
  EXPECT_EQ(escape_ass("{\\b1}x"), "\\{\\\u2060b1\\}x");
  EXPECT_EQ(escape_ass("a\\Nb\\hc\\nd"), "a\\\u2060Nb\\\u2060hc\\\u2060nd");
  EXPECT_EQ(escape_ass("end\\"), "end\\\u2060");
}

TEST(EscapeAss, NoLineCanBreak) {
  EXPECT_EQ(escape_ass("a\nb"), "a b");
  EXPECT_EQ(escape_ass("a\rb"), "a b");
}

TEST(EscapeAss, NoScriptCanEnd) {
  EXPECT_EQ(escape_ass(std::string_view{"a\0b", 3}), "ab");
}

TEST(EscapeAss, KeepsALeadingSpace) {
  EXPECT_EQ(escape_ass(" x "), "\\hx ");
}

TEST(WriteAss, HasADialogueALine) {
  const std::string text = script({line("One\nDialogue: two"), line("Three", 200)});
  EXPECT_EQ(count(text, "\nDialogue: "), 2);
  EXPECT_NE(text.find("PlayResX: 320\nPlayResY: 240\n"), std::string::npos);
}

TEST(WriteAss, AFamilyCannotEndItsField) {
  const std::string text = script({}, "Inter, {\\b1}\nDialogue: x");
  EXPECT_EQ(count(text, "\nDialogue: "), 0);
  const auto style = text.find("\nStyle: ");
  const auto written = text.substr(style + 1, text.find('\n', style + 1) - style - 1);
  EXPECT_EQ(std::ranges::count(written, ','), 22);
  EXPECT_EQ(written.find_first_of("{}\\"), std::string::npos) << written;
}

}  // namespace
}  // namespace cueclip
