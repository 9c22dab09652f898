#include "caption/line_breaks.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "caption/address.h"
#include "caption/no_breaks.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

using icu::BreakIterator;
using icu::UnicodeString;

constexpr std::int32_t kFewestBesideHyphen = 3;  // letters: "y a-t-il", "e-mail", "10-year"
constexpr UChar32 kSoftHyphen = 0xAD;
constexpr UChar32 kEllipsis = 0x2026;

UnicodeString unicode_of(std::string_view text) {
  return UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
}

/// Japanese is broken between phrases, and no line begins with a small kana.
icu::Locale locale_of(std::string_view language) {
  UErrorCode code = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(
      icu::StringPiece{language.data(), static_cast<std::int32_t>(language.size())}, code);
  if (U_FAILURE(code)) return icu::Locale::getRoot();
  locale.setKeywordValue("lb", "strict", code);
  if (is_language(language, "ja")) locale.setKeywordValue("lw", "phrase", code);
  return locale;
}

enum class Unit { kCharacter, kWord, kLine };

std::unique_ptr<BreakIterator> iterator(Unit unit, const icu::Locale& locale) {
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<BreakIterator> result;
  switch (unit) {
    case Unit::kCharacter:
      result.reset(BreakIterator::createCharacterInstance(locale, code));
      break;
    case Unit::kWord:
      result.reset(BreakIterator::createWordInstance(locale, code));
      break;
    case Unit::kLine:
      result.reset(BreakIterator::createLineInstance(locale, code));
      break;
  }
  if (U_FAILURE(code) || !result) throw std::bad_alloc{};
  return result;
}

/// The ends of a text's units, in order.
std::vector<std::int32_t> ends_of(const UnicodeString& text, Unit unit, const icu::Locale& locale) {
  const auto boundaries = iterator(unit, locale);
  boundaries->setText(text);
  std::vector<std::int32_t> ends;
  boundaries->first();
  for (auto end = boundaries->next(); end != BreakIterator::DONE; end = boundaries->next())
    ends.push_back(end);
  return ends;
}

std::string between(const UnicodeString& text, std::int32_t from, std::int32_t to) {
  std::string result;
  text.tempSubStringBetween(from, to).toUTF8String(result);
  return result;
}

bool is_no_break(UChar32 character) {
  return character == 0xA0 || character == 0x202F || character == 0x2060 || character == 0xFEFF;
}

bool is_hyphen(UChar32 character) {
  return character == '-' || character == 0x2010 || character == '/';
}

bool is_dash(UChar32 character) {
  return character == 0x2013 || character == 0x2014 || character == 0x2015;
}

UScriptCode script_of(UChar32 character) {
  UErrorCode code = U_ZERO_ERROR;
  return uscript_getScript(character, &code);
}

/// What numbers are written with in Chinese and Japanese: "百分之八十六".
bool is_han_digit(UChar32 character) {
  constexpr std::u32string_view kDigits = U"零〇一二三四五六七八九十百千万萬亿億兆两兩点點分之第";
  return kDigits.find(static_cast<char32_t>(character)) != std::u32string_view::npos;
}

bool has_kana(std::u32string_view text) {
  return std::ranges::any_of(text, [](char32_t character) {
    const UScriptCode script = script_of(static_cast<UChar32>(character));
    return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
  });
}

/// Pronouns and others that stay with what a hyphen ties them to: "dit-elle", "allez-vous", "peut-être".
bool is_tied(const UnicodeString& part) {
  static constexpr std::array kTied{u"elle", u"elles", u"ils", u"nous", u"vous", u"moi",   u"toi",
                                    u"lui",  u"leur",  u"les", u"eux",  u"même", u"mêmes", u"être"};
  return std::ranges::any_of(
      kTied, [&](const char16_t* tied) { return part.caseCompare(tied, U_FOLD_CASE_DEFAULT) == 0; });
}

/// Takes from where ICU allows a break those places that read badly.
class Filter {
 public:
  Filter(const UnicodeString& text, std::string_view language)
      : text_{text},
        ties_pronouns_{language.empty() || is_language(language, "fr")},
        in_address_(static_cast<std::size_t>(text.length())) {
    find_addresses();
    if (is_language(language, "zh"))
      for (const auto end : ends_of(text, Unit::kWord, locale_of(language))) words_.insert(end);
  }

