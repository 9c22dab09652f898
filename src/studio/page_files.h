#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "studio/http_server.h"

namespace cueclip {

/// The page's own files, which hold nothing of a session: those that lie in assets/studio, and no other.
class PageFiles {
 public:
  /// Throws Error (kSystem) where they aren't found.
  PageFiles();

  /// `/` is index.html, `/page/NAME` another. Nothing for any other path.
  [[nodiscard]] std::optional<HttpAnswer> answer(const std::string& path) const;

 private:
  std::filesystem::path folder_;
};

/// What a browser takes a file for, by its ending.
[[nodiscard]] std::string media_type_of(const std::filesystem::path& file);

}  // namespace cueclip
