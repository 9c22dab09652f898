#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "studio/toml_source.h"

namespace cueclip::studio {

/// A table's header and the keys below it. The first has no header: it is the file's own keys.
struct TomlSection {
  std::optional<TomlStatement> header;
  std::vector<TomlStatement> pairs;
  /// With the comments directly above the header and below the last key, and without the last line end.
  Extent extent;
  std::optional<std::size_t> clip;  ///< the clip that it belongs to, from 0

  /// Of its table: in a clip as seen from there.
  [[nodiscard]] TomlPath path() const;
};

/// The sections of an episode file.
class TomlOutline {
 public:
  explicit TomlOutline(std::string_view text);

  [[nodiscard]] const std::vector<TomlSection>& sections() const { return sections_; }
  [[nodiscard]] std::size_t clip_count() const { return clip_count_; }

  /// What belongs to a clip: more than one only where other tables stand in between.
  [[nodiscard]] std::vector<Extent> clip_extents(std::size_t clip) const;

 private:
  std::vector<TomlSection> sections_;
  std::size_t clip_count_ = 0;
};

/// The text without some lines, given without the last one's line end; of the blank lines above and below
/// them those stay that are more.
[[nodiscard]] std::string without_lines(std::string text, const Extent& lines);

/// The text with a paragraph behind the lines that end there, and a blank line between.
[[nodiscard]] std::string with_paragraph(std::string text, std::size_t behind, std::string_view paragraph);

/// The text with a paragraph at its end.
[[nodiscard]] std::string with_last_paragraph(std::string text, std::string_view paragraph);

}  // namespace cueclip::studio
