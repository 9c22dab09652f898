#include "caption/no_breaks.h"

#include <algorithm>
#include <array>
#include <map>

#include <unicode/uchar.h>

#include "transcript/language.h"

namespace cueclip {

namespace {

using Text = std::u32string_view;

// Symbols of the SI and of everyday, and what English has behind the hour.
constexpr auto kUnits = std::to_array<Text>(
    {U"%",   U"‰",   U"€",    U"$",    U"£",    U"¥",   U"₽",  U"°",    U"°C",  U"°F",   U"k€",
     U"M€",  U"Md€", U"$US",  U"$CA",  U"CHF",  U"EUR", U"USD",  U"km",   U"m",   U"cm",   U"mm",
     U"µm",  U"nm",  U"m²",   U"m³",   U"km²",  U"cm²", U"cm³",  U"ha",   U"kg",  U"g",    U"mg",
     U"µg",  U"t",   U"l",    U"L",    U"dl",   U"cl",  U"ml",   U"mL",   U"hl",  U"h",    U"min",
     U"mn",  U"s",   U"ms",   U"µs",   U"km/h", U"m/s", U"m/s²", U"mph",  U"ft",  U"mi",   U"lb",
     U"oz",  U"W",   U"kW",   U"MW",   U"GW",   U"TW",  U"Wh",   U"kWh",  U"MWh", U"GWh",  U"TWh",
     U"V",   U"kV",  U"mV",   U"A",    U"mA",   U"J",   U"kJ",   U"kcal", U"cal", U"Pa",   U"hPa",
     U"bar", U"K",   U"Hz",   U"kHz",  U"MHz",  U"GHz", U"dB",   U"px",   U"bit", U"bits", U"o",
     U"ko",  U"Ko",  U"Mo",   U"Go",   U"To",   U"Po",  U"B",    U"kB",   U"KB",  U"MB",   U"GB",
     U"TB",  U"PB",  U"Kbit", U"Mbit", U"Gbit", U"am",  U"pm",   U"a.m",  U"p.m", U"AM",   U"PM"});

constexpr auto kBeforeNumbers = std::to_array<Text>(
    {U"n°",   U"N°", U"nº", U"№", U"no.", U"No.", U"nos", U"§",   U"p.",  U"pp.", U"art.", U"vol.", U"chap.",
     U"fig.", U"#",  U"$",  U"€", U"£",   U"¥",   U"US$", U"CA$", U"CHF", U"EUR", U"USD",  U"+",    U"±"});

// Before a name; most of them with a full stop or without.
constexpr auto kAnyTitles = std::to_array<Text>({U"M.", U"Dr", U"Prof", U"Mr", U"Mrs", U"Ms"});
constexpr auto kFrenchTitles = std::to_array<Text>(
    {U"MM", U"Mme", U"Mmes", U"Mlle", U"Mlles", U"Mgr", U"Drs", U"Pr", U"Prs", U"Me", U"St", U"Ste", U"Vve"});
constexpr auto kEnglishTitles = std::to_array<Text>(
    {U"Mr",  U"Mrs", U"Ms",  U"Mx",  U"Messrs", U"St", U"Sir", U"Lady", U"Lord", U"Dame", U"Rev",
     U"Hon", U"Gen", U"Col", U"Maj", U"Capt",   U"Lt", U"Sgt", U"Sen",  U"Rep",  U"Gov",  U"Mt"});

bool is_one_of(Text word, const auto& list) {
  return std::ranges::find(list, word) != list.end();
}

bool is_digit(char32_t character) {
  return u_isdigit(static_cast<UChar32>(character)) != 0;
}

bool is_capital(char32_t character) {
  return u_isupper(static_cast<UChar32>(character)) != 0;
}

bool is_alnum(char32_t character) {
  return u_isalnum(static_cast<UChar32>(character)) != 0;
}

bool is_mark(char32_t character) {
  return u_ispunct(static_cast<UChar32>(character)) != 0;
}

bool opens(char32_t character) {
  const int type = u_charType(static_cast<UChar32>(character));
  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION || character == U'¿' ||
         character == U'¡';
}

/// Marks that look the same where they open and where they close.
bool is_two_sided(Text word) {
  return word == U"\"" || word == U"♪" || word == U"♫" || word == U"'";
}

bool is_dash(Text word) {
  return word == U"-" || word == U"–" || word == U"—" || word == U"―" || word == U"--";
}

/// Whether a word alone between spaces is a mark that belongs to the word before it.
bool closes(Text word) {
  constexpr Text kLetters = U"ๆໆฯ%‰";  // repetition marks, which have a space before them in Thai and Lao
  if (word.size() == 1 && kLetters.find(word.front()) != Text::npos) return true;
  return std::ranges::all_of(word, is_mark) && !opens(word.back()) && !is_dash(word) && word != U"#" &&
         word != U"@" && word != U"§" && word != U"*" && word != U"•";
}

bool ends_sentence(Text word) {
  constexpr Text kEnds = U".!?…。！？";
  while (!word.empty() && !is_alnum(word.back()) && kEnds.find(word.back()) == Text::npos)
    word.remove_suffix(1);
  return !word.empty() && kEnds.find(word.back()) != Text::npos;
}

/// Without the marks around it.
Text core(Text word) {
  while (!word.empty() && is_mark(word.front()) && word.front() != U'#' && word.front() != U'%')
    word.remove_prefix(1);
  while (!word.empty() && is_mark(word.back()) && word.back() != U'%' && word.back() != U'‰')
    word.remove_suffix(1);
  return word;
}

/// "3 h 30", "12 %": up to the first character that can't be a unit's.
bool begins_with_unit(Text word) {
  if (const auto at = word.find_first_of(U",;:!?)»”\"…"); at != Text::npos) word = word.substr(0, at);
  while (word.size() > 1 && word.ends_with(U'.')) word.remove_suffix(1);
  return is_one_of(word, kUnits);
}

/// "000", "000,5", "000€": three digits and no more.
bool continues_number(Text word) {
  return word.size() >= 3 && std::ranges::all_of(word.substr(0, 3), is_digit) &&
         (word.size() == 3 || (!is_alnum(word[3]) && word[3] != U':' && word[3] != U'/'));
}

/// "10" of "10 000": at most three digits, perhaps behind a mark or a sign.
bool begins_number(Text word) {
  while (!word.empty() && !is_alnum(word.front())) word.remove_prefix(1);
  return !word.empty() && word.size() <= 3 && std::ranges::all_of(word, is_digit);
}

Text without_opening(Text word) {
  while (!word.empty() && opens(word.front())) word.remove_prefix(1);
  return word;
}

bool is_initial(Text word) {
  word = without_opening(word);
  return word.size() == 2 && is_capital(word[0]) && word[1] == U'.';
}

bool is_roman(Text word) {
  word = core(word);
  return word.size() >= 2 && word.find_first_not_of(U"IVX") == Text::npos;
}

/// "XXe", "XVIIIème".
bool is_roman_ordinal(Text word) {
  const auto digits = word.find_first_not_of(U"IVX");
  if (digits == 0 || digits == Text::npos) return false;
  const auto ending = word.substr(digits);
  return ending == U"e" || ending == U"ème" || ending == U"er";
}

/// The words of a text, two of which stand on either side of a gap.
class Holder {
 public:
  Holder(SpacedText& text, std::string_view language)
      : text_{text},
        words_{word_spans(text)},
        french_{is_language(language, "fr")},
        english_{is_language(language, "en")},
        brackets_{french_ || is_language(language, "es") || is_language(language, "it") ||
                  is_language(language, "pt")},
        any_{language.empty()} {}

