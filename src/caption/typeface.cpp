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

struct FontFile {
  std::string path;
  int index = 0;
};

FontFile find_font(const std::string& family, int weight) {
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted{FcPatternCreate(), &FcPatternDestroy};
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, FcWeightFromOpenType(weight));
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> found{
      FcFontMatch(nullptr, wanted.get(), &result), &FcPatternDestroy};
  FcChar8* path = nullptr;
  FontFile file;
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch)
    throw Error{Failure::kSystem, "no font is installed", "Install the package fonts-inter"};
  file.path = reinterpret_cast<const char*>(path);
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &file.index);
  return file;
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

}  // namespace

FontMetrics font_metrics(const std::string& family, int weight) {
  const FontFile file = find_font(family, weight);
  FT_Library raw_library = nullptr;
  if (FT_Init_FreeType(&raw_library) != 0) return kUsual;
  const std::unique_ptr<FT_LibraryRec_, decltype(&FT_Done_FreeType)> library{raw_library, &FT_Done_FreeType};
  FT_Face raw_face = nullptr;
  if (FT_New_Face(library.get(), file.path.c_str(), file.index & 0xFFFF, &raw_face) != 0) return kUsual;
  const std::unique_ptr<FT_FaceRec_, decltype(&FT_Done_Face)> face{raw_face, &FT_Done_Face};
  return metrics_of(face.get());
}

}  // namespace cueclip