  /// `at` is inside the text.
  [[nodiscard]] bool allows(std::int32_t at) const {
    const std::int32_t last = text_.moveIndex32(at, -1);
    const UChar32 before = text_.char32At(last);
    const UChar32 after = text_.char32At(at);
    if (is_no_break(before) || is_no_break(after)) return false;
    if (u_isUWhiteSpace(before)) return true;
    // A soft hyphen breaks only a word that is too long; a dash stays with what is before it.
    if (before == kSoftHyphen || is_dash(after) || in_address_[static_cast<std::size_t>(at)]) return false;
    if (is_hyphen(before)) return allows_behind_hyphen(at);
    // "–Bonjour", "…et", "2010–2020"
    const bool begins_word = last == 0 || u_isUWhiteSpace(text_.char32At(last - 1));
    if (is_dash(before) || before == kEllipsis) return !begins_word && !u_isdigit(after);
    return !is_inside_word(before, after, at);
  }

 private:
  /// Between two characters of a word, in scripts for which ICU's rules don't know words.
  [[nodiscard]] bool is_inside_word(UChar32 before, UChar32 after, std::int32_t at) const {
    if (is_han_digit(before) && is_han_digit(after)) return true;
    const UScriptCode script = script_of(before);
    if (script != script_of(after)) return false;
    return script == USCRIPT_HANGUL || (script == USCRIPT_HAN && !words_.empty() && !words_.contains(at));
  }

  [[nodiscard]] bool allows_behind_hyphen(std::int32_t at) const {
    std::int32_t first = at - 1;
    while (first > 0 && is_part(text_.char32At(first - 1))) --first;
    std::int32_t end = at;
    while (end < text_.length() && is_part(text_.char32At(end))) ++end;
    return at - 1 - first >= kFewestBesideHyphen && end - at >= kFewestBesideHyphen &&
           !(ties_pronouns_ && is_tied(text_.tempSubStringBetween(at, end)));
  }

  [[nodiscard]] static bool is_part(UChar32 character) {
    return u_isalnum(character) || u_getCombiningClass(character) != 0;
  }

  void find_addresses() {
    for (std::int32_t first = 0; first < text_.length();) {
      std::int32_t end = first;
      std::u32string word;
      for (; end < text_.length() && !u_isUWhiteSpace(text_.char32At(end)); end = text_.moveIndex32(end, 1))
        word += static_cast<char32_t>(text_.char32At(end));
      if (is_address(word)) std::fill(in_address_.begin() + first, in_address_.begin() + end, true);
      first = end + 1;
    }
  }

  const UnicodeString& text_;
  bool ties_pronouns_ = false;
  std::vector<bool> in_address_;
  std::set<std::int32_t> words_;  // where they end, in Chinese
};

}  // namespace

std::vector<std::string> split_at_breaks(const SpacedText& text, std::string_view given_language) {
  // In a clip of several languages too, what has kana is Japanese.
  const std::string_view language = has_kana(text.characters) ? std::string_view{"ja"} : given_language;
  const auto given = unicode_of(joined(text));
  SpacedText with_no_breaks = text;
  hold_together(with_no_breaks, language);
  const auto held = unicode_of(joined(with_no_breaks));  // a no-break space for a space: as long
  const Filter filter{held, language};
  std::vector<std::string> pieces;
  std::int32_t from = 0;
  for (const auto end : ends_of(held, Unit::kLine, locale_of(language))) {
    if (end < held.length() && !filter.allows(end)) continue;
    pieces.push_back(between(given, from, end));
    from = end;
  }
  return pieces;
}

std::vector<std::string> graphemes(std::string_view text) {
  const auto unicode = unicode_of(text);
  std::vector<std::string> result;
  std::int32_t from = 0;
  for (const auto end : ends_of(unicode, Unit::kCharacter, icu::Locale::getRoot())) {
    result.push_back(between(unicode, from, end));
    from = end;
  }
  return result;
}

std::int32_t first_code_point(std::string_view text) {
  UChar32 result = 0;
  std::int32_t at = 0;
  if (!text.empty()) U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), result);
  return result;
}

}  // namespace cueclip
