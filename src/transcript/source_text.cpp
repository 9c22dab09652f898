#include "transcript/source_text.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr std::size_t kLargestText = 64u << 20;  // facts about transcripts: no real one comes near

bool is_utf8(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character < 0) return false;
  }
  return true;
}

/// The name ICU gives the encoding of `bytes`, by byte order mark or by its guess.
std::string encoding_of(const std::string& bytes) {
  UErrorCode code = U_ZERO_ERROR;
  std::int32_t mark_length = 0;
  const char* marked =
      ucnv_detectUnicodeSignature(bytes.data(), static_cast<std::int32_t>(bytes.size()), &mark_length, &code);
  if (U_SUCCESS(code) && marked != nullptr) return marked;
  if (is_utf8(bytes)) return "UTF-8";
  code = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector{ucsdet_open(&code),
                                                                            &ucsdet_close};
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &code);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &code);
  const char* name = match != nullptr ? ucsdet_getName(match, &code) : nullptr;
  if (U_FAILURE(code) || name == nullptr) return "windows-1252";
  return std::strcmp(name, "ISO-8859-1") == 0 ? "windows-1252" : name;
}

bool is_marked(const std::string& bytes) {
  UErrorCode code = U_ZERO_ERROR;
  std::int32_t mark_length = 0;
  return ucnv_detectUnicodeSignature(bytes.data(), static_cast<std::int32_t>(bytes.size()), &mark_length,
                                     &code) != nullptr;
}

std::string to_utf8_from(const std::string& bytes, const std::string& encoding) {
  const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding.c_str()};
  std::string result;
  text.toUTF8String(result);
  return result.starts_with("\xEF\xBB\xBF") ? result.substr(3) : result;
}

std::string to_utf8(const std::string& bytes) {
  const std::string encoding = encoding_of(bytes);
  const bool is_wide = encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32");
  // Without a byte order mark, no text has a NUL, and ICU takes noise for UTF-16.
  if (bytes.find('\0') != std::string::npos && !is_marked(bytes))
    throw Error{Failure::kInput, "it is no text", "Give it a transcript, not the recording or a picture"};
  if (is_wide && !is_marked(bytes)) return to_utf8_from(bytes, "windows-1252");
  if (encoding == "UTF-8") return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  return to_utf8_from(bytes, encoding);
}

}  // namespace

SourcePlace SourceText::place(std::size_t line, std::size_t column) const {
  return {file, line, column, line >= 1 && line <= lines.size() ? lines[line - 1] : std::string{}};
}

std::string read_bytes(const std::filesystem::path& file, std::size_t limit) {
  const std::unique_ptr<std::FILE, decltype(&std::fclose)> stream{std::fopen(file.c_str(), "rbe"),
                                                                  &std::fclose};
  if (!stream)
    throw Error{Failure::kSystem, fmt::format("it cannot be opened: {}", std::strerror(errno)),
                "Check its name and permissions"};
  std::string bytes;
  char block[1 << 16];
  while (const std::size_t count = std::fread(block, 1, sizeof block, stream.get())) {
    bytes.append(block, count);
    if (bytes.size() > limit)
      throw Error{Failure::kInput, fmt::format("it is larger than {} MB", limit >> 20)};
  }
  if (std::ferror(stream.get()) != 0)
    throw Error{Failure::kSystem, fmt::format("it cannot be read: {}", std::strerror(errno))};
  return bytes;
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

SourceText read_source_text(const std::filesystem::path& file) {
  return {file, split_lines(to_utf8(read_bytes(file, kLargestText)))};
}

}  // namespace cueclip
