#include "caption/language_spaces.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "caption/address.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

using Text = std::u32string_view;

struct SpaceRules {
  std::string_view language;
  bool before_percent = false;
  bool before_currency = false;
  bool inside_abbreviations = false;
};

constexpr std::array kSpaceRules{SpaceRules{"de", true, true, true},   SpaceRules{"es", true, true, false},
                                 SpaceRules{"it", false, true, false}, SpaceRules{"pt", false, true, false},
                                 SpaceRules{"cs", true, true, false},  SpaceRules{"pl", false, true, false},
                                 SpaceRules{"sv", true, true, false},  SpaceRules{"da", true, true, false},
                                 SpaceRules{"nb", true, true, false},  SpaceRules{"fi", true, true, false},
                                 SpaceRules{"ru", true, true, false},  SpaceRules{"uk", true, true, false}};

bool is_figure(char32_t character) {
  return u_isdigit(static_cast<UChar32>(character)) != 0;
}

bool is_any_letter(char32_t character) {
  return u_isalpha(static_cast<UChar32>(character)) != 0;
}

class LanguageSpaces {
 public:
  LanguageSpaces(SpacedText& text, const SpaceRules& rules) : text_{text}, rules_{rules} {}

  void set() {
    for (const WordSpan& word : word_spans(text_)) {
      if (is_address(Text{text_.characters}.substr(word.first, word.end - word.first))) continue;
      for (std::size_t i = word.first; i < word.end; ++i) {
        if (is_unit(i)) text_.gaps[i] = kNoBreakSpace;
        if (rules_.inside_abbreviations && goes_on_abbreviated(i)) text_.gaps[i] = kNarrowNoBreakSpace;
        if (i > 0 && (mark(i) == U'»' || mark(i - 1) == U'«')) set_inside_quotes(i);
        if (i > 0 && (mark(i - 1) == U'¿' || mark(i - 1) == U'¡')) text_.gaps[i] = 0;
      }
    }
  }

 private:
  /// A character, or 0 behind the last.
  [[nodiscard]] char32_t mark(std::size_t i) const { return i < text_.size() ? text_.characters[i] : U'\0'; }

  /// »German« too has none inside, but one outside.
  void set_inside_quotes(std::size_t i) {
    const bool closes = mark(i) == U'»' && text_.characters.rfind(U'«', i) != std::u32string::npos;
    const bool opens = mark(i - 1) == U'«' && text_.characters.find(U'»', i) != std::u32string::npos;
    if (closes || opens) text_.gaps[i] = 0;
  }

  /// "50%", with what may stand behind it.
  [[nodiscard]] bool is_unit(std::size_t i) const {
    const bool is_percent = mark(i) == U'%' || mark(i) == U'‰';
    const bool is_currency = mark(i) == U'€' || mark(i) == U'£' || mark(i) == U'$';
    if ((!is_percent || !rules_.before_percent) && (!is_currency || !rules_.before_currency)) return false;
    constexpr Text kBehind = U".,;:!?…)»”“\"/";
    return i > 0 && is_figure(mark(i - 1)) &&
           (text_.is_gap(i + 1) || kBehind.find(mark(i + 1)) != Text::npos);
  }

  /// The second letter and those behind it of "z.B." and "z. B.".
  [[nodiscard]] bool goes_on_abbreviated(std::size_t i) const {
    if (i < 2 || i + 1 >= text_.size()) return false;
    const bool are_single = is_any_letter(mark(i)) && mark(i + 1) == U'.' && mark(i - 1) == U'.' &&
                            is_any_letter(mark(i - 2)) && !text_.is_gap(i - 1) && !text_.is_gap(i + 1);
    if (!are_single) return false;
    const bool begins = i == 2 || text_.is_gap(i - 2) || !is_any_letter(mark(i - 3));
    return begins && (text_.is_gap(i + 2) || !is_any_letter(mark(i + 2)) || goes_on_behind(i));
  }

  /// "v.l.n.r.": another letter with a full stop touches.
  [[nodiscard]] bool goes_on_behind(std::size_t i) const { return mark(i + 3) == U'.'; }

  SpacedText& text_;
  const SpaceRules& rules_;
};

}  // namespace

void set_spaces(SpacedText& text, std::string_view language) {
  const auto* const found = std::ranges::find_if(
      kSpaceRules, [&](const SpaceRules& rules) { return is_language(language, rules.language); });
  if (found != kSpaceRules.end()) LanguageSpaces{text, *found}.set();
}

}  // namespace cueclip
