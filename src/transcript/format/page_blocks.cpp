#include "transcript/format/page_blocks.h"

#include "transcript/format/page_stamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::string_view kBold = "**";
constexpr std::size_t kLongestBold = 80;  // bytes

/// A line without what makes it a heading, a quotation or an item of a list in Markdown.
std::string_view without_line_mark(std::string_view line) {
  std::string_view text = without_blanks(line);
  while (text.starts_with('#')) text.remove_prefix(1);
  for (const std::string_view mark : {"> ", "- ", "* ", "• "})
    if (text.starts_with(mark) && take_page_stamp(text.substr(mark.size()))) text.remove_prefix(mark.size());
  return text.starts_with(' ') ? text.substr(1) : text;
}

/// A line's pieces: what is `**bold**` may be a name.
std::vector<PagePiece> pieces_of_line(std::string_view line) {
  std::vector<PagePiece> pieces;
  const auto add = [&](PieceKind kind, std::string_view text) {
    if (!text.empty()) pieces.push_back({kind, without_references(text), {}});
  };
  for (auto open = line.find(kBold); open != std::string_view::npos; open = line.find(kBold)) {
    const auto close = line.find(kBold, open + kBold.size());
    if (close == std::string_view::npos || close - open > kLongestBold || close == open + kBold.size()) break;
    add(PieceKind::kWords, line.substr(0, open));
    add(PieceKind::kEmphasis, line.substr(open + kBold.size(), close - open - kBold.size()));
    line.remove_prefix(close + kBold.size());
  }
  add(PieceKind::kWords, line);
  return pieces;
}

}  // namespace

std::string words_of(const std::vector<PagePiece>& pieces) {
  std::string text;
  for (const PagePiece& piece : pieces) text += piece.text;
  return single_spaced(text);
}

Page page_of_lines(const std::vector<std::string>& lines) {
  Page page;
  page.is_text = true;
  bool in_paragraph = false;
  std::size_t paragraph = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (without_blanks(without_line_mark(lines[i])).empty()) {
      in_paragraph = false;
      continue;
    }
    if (!in_paragraph) {
      paragraph = page.elements.size();
      page.elements.emplace_back();
      in_paragraph = true;
    }
    page.blocks.push_back(
        {i + 1, {paragraph, page.elements.size()}, pieces_of_line(without_line_mark(lines[i]))});
    page.elements.emplace_back();
  }
  return page;
}

}  // namespace cueclip
