#include "caption/quotation_marks.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "transcript/language.h"

namespace cueclip {

namespace {

struct Marks {
  std::string_view language;
  const char16_t* opening;
  const char16_t* closing;
  const char16_t* inner_opening;
  const char16_t* inner_closing;
};

// As CLDR 42 has them (delimiters of each locale; Spanish quotes inside quotes as the Ortografía has them);
// English where the language isn't known.
constexpr std::array kMarksByLanguage{Marks{"fr-CH", u"«\u202F", u"\u202F»", u"‹\u202F", u"\u202F›"},
                                      Marks{"fr", u"«\u202F", u"\u202F»", u"“", u"”"},
                                      Marks{"de-CH", u"«", u"»", u"‹", u"›"},
                                      Marks{"de", u"„", u"“", u"‚", u"‘"},
                                      Marks{"es", u"«", u"»", u"“", u"”"},
                                      Marks{"it", u"«", u"»", u"“", u"”"},
                                      Marks{"pl", u"„", u"”", u"«", u"»"},
                                      Marks{"cs", u"„", u"“", u"‚", u"‘"},
                                      Marks{"sv", u"”", u"”", u"’", u"’"},
                                      Marks{"fi", u"”", u"”", u"’", u"’"},
                                      Marks{"da", u"“", u"”", u"‘", u"’"},
                                      Marks{"ru", u"«", u"»", u"„", u"“"},
                                      Marks{"uk", u"«", u"»", u"„", u"“"},
                                      Marks{"hu", u"„", u"”", u"»", u"«"},
                                      Marks{"ro", u"„", u"”", u"«", u"»"},
                                      Marks{"el", u"«", u"»", u"“", u"”"},
                                      Marks{"pt-PT", u"«", u"»", u"“", u"”"}};
constexpr Marks kEnglishMarks{"en", u"“", u"”", u"‘", u"’"};

const Marks& marks_of(std::string_view language) {
  const auto* const found = std::ranges::find_if(kMarksByLanguage, [&](const Marks& marks) {
    return marks.language.size() > 2 ? marks.language == language : is_language(language, marks.language);
  });
  return found == kMarksByLanguage.end() ? kEnglishMarks : *found;
}

bool is_letter(UChar32 character) {
  return u_isalpha(character) != 0;
}

/// Behind what a mark opens: nothing, a space, or another mark that opens.
bool opens_behind(UChar32 before) {
  constexpr std::u32string_view kOpening = U"([{—–«‹„“‘‚¿¡|/";
  return before == 0 || u_isUWhiteSpace(before) != 0 ||
         kOpening.find(static_cast<char32_t>(before)) != std::u32string_view::npos;
}

}  // namespace

std::string with_quotation_marks(std::string_view text, std::string_view language) {
  if (text.find_first_of("'\"") == std::string_view::npos) return std::string{text};
  const Marks& marks = marks_of(language);
  const auto given =
      icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
  icu::UnicodeString result;
  bool is_quoted = false;  // by single marks
  for (std::int32_t i = 0; i < given.length(); i = given.moveIndex32(i, 1)) {
    const UChar32 mark = given.char32At(i);
    const UChar32 before = i == 0 ? 0 : given.char32At(given.moveIndex32(i, -1));
    const UChar32 after = i + 1 < given.length() ? given.char32At(i + 1) : 0;
    if ((mark != '\'' && mark != '"') || (u_isdigit(before) != 0 && !is_quoted && !is_letter(after))) {
      result.append(mark);
    } else if (mark == '"') {
      result.append(opens_behind(before) ? marks.opening : marks.closing);
    } else if (opens_behind(before) && is_letter(after) && given.indexOf(u'\'', i + 1) > 0) {
      is_quoted = true;
      result.append(marks.inner_opening);
    } else {
      const bool closes = is_quoted && !is_letter(after);
      is_quoted = is_quoted && !closes;
      result.append(closes ? marks.inner_closing : u"’");
    }
  }
  std::string utf8;
  result.toUTF8String(utf8);
  return utf8;
}

}  // namespace cueclip
