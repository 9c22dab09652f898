#include "plan/missing_fonts.h"

#include <cueclip/error.h>

#include <set>

#include <fmt/format.h>

#include "caption/typeface.h"

namespace cueclip {

namespace {

/// Families that stand for whatever there is.
bool is_generic(const std::string& family) {
  for (const char* generic :
       {"sans-serif", "sans", "serif", "monospace", "mono", "system-ui", "cursive", "fantasy"})
    if (family == generic) return true;
  return false;
}

}  // namespace

std::vector<std::string> notes_on_missing_fonts(const Style& style) {
  std::set<std::string> families{style.font};
  for (const TextLook* look :
       {&style.show.look, &style.title, &style.speaker_name.look, &style.speaker_name.role, &style.words.look,
        &style.clock.look, &style.link.look})
    if (!look->font.empty()) families.insert(look->font);
  std::vector<std::string> notes;
  for (const std::string& family : families) {
    const FontFile font = find_font(family, style.words.look.weight);
    if (!is_generic(family) && !font.is_family)
      notes.push_back(
          fmt::format("the style {} names the font \"{}\", which isn't installed: {} is used instead",
                      printable(style.name), printable(family), printable(font.family)));
  }
  return notes;
}

}  // namespace cueclip
