#include "caption/line_pitch.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

struct Pitch {
  UScriptCode script;
  double least;  ///< in em
};

// How far the deepest usual letters reach below the baseline and the tallest above it, and 0.05 between them:
// measured on the bold faces of Debian 12's Noto Sans (fonts-noto-core 20201225).
constexpr std::array kPitches{
    Pitch{USCRIPT_ARABIC, 1.36},     Pitch{USCRIPT_THAI, 1.4},      Pitch{USCRIPT_LAO, 1.46},
    Pitch{USCRIPT_DEVANAGARI, 1.34}, Pitch{USCRIPT_BENGALI, 1.24},  Pitch{USCRIPT_TAMIL, 1.22},
    Pitch{USCRIPT_TELUGU, 1.4},      Pitch{USCRIPT_KANNADA, 1.4},   Pitch{USCRIPT_MALAYALAM, 1.34},
    Pitch{USCRIPT_GUJARATI, 1.34},   Pitch{USCRIPT_GURMUKHI, 1.34}, Pitch{USCRIPT_SINHALA, 1.24},
    Pitch{USCRIPT_KHMER, 1.5},       Pitch{USCRIPT_MYANMAR, 1.6},   Pitch{USCRIPT_TIBETAN, 1.6}};

constexpr UChar32 kFirstLatinWithTwoMarks = 0x1EA0;  // Vietnamese: marks on marks, and dots below
constexpr UChar32 kLastLatinWithTwoMarks = 0x1EF9;
constexpr double kTwoMarks = 1.26;
constexpr UChar32 kLastAscii = 0x7F;

double least_pitch(UChar32 character) {
  if (character <= kLastAscii) return 0;
  if (character >= kFirstLatinWithTwoMarks && character <= kLastLatinWithTwoMarks) return kTwoMarks;
  UErrorCode code = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(character, &code);
  const auto* const found = std::ranges::find(kPitches, script, &Pitch::script);
  return found == kPitches.end() ? 0 : found->least;
}

}  // namespace

double line_pitch(std::string_view text, double usual) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    usual = std::max(usual, least_pitch(character));
  }
  return usual;
}

}  // namespace cueclip
