#include "caption/address.h"

#include <cstddef>

#include <unicode/uchar.h>

namespace cueclip {

namespace {

bool is_ascii_letter(char32_t character) {
  return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
}

bool is_label(char32_t character) {
  return character == U'-' || u_isalnum(static_cast<UChar32>(character));
}

/// "example.org" and what may follow it: labels of letters and digits with dots between, the last of two
/// ASCII letters or more in lower case ("fin.Ensuite" misses a space).
bool begins_with_host(std::u32string_view word) {
  std::size_t dots = 0;
  std::size_t label = 0;  // where the last begins
  std::size_t at = 0;
  for (; at < word.size(); ++at) {
    const bool is_dot = word[at] == U'.' && at > label && at + 1 < word.size() && is_label(word[at + 1]);
    if (!is_dot && !is_label(word[at])) break;
    if (!is_dot) continue;
    ++dots;
    label = at + 1;
  }
  const auto last = word.substr(label, at - label);
  if (dots == 0 || last.size() < 2 || !(last.front() >= U'a' && last.front() <= U'z')) return false;
  for (const char32_t character : last)
    if (!is_ascii_letter(character)) return false;
  return true;
}

}  // namespace

bool is_address(std::u32string_view word) {
  // A bracket or a quote may stand before it.
  while (!word.empty() && !u_isalnum(static_cast<UChar32>(word.front()))) word.remove_prefix(1);
  if (word.find(U"://") != std::u32string_view::npos || word.starts_with(U"www.")) return true;
  if (const auto at = word.find(U'@'); at != std::u32string_view::npos)
    return at > 0 && begins_with_host(word.substr(at + 1));
  return begins_with_host(word);
}

}  // namespace cueclip
