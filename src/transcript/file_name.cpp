#include "transcript/file_name.h"

#include <cstdint>
#include <memory>

#include <unicode/translit.h>

namespace cueclip {

namespace {

bool is_plain(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         byte == '_';
}

/// In ASCII letters as far as ICU can say them: "Où ?" is "Ou ?", "東京" is "dong jing".
std::string in_ascii(std::string_view text) {
  auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> spell{
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, code)};
  if (U_SUCCESS(code) && spell) spell->transliterate(unicode);
  std::string result;
  unicode.toUTF8String(result);
  return result;
}

}  // namespace

std::string file_name_part(std::string_view text, std::size_t most) {
  std::string name;
  for (const char byte : in_ascii(text)) {
    if (is_plain(byte)) {
      name += byte;
    } else if (!name.empty() && name.back() != '-' && byte != '\'') {
      name += '-';
    }
  }
  if (name.size() > most) name.resize(most);
  while (name.ends_with('-')) name.pop_back();
  return name;
}

}  // namespace cueclip
