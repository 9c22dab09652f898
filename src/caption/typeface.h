#pragma once

#include <memory>
#include <optional>
#include <string>
#include <tuple>

struct _FcCharSet;  // NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): fontconfig's own

namespace cueclip {

/// How a run of text is set. Lengths are pixels.
struct Typeface {
  std::string family;
  double size = 0;     ///< em
  int weight = 400;    ///< 100 to 900
  double spacing = 0;  ///< between letters

  /// An order for maps; it has no meaning.
  friend bool operator<(const Typeface& one, const Typeface& other) {
    return std::tie(one.family, one.size, one.weight, one.spacing) <
           std::tie(other.family, other.size, other.weight, other.spacing);
  }
};

/// A font as fontconfig knows it.
struct FontFile {
  std::string path;
  int index = 0;
  std::string family = {};  ///< its own
  bool is_family = false;   ///< of the family that was asked for, not what stands in for it
  std::shared_ptr<const _FcCharSet> characters;

  [[nodiscard]] bool has(char32_t character) const;
  /// Whether a character takes room of its own: Symbola 13 draws clefs over what stands before them.
  [[nodiscard]] bool gives_room(char32_t character) const;
};

/// The font that fontconfig gives for a family and weight. Throws Error (kSystem) where no font is installed
/// at all.
[[nodiscard]] FontFile find_font(const std::string& family, int weight);

/// The family of any installed outline font that has a character.
[[nodiscard]] std::optional<std::string> find_family_with(char32_t character, int weight);

/// A font's vertical measures, in em.
struct FontMetrics {
  double ascent = 0;      ///< as libass sees it: OS/2 usWinAscent
  double descent = 0;     ///< likewise, positive below the baseline
  double cap_height = 0;  ///< of a capital H
};

/// The metrics of the font that fontconfig gives for a family and weight. Throws Error (kSystem) where no
/// font is installed at all.
[[nodiscard]] FontMetrics font_metrics(const std::string& family, int weight);

}  // namespace cueclip
