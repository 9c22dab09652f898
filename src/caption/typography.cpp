#include "caption/typography.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "caption/address.h"
#include "caption/language_spaces.h"
#include "caption/no_breaks.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

using Text = std::u32string_view;

bool contains(Text marks, char32_t character) {
  return marks.find(character) != Text::npos;
}

bool is_loud(char32_t character) {
  return contains(U"!?‼⁇⁈⁉", character);
}

bool opens(char32_t character) {
  return contains(U"([{«‹“‘¿¡", character);
}

bool is_digit(char32_t character) {
  return u_isdigit(static_cast<UChar32>(character)) != 0;
}

/// A smiley, or another word of marks alone that has a colon or a semicolon among others: "(;", ":-".
bool is_smiley(Text word) {
  return word.size() > 1 && word.find_first_of(U":;") != Text::npos &&
         word.find_first_of(U"-()[]'*^") != Text::npos && std::ranges::all_of(word, [](char32_t character) {
           return u_ispunct(static_cast<UChar32>(character)) || character == U'^';
         });
}

/// Whether a tag ends in this region, in capitals.
bool is_of(std::string_view language, std::string_view region) {
  if (language.size() <= region.size() || language[language.size() - region.size() - 1] != '-') return false;
  return std::ranges::equal(language.substr(language.size() - region.size()), region,
                            [](char one, char other) { return u_toupper(one) == other; });
}

/// The spaces of French in one text.
class FrenchSpaces {
 public:
  FrenchSpaces(SpacedText& text, std::string_view language)
      : text_{text},
        before_loud_{is_of(language, "CA") ? U'\0' : kNarrowNoBreakSpace},
        before_colon_{is_of(language, "CH") ? kNarrowNoBreakSpace : kNoBreakSpace} {}

  /// Before it is known where lines may end: what follows from marks.
  void set_marks() {
    for (const WordSpan& word : word_spans(text_)) {
      const Text letters = Text{text_.characters}.substr(word.first, word.end - word.first);
      if (is_address(letters) || is_smiley(letters)) continue;
      const bool has_reference = contains(letters, U'&');  // `&eacute;`
      for (std::size_t i = word.first; i < word.end; ++i) {
        if (mark(i) != U';' || !has_reference) set_before(i);
        set_behind(i);
      }
    }
  }

  /// And behind that: narrow spaces where numbers are held together.
  void set_thousands() {
    for (std::size_t i = 1; i < text_.size(); ++i)
      if (is_thousands(i)) text_.gaps[i] = kNarrowNoBreakSpace;
  }

 private:
  /// A character, or 0 behind the last.
  [[nodiscard]] char32_t mark(std::size_t i) const { return i < text_.size() ? text_.characters[i] : U'\0'; }
  /// Whether a word ends before this character, or only marks that close come.
  [[nodiscard]] bool is_end(std::size_t i) const { return text_.is_gap(i) || contains(U"»›”’\")]", mark(i)); }
  [[nodiscard]] bool is_clause_end(std::size_t i) const {
    return text_.is_gap(i) || contains(U"»›”\"", mark(i));  // ":)" smiles
  }

  void set_before(std::size_t i) {
    if (i == 0) return;
    char32_t& gap = text_.gaps[i];
    const bool is_first = opens(mark(i - 1));
    if (is_loud(mark(i))) {
      set_loud(i);
    } else if (mark(i) == U';' && is_clause_end(i + 1) && !is_first) {
      gap = before_loud_;
    } else if (mark(i) == U':' && is_clause_end(i + 1) && !is_first) {
      gap = before_colon_;
    } else if (mark(i) == U'»' || mark(i) == U'›') {
      gap = kNarrowNoBreakSpace;
    } else if (contains(U",.)]", mark(i)) && is_end(i + 1)) {
      gap = 0;
    } else if (is_unit(i)) {
      gap = kNoBreakSpace;
    }
  }

  void set_behind(std::size_t i) {
    if (i + 1 >= text_.size()) return;
    char32_t& gap = text_.gaps[i + 1];
    if (mark(i) == U'«' || mark(i) == U'‹') gap = kNarrowNoBreakSpace;
    if (mark(i) == U'(' || mark(i) == U'[') gap = 0;
  }

  /// `!`, `?` and runs of them, which have one space before the first and none inside.
  void set_loud(std::size_t i) {
    std::size_t end = i;
    while (is_loud(mark(end))) ++end;
    if (is_loud(mark(i - 1)) || contains(U"([“‘", mark(i - 1))) {
      text_.gaps[i] = 0;
    } else if (contains(U"«‹", mark(i - 1))) {
      return;  // which have a space of their own
    } else if (is_end(end) || contains(U",.…:;", mark(end))) {
      text_.gaps[i] = before_loud_;
    }
  }

  /// "50%" has a space too; "20°" and "%20" have none.
  [[nodiscard]] bool is_unit(std::size_t i) const {
    if (!contains(U"%‰€£$°", mark(i)) || !is_digit(mark(i - 1))) return false;
    const bool is_degree = mark(i) == U'°';
    const std::size_t end = is_degree ? i + 2 : i + 1;
    return (!is_degree || mark(i + 1) == U'C' || mark(i + 1) == U'F') &&
           (is_end(end) || contains(U",.…;:!?/", mark(end)));
  }

  /// The first of three digits behind a no-break space inside a number.
  [[nodiscard]] bool is_thousands(std::size_t i) const {
    return is_no_break(text_.gaps[i]) && is_digit(mark(i - 1)) && is_digit(mark(i)) &&
           is_digit(mark(i + 1)) && is_digit(mark(i + 2)) && (text_.is_gap(i + 3) || !is_digit(mark(i + 3)));
  }

  SpacedText& text_;
  char32_t before_loud_;
  char32_t before_colon_;
};

}  // namespace

std::string typeset(std::string_view text, std::string_view language) {
  SpacedText spaced = spaced_text(text);
  if (!is_language(language, "fr")) {
    set_spaces(spaced, language);
    hold_together(spaced, language);
    return joined(spaced);
  }
  FrenchSpaces french{spaced, language};
  french.set_marks();
  hold_together(spaced, language);
  french.set_thousands();
  return joined(spaced);
}

}  // namespace cueclip
