#include "caption/typeface.h"

#include <cueclip/error.h>

#include <memory>

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

namespace cueclip {

namespace {

// Where a font has no table of its own measures: those of a usual sans serif.
constexpr FontMetrics kUsual{0.97, 0.24, 0.72};

struct FreeFont {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Pattern = std::unique_ptr<FcPattern, FreeFont>;

Pattern wanted(const char* family, int weight) {
  Pattern pattern{FcPatternCreate()};
  if (family != nullptr)
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, FcWeightFromOpenType(weight));
  return pattern;
}

void substitute(FcPattern* pattern) {
  FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
}

bool is_named(const FcPattern* font, const std::string& family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &name) == FcResultMatch; ++i)
    if (FcStrCmpIgnoreCase(name, reinterpret_cast<const FcChar8*>(family.c_str())) == 0) return true;
  return false;
}

FontMetrics metrics_of(FT_Face face) {
  const auto* table = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
  if (table == nullptr || face->units_per_EM == 0 || table->usWinAscent + table->usWinDescent == 0)
    return kUsual;
  const double em = face->units_per_EM;
  const double cap =
      table->version >= 2 && table->sCapHeight > 0 ? table->sCapHeight / em : kUsual.cap_height;
  return {table->usWinAscent / em, table->usWinDescent / em, cap};
}

/// A font's file, open; nothing where it can't be opened.
class OpenFace {
 public:
  explicit OpenFace(const FontFile& file) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return;
    library_.reset(library);
    FT_Face face = nullptr;
    if (FT_New_Face(library, file.path.c_str(), file.index & 0xFFFF, &face) == 0) face_.reset(face);
  }
  [[nodiscard]] FT_Face get() const { return face_.get(); }

 private:
  std::unique_ptr<FT_LibraryRec_, FreeFont> library_;
  std::unique_ptr<FT_FaceRec_, FreeFont> face_;
};

}  // namespace

bool FontFile::has(char32_t character) const {
  return characters != nullptr && FcCharSetHasChar(characters.get(), character) != 0;
}

bool FontFile::gives_room(char32_t character) const {
  const OpenFace face{*this};
  if (face.get() == nullptr) return true;
  const FT_UInt glyph = FT_Get_Char_Index(face.get(), character);
  return FT_Load_Glyph(face.get(), glyph, FT_LOAD_NO_SCALE) != 0 ||
         face.get()->glyph->metrics.horiAdvance > 0;
}

FontFile find_font(const std::string& family, int weight) {
  const Pattern pattern = wanted(family.c_str(), weight);
  substitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const Pattern found{FcFontMatch(nullptr, pattern.get(), &result)};
  FcChar8* path = nullptr;
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch)
    throw Error{Failure::kSystem, "no font is installed", "Install the package fonts-inter"};
  FontFile file;
  file.path = reinterpret_cast<const char*>(path);
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &file.index);
  FcChar8* name = nullptr;
  if (FcPatternGetString(found.get(), FC_FAMILY, 0, &name) == FcResultMatch)
    file.family = reinterpret_cast<const char*>(name);
  file.is_family = is_named(found.get(), family);
  FcCharSet* characters = nullptr;
  if (FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &characters) == FcResultMatch)
    file.characters = {FcCharSetCopy(characters), FreeFont{}};
  return file;
}

std::optional<std::string> find_family_with(char32_t character, int weight) {
  const std::unique_ptr<FcCharSet, FreeFont> characters{FcCharSetCreate()};
  FcCharSetAddChar(characters.get(), character);
  const Pattern pattern = wanted(nullptr, weight);
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
  FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
  FcPatternAddBool(pattern.get(), FC_OUTLINE, FcTrue);
  substitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const Pattern found{FcFontMatch(nullptr, pattern.get(), &result)};
  FcCharSet* has = nullptr;
  FcBool is_coloured = FcFalse;
  FcChar8* family = nullptr;
  if (!found || FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &has) != FcResultMatch ||
      FcCharSetHasChar(has, character) == 0 ||
      (FcPatternGetBool(found.get(), FC_COLOR, 0, &is_coloured) == FcResultMatch && is_coloured != FcFalse) ||
      FcPatternGetString(found.get(), FC_FAMILY, 0, &family) != FcResultMatch)
    return std::nullopt;
  return reinterpret_cast<const char*>(family);
}

FontMetrics font_metrics(const std::string& family, int weight) {
  const OpenFace face{find_font(family, weight)};
  return face.get() == nullptr ? kUsual : metrics_of(face.get());
}

}  // namespace cueclip
