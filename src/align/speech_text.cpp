#include "align/speech_text.h"

#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

bool is_letter(UChar32 character) {
  const auto kind = U_GET_GC_MASK(character);
  return (kind & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

/// An apostrophe, a mark that makes a pause, as every voice knows them, or a space for what is neither.
char plain_mark(UChar32 character) {
  switch (character) {
    case '\'':
    case 0x2019:
      return '\'';
    case ',':
    case 0x3001:
    case 0xFF0C:
    case 0x060C:
      return ',';
    case ';':
    case 0x061B:
    case 0xFF1B:
      return ';';
    case ':':
    case 0xFF1A:
      return ':';
    case '.':
    case 0x2026:
    case 0x3002:
    case 0x0964:
    case 0xFF0E:
      return '.';
    case '!':
    case 0xFF01:
      return '!';
    case '?':
    case 0x061F:
    case 0xFF1F:
      return '?';
    default:
      return ' ';
  }
}

/// Writes words down, counting characters.
class Writer {
 public:
  void add(std::string_view word) {
    result_.begins.push_back(count_);
    std::size_t letters = 0;
    bool is_parted = false;  // by a hyphen, a bracket: what is behind it is another word to a voice
    char last = ' ';
    const auto size = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < size;) {
      const std::int32_t begin = at;
      UChar32 character = 0;
      U8_NEXT(word.data(), at, size, character);
      if (character >= 0 && is_letter(character)) {
        if (is_parted && letters > 0) put(' ');
        is_parted = false;
        result_.text.append(
            word.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin)));
        ++count_;
        ++letters;
        last = 'a';
        continue;
      }
      const char mark = plain_mark(character);
      if (mark == ' ') {
        is_parted = true;
      } else if (mark != last && letters > 0) {
        put(mark);
        last = mark;
      }
    }
    result_.letters.push_back(letters);
    result_.ends_in_pause.push_back(last != 'a' && last != '\'' && last != ' ');
    put(' ');
  }

  [[nodiscard]] SpeechText finish() && { return std::move(result_); }

 private:
  void put(char mark) {
    result_.text += mark;
    ++count_;
  }

  SpeechText result_;
  std::size_t count_ = 0;
};

}  // namespace

SpeechText speech_text(const std::vector<std::string>& words) {
  Writer writer;
  for (const std::string& word : words) writer.add(word);
  return std::move(writer).finish();
}

}  // namespace cueclip
