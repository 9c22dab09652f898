#include "transcript/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/references.h"

namespace cueclip {

namespace {

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
  result.reserve(text.size());
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
  while (true) {
    const auto at = std::min(text.find('&'), text.size());
    result += text.substr(0, at);
    if (at == text.size()) return result;
    text.remove_prefix(at);
    const auto end = text.substr(0, kLongestReference + 2).find(';');
    const auto read =
        end == std::string_view::npos ? std::nullopt : referred_character(text.substr(1, end - 1));
    result += read.value_or("&");
    text.remove_prefix(read ? end + 1 : 1);
  }
}

bool says_anything(std::string_view text) {
  constexpr UChar32 kLost = 0xFFFD;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, character);
    if (character != kLost && u_isUWhiteSpace(character) == 0 && u_iscntrl(character) == 0 &&
        u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0)
      return true;
  }
  return false;
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
  constexpr std::array<std::string_view, 15> kClosing{
      " ", "\"", "'", "’", "”", "»", ")", "]", "」", "』", "）", "】", "》", "\xC2\xA0", "\xE2\x80\xAF"};
  bool again = true;
  while (again) {
    again = false;
    for (const auto closing : kClosing) {
      if (!text.ends_with(closing)) continue;
      text.remove_suffix(closing.size());
      again = true;
    }
  }
  for (const std::string_view end :
       {".", "!", "?", "…", "。", "！", "？", "．", "｡", "؟", "۔", "।", "॥", "။", "។"})
    if (text.ends_with(end)) return true;
  return false;
}

}  // namespace cueclip
