#include "caption/font_choice.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "caption/tokens.h"

namespace cueclip {

namespace {

// Where emoji are outlines: libass draws no colour fonts.
constexpr auto kSymbols =
    std::to_array<std::string_view>({"Symbola", "Noto Sans Symbols2", "Noto Sans Symbols 2",
                                     "Noto Sans Symbols", "Noto Sans Math", "Noto Music"});

std::vector<UChar32> code_points(std::string_view text) {
  std::vector<UChar32> result;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character >= 0) result.push_back(character);
  }
  return result;
}

UScriptCode script_of(UChar32 character) {
  UErrorCode code = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(character, &code);
  return U_FAILURE(code) != 0 ? USCRIPT_COMMON : script;
}

/// Draws nothing of its own, so that no font has to have it: joiners, direction marks, variation selectors.
bool is_invisible(UChar32 character) {
  return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
         u_charType(character) == U_CONTROL_CHAR;
}

bool is_emoji(const std::vector<UChar32>& cluster) {
  return !cluster.empty() && (u_hasBinaryProperty(cluster.front(), UCHAR_EMOJI_PRESENTATION) != 0 ||
                              std::ranges::find(cluster, 0xFE0F) != cluster.end());
}

/// A sign that is no letter and no mark upon one.
bool is_symbol(UChar32 character) {
  return u_charType(character) == U_OTHER_SYMBOL;
}

/// A character of every script (a digit, a point, a space), or a mark on the letter before.
bool is_shared(UChar32 character) {
  const UScriptCode script = script_of(character);
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

bool is_east_asian(UScriptCode script) {
  constexpr std::array kScripts{USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL,
                                USCRIPT_BOPOMOFO};
  return std::ranges::find(kScripts, script) != kScripts.end();
}

/// Han characters are drawn otherwise in each country; where the language doesn't say, as in Japan if kana
/// need it, else as in China.
std::string_view east_asian_country(UScriptCode script, std::string_view language) {
  if (script == USCRIPT_HANGUL || language.starts_with("ko")) return "KR";
  if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || language.starts_with("ja")) return "JP";
  if (language.find("HK") != std::string_view::npos) return "HK";
  for (const std::string_view traditional : {"Hant", "TW", "MO"})
    if (language.find(traditional) != std::string_view::npos) return "TC";
  return script == USCRIPT_BOPOMOFO ? "TC" : "SC";
}

/// Those of a serif stay serifs.
std::vector<std::string> east_asian_families(UScriptCode script, std::string_view language, bool serif) {
  const std::string_view country = east_asian_country(script, language);
  std::vector<std::string> families{fmt::format("Noto Sans CJK {}", country)};
  if (serif) families.insert(families.begin(), fmt::format("Noto Serif CJK {}", country));
  return families;
}

/// A family with serifs, as far as its name says so.
bool is_serif(std::string_view family) {
  return family.find("Serif") != std::string_view::npos;
}

/// The families made for a character's script, best first.
std::vector<std::string> families_of(UChar32 character, std::string_view language, bool serif) {
  const UScriptCode script = script_of(character);
  if (is_east_asian(script)) return east_asian_families(script, language, serif);
  if (is_shared(character)) {
    // 。 and 「 belong to no script, but stand among Han characters.
    std::vector<std::string> families{"Noto Sans"};
    if (u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH) == U_EA_WIDE ||
        u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH) == U_EA_FULLWIDTH)
      std::ranges::copy(east_asian_families(USCRIPT_HAN, language, serif),
                        std::inserter(families, families.begin()));
    families.insert(families.end(), kSymbols.begin(), kSymbols.end());
    return families;
  }
  std::string name = uscript_getName(script);
  std::ranges::replace(name, '_', ' ');
  std::vector<std::string> families{fmt::format("Noto Sans {}", name), fmt::format("Noto Serif {}", name),
                                    "Noto Sans"};
  if (serif) std::swap(families[0], families[1]);
  if (serif && script == USCRIPT_ARABIC) families.insert(families.begin(), "Noto Naskh Arabic");
  return families;
}

std::string utf8(UChar32 character);

/// Several emoji that joiners make one of: outlines have only the several.
bool is_sequence(const std::string& cluster) {
  constexpr UChar32 kJoiner = 0x200D;
  const auto characters = code_points(cluster);
  return is_emoji(characters) && std::ranges::find(characters, kJoiner) != characters.end();
}

