#pragma once

#include <cueclip/error.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A text file as lines of UTF-8: the byte order mark, carriage returns and control characters are gone.
struct SourceText {
  std::filesystem::path file;
  std::vector<std::string> lines;

  /// A place to blame: line and column count from 1.
  [[nodiscard]] SourcePlace place(std::size_t line, std::size_t column = 0) const;
};

/// Reads a text file of at most 64 MB. UTF-8 and UTF-16 are told apart by ICU, other encodings are guessed by
/// it. Throws Error: kSystem where it can't be read, kInput where it is too large or no text.
[[nodiscard]] SourceText read_source_text(const std::filesystem::path& file);

/// The lines of a text in UTF-8; what read_source_text makes of a file's content.
[[nodiscard]] std::vector<std::string> split_lines(std::string_view utf8);

/// A file's bytes. Throws Error: kSystem where it can't be read, kInput where it holds more than `limit`.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& file, std::size_t limit);

}  // namespace cueclip
