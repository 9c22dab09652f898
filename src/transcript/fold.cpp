#include "transcript/fold.h"

#include <cstdint>
#include <new>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

const icu::Normalizer2& decomposer() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* result = icu::Normalizer2::getNFKDInstance(code);
  if (U_FAILURE(code) || result == nullptr) throw std::bad_alloc{};
  return *result;
}

/// Whether a character belongs to a word: a letter, a digit, or an accent on one.
bool is_part(UChar32 character) {
  return character >= 0 && (u_isalnum(character) || u_getCombiningClass(character) != 0);
}

bool is_ascii(std::string_view word) {
  for (const char byte : word)
    if (static_cast<unsigned char>(byte) >= 0x80) return false;
  return true;
}

std::string fold(std::string_view word, const icu::Normalizer2& decompose) {
  std::string result;
  if (is_ascii(word)) {
    for (const char byte : word)
      result += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    return result;
  }
  UErrorCode code = U_ZERO_ERROR;
  auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece{word.data(), static_cast<std::int32_t>(word.size())})
          .foldCase();
  unicode.findAndReplace(u"œ", u"oe").findAndReplace(u"æ", u"ae");
  const icu::UnicodeString apart = decompose.normalize(unicode, code);
  icu::UnicodeString letters;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1))
    if (u_isalnum(apart.char32At(at))) letters.append(apart.char32At(at));
  letters.toUTF8String(result);
  return result;
}

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text) {
  const icu::Normalizer2& decompose = decomposer();
  std::vector<FoldedWord> words;
  std::size_t begin = std::string_view::npos;
  const auto finish = [&](std::size_t end) {
    if (begin == std::string_view::npos) return;
    std::string word = fold(text.substr(begin, end - begin), decompose);
    if (!word.empty()) words.push_back({std::move(word), begin, end});
    begin = std::string_view::npos;
  };
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const auto before = static_cast<std::size_t>(at);
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (!is_part(character)) {
      finish(before);
    } else if (begin == std::string_view::npos) {
      begin = before;
    }
  }
  finish(text.size());
  return words;
}

std::string in_small_letters(std::string_view text) {
  std::string result;
  icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())})
      .toLower()
      .toUTF8String(result);
  return result;
}

std::string in_small_ascii(std::string_view text) {
  std::string result{text};
  for (char& byte : result)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return result;
}

}  // namespace cueclip
