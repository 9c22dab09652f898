#pragma once

#include <string>
#include <vector>

/// A page as blocks, whether it was saved as HTML or copied as text: what a browser begins a new line for.
namespace cueclip {

/// How a piece of a block stands on the page.
enum class PieceKind {
  kWords,     ///< among the block's words
  kOwn,       ///< in an element of its own, or in a table's cell
  kEmphasis,  ///< bold, or a heading: it may be a name
  kName,      ///< in an element that says that it is a name
};

/// A run of a block's text.
struct PagePiece {
  PieceKind kind = PieceKind::kWords;
  std::string text;     ///< as written, with the spaces around it
  std::string element;  ///< the element of its own, "span.time"; empty for words
};

/// A paragraph, a row of a table, an item of a list, a line.
struct PageBlock {
  std::size_t line = 0;           ///< where it stands in the file, from 1
  std::vector<std::size_t> path;  ///< the elements around it, from the outermost, and at last itself: what
                                  ///< it shares with another says what both are parts of
  std::vector<PagePiece> pieces;  ///< never empty
  std::string language = {};      ///< as an element around it says, inside of the page; else empty
};

struct Page {
  std::vector<PageBlock> blocks;
  std::vector<std::string> elements;  ///< what is in a path: "div.cue"; empty for a block itself
  bool is_text = false;               ///< it has no elements, only paragraphs and lines
};

/// The words of pieces, single spaced.
[[nodiscard]] std::string words_of(const std::vector<PagePiece>& pieces);

/// A text's lines as blocks; those without a blank line between them are parts of one paragraph. Of Markdown,
/// what is bold is a piece that may be a name, and marks of headings go.
[[nodiscard]] Page page_of_lines(const std::vector<std::string>& lines);

}  // namespace cueclip