/// An emoji as it can be drawn in outlines: without skin tone and keycap, and a flag as its two letters.
std::string drawable(const std::string& cluster) {
  constexpr UChar32 kFirstTone = 0x1F3FB;
  constexpr UChar32 kLastTone = 0x1F3FF;
  constexpr UChar32 kFirstFlagLetter = 0x1F1E6;
  constexpr UChar32 kLastFlagLetter = 0x1F1FF;
  constexpr UChar32 kKeycap = 0x20E3;
  constexpr UChar32 kAsEmoji = 0xFE0F;
  const auto characters = code_points(cluster);
  if (characters.size() < 2) return cluster;
  const bool is_keycap = characters.back() == kKeycap;
  std::string result;
  for (const UChar32 character : characters) {
    if ((kFirstTone <= character && character <= kLastTone) || character == kKeycap) continue;
    if (is_keycap && character == kAsEmoji) continue;
    const bool is_flag = kFirstFlagLetter <= character && character <= kLastFlagLetter;
    result += utf8(is_flag ? 'A' + (character - kFirstFlagLetter) : character);
  }
  return result;
}

std::string utf8(UChar32 character) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, character);
  return {bytes.data(), static_cast<std::size_t>(length)};
}

}  // namespace

FontChooser::FontChooser(std::string language) : language_{std::move(language)} {}

bool FontChooser::covers(const std::string& family, int weight, const std::string& cluster) {
  auto found = files_.find({family, weight});
  if (found == files_.end())
    found = files_.emplace(std::pair{family, weight}, find_font(family, weight)).first;
  const FontFile& file = found->second;
  return file.is_family && std::ranges::all_of(code_points(cluster), [&](UChar32 character) {
           const auto code = static_cast<char32_t>(character);
           return is_invisible(character) ||
                  (file.has(code) && (!is_symbol(character) || gives_room(file, code)));
         });
}

bool FontChooser::gives_room(const FontFile& file, char32_t character) {
  const auto [known, is_new] = gives_room_.try_emplace({file.path, character}, true);
  if (is_new) known->second = file.gives_room(character);
  return known->second;
}

std::string FontChooser::family_for(const std::string& cluster, const std::string& family, int weight,
                                    const std::string& before) {
  const auto characters = code_points(cluster);
  if (characters.empty() || std::ranges::all_of(characters, is_invisible))
    return before.empty() ? family : before;
  const bool emoji = is_emoji(characters);
  const bool follows = !before.empty() && is_shared(characters.front()) && !emoji &&
                       std::ranges::find(kSymbols, before) == kSymbols.end();
  if (follows && covers(before, weight, cluster)) return before;
  if (!emoji && covers(family, weight, cluster)) return family;
  std::vector<std::string> families = families_of(characters.front(), language_, is_serif(family));
  if (emoji) families.insert(families.begin(), kSymbols.begin(), kSymbols.end());
  for (const auto& candidate : families)
    if (covers(candidate, weight, cluster)) return candidate;
  for (const UChar32 character : characters) {
    if (is_invisible(character)) continue;
    const auto any = find_family_with(static_cast<char32_t>(character), weight);
    if (any && covers(*any, weight, cluster)) return *any;
  }
  // An emoji made of several is drawn as those that there are; a family that has the first at least is next.
  for (const auto& candidate : families)
    if (covers(candidate, weight, utf8(characters.front()))) return candidate;
  for (const UChar32 character : characters)
    if (!is_invisible(character) && !covers(family, weight, utf8(character)))
      missing_.insert(static_cast<char32_t>(character));
  return emoji ? std::string{} : family;
}

std::vector<FontRun> FontChooser::runs(std::string_view text, const std::string& family, int weight,
                                       bool as_written) {
  constexpr std::string_view kNarrowSpace = "\xE2\x80\xAF";
  if (!files_.contains({family, weight})) {
    // A family that isn't installed is replaced by fontconfig, and what it gives is the style's own font.
    FontFile file = find_font(family, weight);
    file.is_family = true;
    files_.emplace(std::pair{family, weight}, std::move(file));
  }
  std::vector<FontRun> result;
  for (auto& whole : graphemes(text)) {
    if (!as_written && is_sequence(whole)) {
      left_out_.insert(whole);
      continue;
    }
    std::string cluster = drawable(whole);
    if (cluster == kNarrowSpace && !covers(family, weight, cluster)) cluster = "\u00a0";
    const std::string chosen =
        family_for(cluster, family, weight, result.empty() ? std::string{} : result.back().family);
    if (chosen.empty()) continue;
    if (result.empty() || result.back().family != chosen) result.push_back({{}, chosen});
    result.back().text += cluster;
  }
  return result;
}

std::string missing_font_note(char32_t character) {
  const auto code = static_cast<UChar32>(character);
  std::array<char, 128> name{};
  UErrorCode error = U_ZERO_ERROR;
  u_charName(code, U_EXTENDED_CHAR_NAME, name.data(), static_cast<std::int32_t>(name.size()), &error);
  const char* package = "fonts-noto-core";
  if (is_east_asian(script_of(code))) package = "fonts-noto-cjk";
  if (is_shared(code)) package = "fonts-symbola";
  return fmt::format(
      "no installed font has the character {} (U+{:04X} {}); install {}, or another font with it", utf8(code),
      static_cast<std::uint32_t>(character), name.data(), package);
}

}  // namespace cueclip
