#include "av/mp4_layout.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <string_view>

#include "av/read_file.h"

namespace cueclip::av {

namespace {

constexpr int kDeepest = 4;  // moov, trak, edts, elst

struct Box {
  std::string type;
  std::uint64_t content = 0;  ///< where it begins
  std::uint64_t end = 0;
};

std::optional<std::uint64_t> number(std::ifstream& file, int bytes) {
  std::uint64_t value = 0;
  for (int i = 0; i < bytes; ++i) {
    const int byte = file.get();
    if (byte < 0) return std::nullopt;
    value = value << 8 | static_cast<std::uint64_t>(byte);
  }
  return value;
}

/// The box at a place inside of one that ends at `end`; nothing where there is none.
std::optional<Box> box_at(std::ifstream& file, std::uint64_t at, std::uint64_t end) {
  if (end < at || end - at < 8) return std::nullopt;
  file.clear();
  file.seekg(static_cast<std::streamoff>(at));
  auto size = number(file, 4);
  std::string type(4, '\0');
  if (!size || !file.read(type.data(), 4)) return std::nullopt;
  std::uint64_t head = 8;
  if (*size == 1) {  // the size is a long one, behind the type
    size = number(file, 8);
    head = 16;
  } else if (*size == 0) {
    size = end - at;
  }
  if (!size || *size < head || *size > end - at) return std::nullopt;
  return Box{type, at + head, at + *size};
}

class LayoutReader {
 public:
  LayoutReader(std::ifstream file, std::uint64_t size) : file_{std::move(file)}, size_{size} {}

  Mp4Layout read() {
    bool has_data = false;
    for_boxes({"", 0, size_}, [&](const Box& box) {
      if (box.type == "ftyp") layout_.brand = brand(box);
      if (box.type == "mdat") has_data = true;
      if (box.type != "moov") return;
      layout_.index_first = !has_data;
      look_for_edits(box, 1);
    });
    return layout_;
  }

 private:
  std::string brand(const Box& box) {
    std::string name(4, '\0');
    file_.seekg(static_cast<std::streamoff>(box.content));
    return box.end - box.content >= 4 && file_.read(name.data(), 4) ? name : std::string{};
  }

  template <typename Look>
  void for_boxes(const Box& parent, Look&& look) {
    std::uint64_t at = parent.content;
    while (const auto box = box_at(file_, at, parent.end)) {
      look(*box);
      at = box->end;
    }
  }

  void look_for_edits(const Box& parent, int depth) {
    for_boxes(parent, [&](const Box& box) {
      if (box.type == "elst") {
        file_.seekg(static_cast<std::streamoff>(box.content + 4));  // behind version and flags
        layout_.edit_lists |= number(file_, 4).value_or(0) > 0;
      } else if (depth < kDeepest && (box.type == "trak" || box.type == "edts")) {
        look_for_edits(box, depth + 1);
      }
    });
  }

  std::ifstream file_;
  std::uint64_t size_;
  Mp4Layout layout_;
};

}  // namespace

Mp4Layout read_mp4_layout(const std::filesystem::path& file) {
  check_readable(file);
  return LayoutReader{std::ifstream{file, std::ios::binary}, std::filesystem::file_size(file)}.read();
}

}  // namespace cueclip::av
