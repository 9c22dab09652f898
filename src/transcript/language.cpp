#include "transcript/language.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "transcript/common_words.h"
#include "transcript/fold.h"
#include "transcript/icu_handles.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::int32_t kLongestTag = 128;
constexpr std::int32_t kSampleLetters = 20'000;  // more tells no more
constexpr int kIdeographWorth = 3;               // letters: what a word has in Latin, an ideograph says alone

// Measured on sentences of ten words and more: languages that the detector knows have 42 to 98, those that it
// doesn't up to 68, but then seldom far ahead of the next. "Bonjour à tous." has 56, and "Oui." is Romanian.
constexpr std::int32_t kFewestLetters = 12;
// Below, the detector alone was wrong of 5 to 29 % of 40,000 lines of programs in sixteen languages, the more
// the shorter they were; where words have to agree with it, of less than 1 %.
constexpr int kFewWords = 15;
constexpr int kSure = 85;
constexpr int kLeast = 40;
constexpr int kLead = 14;

icu::UnicodeString unicode_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
}

/// The script that most is written in; Japanese mixes three, one of which tells it from Chinese.
UScriptCode main_script(const icu::UnicodeString& text) {
  std::map<UScriptCode, int> counts;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    UErrorCode code = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(text.char32At(at), &code);
    if (U_FAILURE(code) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) continue;
    if (script == USCRIPT_KATAKANA) script = USCRIPT_HIRAGANA;
    counts[script] += script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ? kIdeographWorth : 1;
  }
  if (counts[USCRIPT_HIRAGANA] * 10 > counts[USCRIPT_HAN]) {
    counts[USCRIPT_HIRAGANA] += counts[USCRIPT_HAN];
    counts.erase(USCRIPT_HAN);
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most->second > 0 ? most->first : USCRIPT_COMMON;
}

/// Letters that one language has and the others of its script have not, the rarest alphabet first.
struct OwnLetters {
  UScriptCode script;
  const char16_t* letters;
  const char* language;
};

constexpr std::array kOwnLetters{
    OwnLetters{USCRIPT_CYRILLIC, u"ђћ", "sr"},
    OwnLetters{USCRIPT_CYRILLIC, u"ѓќѕ", "mk"},
    OwnLetters{USCRIPT_CYRILLIC, u"ў", "be"},
    OwnLetters{USCRIPT_CYRILLIC, u"әғқң", "kk"},
    OwnLetters{USCRIPT_CYRILLIC, u"өү", "mn"},
    OwnLetters{USCRIPT_CYRILLIC, u"ыэё", "ru"},
    OwnLetters{USCRIPT_CYRILLIC, u"іїєґ", "uk"},
    OwnLetters{USCRIPT_CYRILLIC, u"ъ", "bg"},
    OwnLetters{USCRIPT_ARABIC, u"ٹڈڑںے", "ur"},
    OwnLetters{USCRIPT_ARABIC, u"پچژگ", "fa"},
    OwnLetters{USCRIPT_LATIN, u"ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "vi"},
    OwnLetters{USCRIPT_LATIN, u"ðþ", "is"},
    OwnLetters{USCRIPT_LATIN, u"āēģķļņ", "lv"},
    OwnLetters{USCRIPT_LATIN, u"ėįų", "lt"},
    OwnLetters{USCRIPT_LATIN, u"ąęłżź", "pl"},
    OwnLetters{USCRIPT_LATIN, u"ěřů", "cs"},
    OwnLetters{USCRIPT_LATIN, u"ľĺŕ", "sk"},
    OwnLetters{USCRIPT_LATIN, u"őű", "hu"},
    OwnLetters{USCRIPT_LATIN, u"ășțţ", "ro"},
    OwnLetters{USCRIPT_LATIN, u"ğı", "tr"}};

/// By letters that a text of this language can't be long without: more than one in two hundred of its
/// characters, so that a name quoted from another doesn't count.
std::string by_own_letters(const icu::UnicodeString& text, UScriptCode script) {
  for (const OwnLetters& own : kOwnLetters) {
    if (own.script != script) continue;
    const icu::UnicodeString letters{own.letters};
    std::int32_t count = 0;
    for (std::int32_t at = 0; at < text.length(); ++at)
      if (letters.indexOf(text.charAt(at)) >= 0) ++count;
    if (count * 200 > text.length()) return own.language;
  }
  return {};
}

/// The language that most likely is written in a script, after Unicode's likely subtags.
std::string by_script(UScriptCode script) {
  const std::string tag = std::string{"und_"} + uscript_getShortName(script);
  std::array<char, kLongestTag> likely{};
  UErrorCode code = U_ZERO_ERROR;
  uloc_addLikelySubtags(tag.c_str(), likely.data(), kLongestTag, &code);
  std::array<char, ULOC_LANG_CAPACITY> language{};
  uloc_getLanguage(likely.data(), language.data(), ULOC_LANG_CAPACITY, &code);
  return U_FAILURE(code) ? std::string{} : std::string{language.data()};
}

/// The text in a charset of one byte a character, with a space for what it has not.
std::string in_charset(const icu::UnicodeString& text, const char* charset) {
  UErrorCode code = U_ZERO_ERROR;
  const Converter converter{ucnv_open(charset, &code)};
  if (U_FAILURE(code)) return {};
  ucnv_setSubstChars(converter.get(), " ", 1, &code);
  std::string bytes(static_cast<std::size_t>(text.length()), ' ');
  const auto size =
      ucnv_fromUChars(converter.get(), bytes.data(), text.length(), text.getBuffer(), text.length(), &code);
  bytes.resize(static_cast<std::size_t>(std::min(size, text.length())));
  return U_FAILURE(code) ? std::string{} : bytes;
}

/// How sure the detector is of each language, if the text is in this charset.
void add_confidence(const icu::UnicodeString& text, std::string_view charset,
                    std::map<std::string, int>& confidence) {
  UErrorCode code = U_ZERO_ERROR;
  const CharsetDetector detector{ucsdet_open(&code)};
  const std::string bytes = in_charset(text, charset.data());
  std::int32_t count = 0;
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &code);
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &code);
  for (std::int32_t i = 0; U_SUCCESS(code) && i < count; ++i) {
    if (ucsdet_getName(matches[i], &code) != charset) continue;
    int& best = confidence[ucsdet_getLanguage(matches[i], &code)];
    best = std::max(best, ucsdet_getConfidence(matches[i], &code));
  }
}

