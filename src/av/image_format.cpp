#include "av/image_format.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace cueclip::av {

namespace {

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

/// What people take for a picture that goes into a clip, and is none of those that do.
constexpr std::array<Signature, 10> kOthers{{{"II*", "a TIFF picture"},
                                             {{"MM\0*", 4}, "a TIFF picture"},
                                             {"8BPS", "a Photoshop file"},
                                             {"%PDF", "a PDF"},
                                             {"%!PS", "PostScript"},
                                             {"\xFF\x0A", "a JPEG XL picture"},
                                             {{"\0\0\0\x0CJXL ", 8}, "a JPEG XL picture"},
                                             {{"\0\0\0\x0CjP  ", 8}, "a JPEG 2000 picture"},
                                             {"\x1F\x8B", "packed by gzip"},
                                             {"PK\x03\x04", "a ZIP file"}}};

/// The brands of an ISO media file; empty where it is none (ISO/IEC 14496-12, 4.3).
std::string_view brands_of(std::string_view bytes) {
  if (bytes.size() < 16 || bytes.substr(4, 4) != "ftyp") return {};
  const auto length = static_cast<unsigned char>(bytes[3]);
  return bytes.substr(8, std::max<std::size_t>(length, 12) - 8);
}

bool is_text_in_brackets(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<';
}

}  // namespace

ImageFormat image_format(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return ImageFormat::kPng;
  if (bytes.starts_with("\xFF\xD8")) return ImageFormat::kJpeg;
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return ImageFormat::kWebp;
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return ImageFormat::kGif;
  // A BMP says how long it is, with zeros behind that: "BM" alone begins words too.
  if (bytes.starts_with("BM") && bytes.substr(0, 10).ends_with(std::string_view{"\0\0\0\0", 4}))
    return ImageFormat::kBmp;
  const auto brands = brands_of(bytes);
  if (brands.find("avi") != std::string_view::npos) return ImageFormat::kAvif;  // avif, avis, avio
  if (is_text_in_brackets(bytes)) return ImageFormat::kSvg;
  std::string_view name;
  for (const auto& other : kOthers)
    if (bytes.starts_with(other.bytes)) name = other.name;
  if (brands.starts_with("he") || brands.starts_with("mif1")) name = "a HEIC picture";
  if (!name.empty()) throw Error{Failure::kInput, fmt::format("it is {}", name), "Convert it to PNG or JPEG"};
  throw Error{Failure::kInput, bytes.empty() ? "the file is empty" : "it is no picture",
              "Give it a PNG, JPEG, WebP, GIF, BMP, AVIF or SVG"};
}

}  // namespace cueclip::av
