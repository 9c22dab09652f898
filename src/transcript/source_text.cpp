#include "transcript/source_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "av/read_file.h"
#include "av/utf8.h"
#include "transcript/icu_handles.h"
#include "transcript/no_transcript.h"
#include "transcript/packed_text.h"
#include "transcript/split_characters.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLargestText = 64u << 20;
constexpr std::int32_t kSure = 40;             // of 100: below that ICU's guess is often wrong
constexpr std::size_t kExamined = 256u << 10;  // bytes that are enough to guess by
constexpr std::size_t kStrayNuls = 16;
constexpr std::size_t kTextPerNul = 200;  // bytes
constexpr std::size_t kGoodPerBad = 4;    // characters beyond ASCII that are UTF-8, for one byte that isn't
constexpr auto kStandardInput = "-";
constexpr std::string_view kMark = "\xEF\xBB\xBF";

struct CloseFile {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

struct Encoding {
  std::string name;
  bool is_sure = true;
};

/// A stray NUL in a text is dropped; a recording has them everywhere.
bool holds_many_nuls(const std::string& bytes) {
  const auto count = std::ranges::count(bytes, '\0');
  return count > 0 && static_cast<std::size_t>(count) * kTextPerNul > bytes.size() &&
         static_cast<std::size_t>(count) > kStrayNuls;
}

/// UTF-8 but for a few bytes: a file cut inside a character, or patched by hand.
bool is_nearly_utf8(std::string_view text) {
  std::size_t good = 0;
  std::size_t bad = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character < 0) ++bad;
    if (character >= 0x80) ++good;
  }
  return good >= kGoodPerBad * bad;
}

std::string bytes_of(std::FILE* stream, std::size_t limit) {
  std::string bytes;
  std::vector<char> block(1 << 16);
  while (const std::size_t count = std::fread(block.data(), 1, block.size(), stream)) {
    if (bytes.size() + count > limit)
      throw Error{Failure::kInput, fmt::format("it is larger than {} MB", limit >> 20),
                  "No transcript is: check that it is one"};
    bytes.append(block.data(), count);
  }
  if (std::ferror(stream) != 0)
    throw Error{Failure::kSystem, fmt::format("it cannot be read: {}", std::strerror(errno)),
                "Check that it is a file"};
  return bytes;
}

/// The encoding that a byte order mark names; empty without one.
std::string marked_encoding(const std::string& bytes) {
  UErrorCode code = U_ZERO_ERROR;
  std::int32_t mark_length = 0;
  const char* name = ucnv_detectUnicodeSignature(
      bytes.data(), static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 16)), &mark_length, &code);
  return U_SUCCESS(code) && name != nullptr ? name : std::string{};
}

/// ICU's best guess at an encoding of single bytes.
Encoding guessed_encoding(const std::string& bytes) {
  UErrorCode code = U_ZERO_ERROR;
  const CharsetDetector detector{ucsdet_open(&code)};
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(std::min(bytes.size(), kExamined)),
                 &code);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &code);
  for (std::int32_t i = 0; U_SUCCESS(code) && i < count; ++i) {
    const std::string name = ucsdet_getName(matches[i], &code);
    if (name.starts_with("UTF-")) continue;  // no mark, and not valid as UTF-8: noise that looks like it
    if (name.starts_with("IBM4")) continue;  // of mainframes, in orders of letters that no converter knows
    const bool is_sure = ucsdet_getConfidence(matches[i], &code) >= kSure;
    // What calls itself Latin-1 or Latin-2 is written on Windows, with its quotes and dashes.
    if (name == "ISO-8859-1") return {"windows-1252", is_sure};
    if (name == "ISO-8859-2") return {"windows-1250", is_sure};
    return {name, is_sure};
  }
  return {"windows-1252", false};
}

