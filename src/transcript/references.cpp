#include "transcript/references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "av/xml_handles.h"

namespace cueclip {

namespace {

std::string as_utf8(UChar32 character) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  return {bytes.data(), static_cast<std::size_t>(length)};
}

/// HTML takes the numbers of C1 controls for windows-1252's characters, as people who write them mean them;
/// 0 where it has none.
constexpr std::array<UChar32, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr UChar32 kFirstC1 = 0x80;

std::optional<std::string> numbered(std::string_view digits) {
  const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
  if (is_hex) digits.remove_prefix(1);
  UChar32 character = 0;
  const auto [end, code] =
      std::from_chars(digits.data(), digits.data() + digits.size(), character, is_hex ? 16 : 10);
  if (digits.empty() || code != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  if (character >= kFirstC1 && character < kFirstC1 + static_cast<UChar32>(kWindows1252.size()))
    character = kWindows1252[static_cast<std::size_t>(character - kFirstC1)];
  if (character == '\n' || character == '\r') return "\n";
  if (character == '\t') return " ";
  if (!U_IS_UNICODE_CHAR(character) || character < ' ' || character == 0x7F) return std::string{};
  return as_utf8(character);
}

/// By the names that libxml2 knows, which it tells by reading them: its function to look them up is
/// deprecated from 2.14 on.
std::optional<std::string> named_in_html(std::string_view name) {
  const bool is_plain = std::ranges::all_of(
      name, [](char byte) { return u_isalnum(static_cast<unsigned char>(byte)) != 0 && byte > 0; });
  if (name.empty() || !is_plain) return std::nullopt;
  std::string text = "<p>&";
  text.append(name).append(";</p>");
  const av::XmlDocument document{
      htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                     HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)};
  if (!document) return std::nullopt;
  const av::XmlText content{xmlNodeGetContent(xmlDocGetRootElement(document.get()))};
  std::string read = content ? reinterpret_cast<const char*>(content.get()) : "";
  // An unknown name stays as it is, from 2.14 on but for a beginning that is known without `;`.
  if (read.empty() || read.ends_with(';') || read.starts_with('&')) return std::nullopt;
  return read;
}

/// HTML 5 has names for what needs none, and some programs write them all; and those that are read most.
constexpr auto kNames5 = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", "\u00A0"},
     {"AMP", "&"},    {"COPY", "©"},   {"GT", ">"},     {"Hat", "^"},    {"LT", "<"},     {"NewLine", "\n"},
     {"QUOT", "\""},  {"REG", "®"},    {"Tab", " "},    {"ast", "*"},    {"bsol", "\\"},  {"colon", ":"},
     {"comma", ","},  {"commat", "@"}, {"dollar", "$"}, {"dash", "‐"},   {"equals", "="}, {"excl", "!"},
     {"grave", "`"},  {"hyphen", "‐"}, {"lbrace", "{"}, {"lbrack", "["}, {"lcub", "{"},   {"lowbar", "_"},
     {"lpar", "("},   {"lsqb", "["},   {"mldr", "…"},   {"num", "#"},    {"percnt", "%"}, {"period", "."},
     {"plus", "+"},   {"quest", "?"},  {"rbrace", "}"}, {"rbrack", "]"}, {"rcub", "}"},   {"rpar", ")"},
     {"rsqb", "]"},   {"semi", ";"},   {"sol", "/"},    {"verbar", "|"}, {"vert", "|"},   {"Dstrok", "Đ"},
     {"dstrok", "đ"}, {"Lstrok", "Ł"}, {"lstrok", "ł"}, {"Hstrok", "Ħ"}, {"hstrok", "ħ"}, {"Tstrok", "Ŧ"},
     {"tstrok", "ŧ"}, {"imath", "ı"},  {"inodot", "ı"}});

/// HTML 5 names a letter with an accent after both: `scaron` is š.
constexpr auto kAccents = std::to_array<std::pair<std::string_view, UChar32>>({{"acute", 0x301},
                                                                               {"grave", 0x300},
                                                                               {"circ", 0x302},
                                                                               {"tilde", 0x303},
                                                                               {"uml", 0x308},
                                                                               {"macr", 0x304},
                                                                               {"breve", 0x306},
                                                                               {"dot", 0x307},
                                                                               {"ring", 0x30A},
                                                                               {"dblac", 0x30B},
                                                                               {"caron", 0x30C},
                                                                               {"cedil", 0x327},
                                                                               {"ogon", 0x328}});

std::optional<std::string> accented_letter(std::string_view name) {
  if (name.empty() || u_isalpha(static_cast<unsigned char>(name[0])) == 0) return std::nullopt;
  const auto* accent = std::ranges::find(kAccents, name.substr(1), &decltype(kAccents)::value_type::first);
  if (accent == kAccents.end()) return std::nullopt;
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2* composed = unorm2_getNFCInstance(&code);
  if (U_FAILURE(code)) return std::nullopt;
  const UChar32 letter = unorm2_composePair(composed, static_cast<unsigned char>(name[0]), accent->second);
  return letter < 0 ? std::nullopt : std::optional{as_utf8(letter)};
}

}  // namespace

std::optional<std::string> referred_character(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  const auto* found = std::ranges::find(kNames5, name, &decltype(kNames5)::value_type::first);
  if (found != kNames5.end()) return std::string{found->second};
  if (auto named = named_in_html(name)) return named;
  return accented_letter(name);
}

}  // namespace cueclip
