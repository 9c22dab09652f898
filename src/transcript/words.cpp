#include "transcript/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr std::size_t kLongestReference = 10;

constexpr auto kNamed = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""}, {"apos", "'"},  {"nbsp", "\xC2\xA0"},
     {"lrm", ""},     {"rlm", ""},     {"hellip", "…"}, {"ndash", "–"}, {"mdash", "—"}, {"lsquo", "‘"},
     {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"laquo", "«"}, {"raquo", "»"}, {"eacute", "é"},
     {"egrave", "è"}, {"agrave", "à"}, {"ccedil", "ç"}, {"ecirc", "ê"}});

std::optional<std::string> numbered(std::string_view digits) {
  const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
  if (is_hex) digits.remove_prefix(1);
  UChar32 character = 0;
  const auto [end, code] =
      std::from_chars(digits.data(), digits.data() + digits.size(), character, is_hex ? 16 : 10);
  if (digits.empty() || code != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  if (!U_IS_UNICODE_CHAR(character) || character < 0x20) return std::string{};
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, character);
  return std::string{bytes.data(), static_cast<std::size_t>(length)};
}

/// What a reference stands for; nothing where it is none.
std::optional<std::string> referred(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  for (const auto& [known, text] : kNamed)
    if (known == name) return std::string{text};
  return std::nullopt;
}

bool is_control(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return (code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || code == 0x7F;
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

}  // namespace

std::string single_spaced(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (is_control(byte)) continue;
    if (!is_space(byte)) {
      result += byte;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::size_t count_code_points(std::string_view text) {
  const auto is_start = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  return static_cast<std::size_t>(std::ranges::count_if(text, is_start));
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const auto start = text.find_first_not_of(' ');
    if (start == std::string_view::npos) return words;
    text.remove_prefix(start);
    words.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(words.back().size());
  }
}

std::size_t count_words(std::string_view text) {
  return split_words(text).size();
}

std::string without_references(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '&') {
      const auto end = text.substr(at, kLongestReference + 2).find(';');
      const auto read = end == std::string_view::npos ? std::nullopt : referred(text.substr(at + 1, end - 1));
      if (read) {
        result += *read;
        at += end;
        continue;
      }
    }
    result += text[at];
  }
  return result;
}

bool is_only_marks(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character >= 0 && u_isalnum(character)) return false;
  }
  return true;
}

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 10> kClosing{" ", "\"", "'", "’",        "”",
                                                      "»", ")",  "]", "\xC2\xA0", "\xE2\x80\xAF"};
  bool again = true;
  while (again) {
    again = false;
    for (const auto closing : kClosing) {
      if (!text.ends_with(closing)) continue;
      text.remove_suffix(closing.size());
      again = true;
    }
  }
  for (const std::string_view end : {".", "!", "?", "…", "。", "！", "？"})
    if (text.ends_with(end)) return true;
  return false;
}

}  // namespace cueclip
