#include "studio/page_files.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <utility>

#include "av/read_file.h"
#include "style/resources.h"

namespace cueclip {

namespace {

constexpr std::uint64_t kLargestPageFile = 4u << 20;

constexpr auto kTypes =
    std::to_array<std::pair<std::string_view, std::string_view>>({{".html", "text/html; charset=utf-8"},
                                                                  {".js", "text/javascript; charset=utf-8"},
                                                                  {".css", "text/css; charset=utf-8"},
                                                                  {".svg", "image/svg+xml"},
                                                                  {".png", "image/png"},
                                                                  {".mp3", "audio/mpeg"},
                                                                  {".m4a", "audio/mp4"},
                                                                  {".aac", "audio/aac"},
                                                                  {".ogg", "audio/ogg"},
                                                                  {".oga", "audio/ogg"},
                                                                  {".opus", "audio/ogg"},
                                                                  {".wav", "audio/wav"},
                                                                  {".flac", "audio/flac"},
                                                                  {".mp4", "video/mp4"},
                                                                  {".webm", "video/webm"},
                                                                  {".gif", "image/gif"},
                                                                  {".txt", "text/plain; charset=utf-8"}});

/// A file's name, and no way to another folder.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && std::ranges::all_of(name, [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' ||
           byte == '.';
  });
}

}  // namespace

PageFiles::PageFiles() {
  std::error_code ignored;
  for (const auto& assets : resource_folders("assets"))
    if (folder_.empty() && std::filesystem::is_regular_file(assets / "studio" / "index.html", ignored))
      folder_ = assets / "studio";
  if (folder_.empty())
    throw Error{Failure::kSystem, "the page's files, assets/studio, are not there", "Install cueclip whole"};
}

std::optional<HttpAnswer> PageFiles::answer(const std::string& path) const {
  constexpr std::string_view kFolder = "/page/";
  std::string name = path == "/" ? "index.html" : "";
  if (path.starts_with(kFolder)) name = path.substr(kFolder.size());
  std::error_code ignored;
  if (!is_plain_name(name) || !std::filesystem::is_regular_file(folder_ / name, ignored)) return std::nullopt;
  return HttpAnswer{200,
                    {{"Content-Type", media_type_of(name)}, {"Cache-Control", "no-cache"}},
                    av::read_file(folder_ / name, kLargestPageFile)};
}

std::string media_type_of(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  const auto* found = std::ranges::find(kTypes, std::string_view{ending},
                                        &std::pair<std::string_view, std::string_view>::first);
  return found == kTypes.end() ? "application/octet-stream" : std::string{found->second};
}

}  // namespace cueclip