Encoding encoding_of(const std::string& bytes) {
  if (const std::string marked = marked_encoding(bytes); !marked.empty()) return {marked, true};
  if (holds_many_nuls(bytes))
    throw Error{Failure::kInput, "it is no text",
                "Give it a transcript, not the recording or a picture; or name its --encoding"};
  if (begins_as_json(bytes) || is_utf8(bytes)) return {"UTF-8", true};  // RFC 8259: JSON is never else
  if (is_utf8(with_characters_joined(bytes))) return {"UTF-8", true};
  return is_nearly_utf8(bytes) ? Encoding{"UTF-8", false} : guessed_encoding(bytes);
}

std::string to_utf8(std::string bytes, const std::string& encoding) {
  std::string result;
  if (encoding == "UTF-8" && !is_utf8(bytes)) bytes = with_characters_joined(bytes);
  if (encoding == "UTF-8" && is_utf8(bytes)) {
    result = std::move(bytes);
  } else {
    UErrorCode code = U_ZERO_ERROR;
    const Converter converter{ucnv_open(encoding.c_str(), &code)};
    if (U_FAILURE(code))
      throw Error{Failure::kUsage, fmt::format("there is no encoding \"{}\"", printable(encoding)),
                  "Write a name such as windows-1251, ISO-8859-15 or UTF-16LE"};
    const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                                  code};
    text.toUTF8String(result);
  }
  if (result.starts_with(kMark)) result.erase(0, kMark.size());
  return result;
}

std::vector<std::string> split_lines(std::string_view utf8) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char byte = utf8[i];
    if (byte == '\n' || byte == '\r') {
      if (byte == '\r' && i + 1 < utf8.size() && utf8[i + 1] == '\n') ++i;
      lines.emplace_back();
    } else if (byte == '\t') {
      lines.back() += ' ';
    } else if (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f) {
      lines.back() += byte;
    }
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace

SourcePlace SourceText::place(std::size_t line, std::size_t column) const {
  return {file, line, column, line >= 1 && line <= lines.size() ? lines[line - 1] : std::string{}};
}

SourcePlace SourceText::place_of_byte(std::size_t offset) const {
  const std::string_view before = std::string_view{text}.substr(0, offset);
  const auto line_start = before.find_last_of("\r\n");
  const auto line_text = line_start == std::string_view::npos ? before : before.substr(line_start + 1);
  std::size_t line = 1;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) ++line;
  return place(line, count_code_points(line_text) + 1);
}

std::string read_bytes(const std::filesystem::path& file, std::size_t limit) {
  const std::unique_ptr<std::FILE, CloseFile> stream{std::fopen(file.c_str(), "rbe")};
  if (!stream) throw av::unopened(file, errno);
  return bytes_of(stream.get(), limit);
}

bool begins_as_json(std::string_view text) {
  constexpr auto kSpace = " \t\r\n";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return false;
  const auto second = text.find_first_not_of(kSpace, first + 1);
  const char next = second == std::string_view::npos ? '\0' : text[second];
  // A page's title may begin with a bracket too: a list of cues holds objects, and an object begins with a
  // key.
  if (text[first] == '[') return next == '{' || next == ']';
  return text[first] == '{' && (next == '"' || next == '}');
}

SourceText source_text(std::filesystem::path file, std::string utf8) {
  auto lines = split_lines(utf8);
  return {std::move(file), std::move(utf8), std::move(lines), {}};
}

SourceText decoded_text(const std::filesystem::path& file, std::string bytes, const std::string& encoding) {
  const Encoding found = encoding.empty() ? encoding_of(bytes) : Encoding{encoding, true};
  SourceText source = source_text(file, to_utf8(std::move(bytes), found.name));
  if (!found.is_sure) source.doubt = found.name;
  return source;
}

SourceText read_source_text(const std::filesystem::path& file, const std::string& encoding) {
  const bool is_stdin = file == kStandardInput;
  std::string bytes = is_stdin ? bytes_of(stdin, kLargestText) : read_bytes(file, kLargestText);
  refuse_other_files(file, bytes);
  const std::filesystem::path name = is_stdin ? "stdin" : file;
  if (is_zip(bytes)) return decoded_text(name, packed_text(bytes), "UTF-8");
  return decoded_text(name, std::move(bytes), encoding);
}

}  // namespace cueclip
