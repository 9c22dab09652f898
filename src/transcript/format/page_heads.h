#pragma once

#include <optional>

#include "transcript/format/page_blocks.h"
#include "transcript/format/page_stamp.h"

namespace cueclip {

/// Where the time stands in its block.
enum class HeadShape {
  kOwn,     ///< in an element of its own, before the words or behind the name
  kLast,    ///< in an element of its own, behind the words
  kAbove,   ///< alone, or behind a name; the words are below
  kInline,  ///< before words
};

/// What kind of time a head has that has no element of its own and no brackets.
inline constexpr const char* kAlone = "alone";         ///< in its block
inline constexpr const char* kNamed = "named";         ///< behind a name
inline constexpr const char* kInline = "inline";       ///< before words
inline constexpr const char* kBehindWords = "behind";  ///< at the end of a text's line that is no cue's

/// A block with a time of its own: a cue begins with it.
struct PageHead {
  std::size_t block = 0;
  PageStamp stamp;
  HeadShape shape = HeadShape::kAbove;
  PagePiece name;                 ///< what stands before the time; empty where nothing does
  std::vector<PagePiece> before;  ///< the words, where the time is the last
  std::vector<PagePiece> behind;  ///< the words, or a name and words
  std::string kind;   ///< of the time: its shape, brackets and element; heads of one transcript share it
  std::string place;  ///< the elements around it, by their tags
};

/// A block's time, if it begins with one ("0:05 words", "[00:05] words", "00:00:05 – Name"), holds one in an
/// element of its own before or behind all others, or has one behind a name ("Name 0:05" at the end of a
/// line, "Name (0:05): words").
[[nodiscard]] std::optional<PageHead> find_head(const Page& page, std::size_t block);

/// The name that a piece is: without the colon behind it, the brackets around it.
[[nodiscard]] std::string name_of(const PagePiece& piece);

/// Whether a piece may be a name: by its words; where its element says that it is one, whatever they are.
[[nodiscard]] bool may_name(const PagePiece& piece);

}  // namespace cueclip
