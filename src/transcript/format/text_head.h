#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "transcript/format/text_stamp.h"

namespace cueclip {

/// Where in a line its time stands, among name and words.
enum class TextShape {
  kStamp,           ///< alone, words below; a name may be the first line below
  kStampWords,      ///< before words, which may begin with a name
  kStampName,       ///< before a name, words below
  kNameStamp,       ///< behind a name, words below
  kNameStampWords,  ///< behind a name, before words
  kWordsStamp,      ///< behind words, which may begin with a name
};

/// A line with a time of its own.
struct TextHead {
  std::size_t line = 0;  ///< from 0
  TextShape shape = TextShape::kStamp;
  TextStamp stamp;
  std::string name;                  ///< where the shape has one; else empty
  bool is_name_in_brackets = false;  ///< `[Name] 14:02:34`
  bool is_item = false;              ///< of a list
  bool is_heading = false;           ///< of Markdown
  std::string words;                 ///< on the line itself, as written
};

/// A line of Markdown or of plain text, without what is only form.
struct PlainLine {
  std::string text;  ///< with tabs
  bool is_item = false;
  bool is_heading = false;
};

/// A line without the marks of headings, quotations and lists, and without those of bold around its parts.
[[nodiscard]] PlainLine plain_line(std::string_view raw);

/// What a line is the head of; nothing where no time is at its beginning, behind a name at its beginning, or,
/// in brackets, at its end.
[[nodiscard]] std::optional<TextHead> read_text_head(const PlainLine& line);

/// Whether a text may be the name of who speaks: by its look (name_shape.h), or as programs call people they
/// don't know ("Speaker undefined"); at most 60 bytes, without a colon, perhaps with a word in parentheses
/// behind ("(External)").
[[nodiscard]] bool may_name_speaker(std::string_view text);

}  // namespace cueclip