  void hold() {
    hold_dashes();
    std::map<Text, bool> is_open;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_two_sided(word(i))) hold_two_sided(i, is_open[word(i)]);
      if (i > 0 && belongs_together(i)) set(i);
    }
  }

 private:
  [[nodiscard]] Text word(std::size_t i) const {
    return Text{text_.characters}.substr(words_[i].first, words_[i].end - words_[i].first);
  }

  /// Makes the space before a word one that doesn't break.
  void set(std::size_t i) {
    if (i == 0 || i >= words_.size()) return;
    char32_t& gap = text_.gaps[words_[i].first];
    if (gap == U' ') gap = kNoBreakSpace;
  }

  void hold_two_sided(std::size_t i, bool& is_open) {
    set(is_open || i + 1 == words_.size() ? i : i + 1);
    is_open = !is_open;
  }

  /// A dash that begins a speech goes with it. In French, Spanish, Italian and Portuguese two dashes hold
  /// what is between them like brackets, and one alone opens; elsewhere a dash stays on the line that it
  /// ends.
  void hold_dashes() {
    bool is_open = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool starts = i == 0 || ends_sentence(word(i - 1));
      if (starts) is_open = false;
      if (!is_dash(word(i))) continue;
      const bool opens_aside = starts || (brackets_ && !is_open);
      set(opens_aside && i + 1 < words_.size() ? i + 1 : i);
      if (!starts) is_open = opens_aside;
    }
  }

  /// »These« open the other way round.
  [[nodiscard]] bool opens_here(char32_t mark) const {
    const auto first = text_.characters.find_first_of(U"«»");
    const bool is_turned = first != std::u32string::npos && text_.characters[first] == U'»' &&
                           text_.characters.find(U'«', first) != std::u32string::npos;
    return is_turned && (mark == U'«' || mark == U'»') ? mark == U'»' : opens(mark);
  }

  /// Whether word i belongs to the one before it.
  [[nodiscard]] bool belongs_together(std::size_t i) const {
    const Text before = word(i - 1);
    const Text after = word(i);
    const bool is_ampersand = before == U"&" || after == U"&";
    return is_ampersand || (closes(after) && !is_two_sided(after)) || opens_here(before.back()) ||
           (is_dash(after) && is_digit(before.back()) && i + 1 < words_.size() &&
            is_digit(word(i + 1).front())) ||
           is_number(i) || is_title(before, after) || is_name(i);
  }

  [[nodiscard]] bool is_number(std::size_t i) const {
    const Text before = word(i - 1);
    const Text after = word(i);
    if (is_digit(after.front()) && is_one_of(without_opening(before), kBeforeNumbers)) return true;
    if (before == U"h" && i > 1 && is_digit(word(i - 2).back()) && is_digit(after.front())) return true;
    if (!is_digit(before.back())) return false;
    const bool goes_on = i > 1 && text_.gaps[words_[i - 1].first] != U' ' && continues_number(before);
    const bool is_initial_of_name = is_initial(after) && i + 1 < words_.size();
    return (begins_with_unit(after) && !is_initial_of_name) ||
           (continues_number(after) && (begins_number(before) || goes_on));
  }

  [[nodiscard]] bool is_title(Text before, Text after) const {
    if (const auto at = before.find_last_of(U"'’(«“"); at != Text::npos) before.remove_prefix(at + 1);
    if (french_ && before == U"M.") return true;  // "M. le maire" too: else it looks like a sentence's end
    const Text name = core(after);
    if (name.empty() || !is_capital(name.front())) return false;
    const Text bare = before.ends_with(U'.') ? before.substr(0, before.size() - 1) : before;
    return is_one_of(before, kAnyTitles) || is_one_of(bare, kAnyTitles) ||
           ((french_ || any_) && is_one_of(bare, kFrenchTitles)) ||
           ((english_ || any_) && is_one_of(bare, kEnglishTitles));
  }

  [[nodiscard]] bool is_name(std::size_t i) const {
    const Text before = word(i - 1);
    const Text after = word(i);
    if (is_initial(before) && is_capital(after.front()))  // but not "plan B. Then"
      return i == 1 || is_capital(word(i - 2).front()) || is_initial(after);
    if (french_ && is_roman_ordinal(core(before)) && after.starts_with(U"siècle")) return true;
    return is_roman(after) && is_capital(before.front()) && is_alnum(before.back());
  }

  SpacedText& text_;
  std::vector<WordSpan> words_;
  bool french_;
  bool english_;
  bool brackets_;  ///< dashes stand like them
  bool any_;
};

}  // namespace

void hold_together(SpacedText& text, std::string_view language) {
  Holder{text, language}.hold();
}

}  // namespace cueclip
