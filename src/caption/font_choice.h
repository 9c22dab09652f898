#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "caption/typeface.h"

namespace cueclip {

/// A run of a text that one font draws.
struct FontRun {
  std::string text;
  std::string family;
  friend bool operator==(const FontRun&, const FontRun&) = default;
};

/// Chooses the font for each character: the style's own where it has it, else the one that is made for its
/// script. fontconfig's own order is not asked first, since it gives Arabic to DejaVu and all of Han to a
/// Japanese face. Belongs to one thread.
class FontChooser {
 public:
  /// `language` is a BCP 47 tag, and decides how Han characters look; may be empty.
  explicit FontChooser(std::string language = {});

  /// The text in runs, in the order in which it is read. A letter, its accents and what joins it to others
  /// stay together. A narrow no-break space that the font lacks becomes a usual one; an emoji that no font
  /// has is left out, and but for a text that is to be `as_written` one that is several joined.
  [[nodiscard]] std::vector<FontRun> runs(std::string_view text, const std::string& family, int weight,
                                          bool as_written = false);

  [[nodiscard]] const std::string& language() const { return language_; }

  /// The characters that no installed font has, of those that were asked for since this was asked last.
  [[nodiscard]] std::set<char32_t> take_missing() { return std::exchange(missing_, {}); }

  /// Likewise the emoji that are left out: joined ones, of which outlines would show the pieces.
  [[nodiscard]] std::set<std::string> take_left_out() { return std::exchange(left_out_, {}); }

 private:
  [[nodiscard]] bool covers(const std::string& family, int weight, const std::string& cluster);
  [[nodiscard]] std::string family_for(const std::string& cluster, const std::string& family, int weight,
                                       const std::string& before);
  [[nodiscard]] bool gives_room(const FontFile& file, char32_t character);

  std::string language_;
  std::set<std::string> left_out_;
  std::map<std::pair<std::string, int>, FontFile> files_;
  std::map<std::pair<std::string, char32_t>, bool> gives_room_;  ///< by font file and character
  std::set<char32_t> missing_;
};

/// What to tell people about a character that no font has: what it is, and the package to install.
[[nodiscard]] std::string missing_font_note(char32_t character);

}  // namespace cueclip
