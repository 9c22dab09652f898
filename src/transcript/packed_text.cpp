#include "transcript/packed_text.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "transcript/document_text.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostUnpacked = 64u << 20;
constexpr std::size_t kUnpackedBlock = 64u << 10;
constexpr int kMostEntries = 10'000;

struct FreeArchive {
  void operator()(archive* opened) const { archive_read_free(opened); }
};

enum class PackedKind { kWord, kOpenDocument, kHyperaudio };

struct PackedFile {
  std::string_view name;
  PackedKind kind;
};

constexpr std::array kPackedFiles{PackedFile{"word/document.xml", PackedKind::kWord},
                                  PackedFile{"content.xml", PackedKind::kOpenDocument},
                                  PackedFile{"hyperaudio.json", PackedKind::kHyperaudio}};

Error damaged_archive(archive* opened) {
  const char* reason = archive_error_string(opened);
  return {Failure::kInput,
          fmt::format("it is a packed document (zip) that can't be unpacked: {}",
                      reason != nullptr ? printable(reason) : "it is damaged"),
          "Fetch the file again, or copy its text into a plain text file"};
}

std::string unpacked(archive* opened) {
  std::string content;
  std::vector<char> block(kUnpackedBlock);
  while (true) {
    const auto count = archive_read_data(opened, block.data(), block.size());
    if (count < 0) throw damaged_archive(opened);
    if (count == 0) return content;
    if (content.size() + static_cast<std::size_t>(count) > kMostUnpacked)
      throw Error{Failure::kInput,
                  fmt::format("it is a packed document (zip) of more than {} MB", kMostUnpacked >> 20),
                  "No transcript is: check that it is one"};
    content.append(block.data(), static_cast<std::size_t>(count));
  }
}

std::string text_of_packed(PackedKind kind, std::string content) {
  if (kind == PackedKind::kWord) return word_text(content);
  if (kind == PackedKind::kOpenDocument) return open_document_text(content);
  return content;
}

}  // namespace

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04");
}

std::string packed_text(std::string_view bytes) {
  const std::unique_ptr<archive, FreeArchive> opened{archive_read_new()};
  if (!opened) throw std::bad_alloc{};
  archive_read_support_format_zip(opened.get());
  if (archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    throw damaged_archive(opened.get());
  archive_entry* entry = nullptr;
  for (int i = 0; i < kMostEntries; ++i) {
    const int code = archive_read_next_header(opened.get(), &entry);
    if (code == ARCHIVE_EOF) break;
    if (code < ARCHIVE_WARN) throw damaged_archive(opened.get());
    const char* path = archive_entry_pathname(entry);
    if (path == nullptr) continue;
    const auto* found = std::ranges::find(kPackedFiles, std::string_view{path}, &PackedFile::name);
    if (found != kPackedFiles.end()) return text_of_packed(found->kind, unpacked(opened.get()));
  }
  throw Error{Failure::kInput,
              "it is a zip archive that holds no Word or OpenDocument text, and no Hyperaudio transcript",
              "Unpack it, and give the transcript that is in it"};
}

}  // namespace cueclip
