#pragma once

#include <cueclip/error.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A text file in UTF-8, without its byte order mark.
struct SourceText {
  std::filesystem::path file;
  std::string text;                ///< all of it, as written
  std::vector<std::string> lines;  ///< without line ends and control characters; tabs are spaces
  std::string doubt;               ///< the encoding, where it is a guess that may be wrong; else empty

  /// A place to blame: line and column count from 1.
  [[nodiscard]] SourcePlace place(std::size_t line, std::size_t column = 0) const;

  /// The place of a byte of `text`.
  [[nodiscard]] SourcePlace place_of_byte(std::size_t offset) const;
};

/// Whether a text begins as an object or as a list of objects.
[[nodiscard]] bool begins_as_json(std::string_view text);

/// Reads a text file of at most 64 MB, `-` being what comes in by stdin, in the encoding named, else in the
/// one its byte order mark or its bytes show, as far as ICU can tell; JSON is UTF-8. Characters in UTF-8 that
/// a recogniser has split over two segments are put together. Of a document of Word or OpenDocument, it is
/// the text of its paragraphs (packed_text.h). Throws Error: kSystem where it can't be read, kInput where it
/// is too large, no text, or of no known encoding.
[[nodiscard]] SourceText read_source_text(const std::filesystem::path& file,
                                          const std::string& encoding = {});

/// What read_source_text makes of a file's bytes.
[[nodiscard]] SourceText decoded_text(const std::filesystem::path& file, std::string bytes,
                                      const std::string& encoding = {});

/// What read_source_text makes of a text in UTF-8.
[[nodiscard]] SourceText source_text(std::filesystem::path file, std::string utf8);

/// A file's bytes. Throws Error: kSystem where it can't be read, kInput where it holds more than `limit`.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& file, std::size_t limit);

}  // namespace cueclip
