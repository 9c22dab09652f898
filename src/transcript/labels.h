#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cueclip {

/// What stands at the beginning of a line and may say who speaks in it.
struct LineHead {
  enum class Form {
    kNone,
    kBracket,      ///< `[Name] words`, also `[Name]: words` and 【Name】
    kColon,        ///< `Name: words`
    kParenthesis,  ///< `(speaker 0) words`, as whisper.cpp writes, and `(Name) words`
  };

  bool has_chevrons = false;  ///< `>>`: somebody else begins to speak
  bool has_dash = false;      ///< the dash of a dialogue
  Form form = Form::kNone;
  std::string label;         ///< single spaced; without the role
  std::string role;          ///< of `Ada (host):` and `Ada, host:`; else empty
  bool is_by_comma = false;  ///< the role stands behind a comma, as other words may
  std::size_t mark_end = 0;  ///< byte of the line behind chevrons, or at the dash
  std::size_t dash_end = 0;  ///< byte behind the dash; `mark_end` where there is none
  std::size_t words = 0;     ///< byte at which the words begin, behind the label
};

/// Reads a line's head. A label is only what looks like one: whether it is, the whole file decides
/// (label_evidence.h). Marks of direction around it are passed over.
[[nodiscard]] LineHead read_line_head(std::string_view line);

/// Whether a reader may take the first of these words for a label, or for a mark of somebody else's words.
[[nodiscard]] bool begins_as_turn(std::string_view words);

/// A speaker's label and the words behind it; the label is empty where there is none.
struct Labelled {
  std::string label;
  std::string words;
};

/// `[Name] words`, also `[Name]: words`. A bracket alone ("[Applause]") is a sound, not a name.
[[nodiscard]] Labelled bracketed_label(std::string_view text);

/// `Name: words`, as far as it looks like a name.
[[nodiscard]] Labelled possible_label(std::string_view text);

}  // namespace cueclip