std::string by_detector(const icu::UnicodeString& text) {
  if (text.length() < kFewestLetters) return {};
  std::map<std::string, int> confidence;
  for (const char* charset : {"ISO-8859-1", "ISO-8859-2", "ISO-8859-9"})
    add_confidence(text, charset, confidence);
  std::string best;
  int most = 0;
  int next = 0;
  for (const auto& [language, sure] : confidence) {
    next = std::max(next, std::min(most, sure));
    if (sure <= most) continue;
    most = sure;
    best = language;
  }
  const bool is_sure = most >= kSure || (most >= kLeast && most - next >= kLead);
  if (is_sure && (count_words(text) >= kFewWords || has_common_words(text, best))) return best;
  return language_by_words(text);
}

}  // namespace

std::string guess_language(std::string_view sample) {
  icu::UnicodeString text = unicode_of(sample).toLower();
  text.truncate(kSampleLetters);
  // The detector takes a typographic apostrophe, which these charsets have not, for a space.
  text.findAndReplace(u"’", u"'");
  const UScriptCode script = main_script(text);
  if (script == USCRIPT_COMMON) return {};
  if (auto language = by_own_letters(text, script); !language.empty()) return language;
  return script == USCRIPT_LATIN ? by_detector(text) : by_script(script);
}

std::string primary_language(std::string_view tag) {
  const std::string text{tag};
  std::array<char, kLongestTag> locale{};
  std::int32_t parsed = 0;
  UErrorCode code = U_ZERO_ERROR;
  uloc_forLanguageTag(text.c_str(), locale.data(), kLongestTag, &parsed, &code);
  if (U_FAILURE(code) || parsed != static_cast<std::int32_t>(text.size()) || text.ends_with('-')) return {};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  uloc_getLanguage(locale.data(), language.data(), ULOC_LANG_CAPACITY, &code);
  const std::string primary = language.data();
  // The grammar has room for four to eight letters, but no language has them.
  return U_SUCCESS(code) && primary.size() <= 3 ? primary : std::string{};
}

std::string language_tag(std::string_view said) {
  const std::string tag{trimmed(said)};
  const auto primary = primary_language(tag);
  const auto subtag = std::min(tag.find('-'), tag.size());
  if (!primary.empty()) return subtag > 1 ? primary + tag.substr(subtag) : tag;
  const auto name = unicode_of(tag);
  for (const char* const* language = uloc_getISOLanguages(); *language != nullptr; ++language) {
    std::array<UChar, kLongestTag> shown{};
    UErrorCode code = U_ZERO_ERROR;
    const auto length = uloc_getDisplayLanguage(*language, "en", shown.data(), kLongestTag, &code);
    if (U_SUCCESS(code) && name.caseCompare(shown.data(), length, U_FOLD_CASE_DEFAULT) == 0) return *language;
  }
  return {};
}

std::string language_of_line(std::string_view line) {
  constexpr std::string_view kKey = "language:";
  return in_small_ascii(line.substr(0, kKey.size())) == kKey ? language_tag(line.substr(kKey.size()))
                                                             : std::string{};
}

bool is_language(std::string_view tag, std::string_view primary) {
  const auto subtag = tag.substr(0, tag.find('-'));
  return in_small_ascii(subtag) == in_small_ascii(primary);
}

std::string language_said_in(std::string_view words, const std::string& language) {
  const std::string guess = guess_language(words);
  return guess.empty() || is_language(language, guess) ? language : guess;
}

std::string language_of(const Transcript& transcript) {
  constexpr std::size_t kSample = 20'000;  // bytes: more tells no more
  if (!transcript.language.empty()) return transcript.language;
  std::string sample;
  for (const Cue& cue : transcript.cues) {
    if (sample.size() >= kSample) break;
    sample += cue.text;
    sample += ' ';
  }
  return guess_language(sample);
}

}  // namespace cueclip
