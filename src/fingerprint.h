#pragma once

#include <cueclip/episode.h>

#include <filesystem>
#include <map>
#include <string>

namespace cueclip {

/// Makes fingerprints; reads each file once.
class Fingerprints {
 public:
  /// What a clip's file in this shape is made from: cueclip's version, the clip's settings, its inputs'
  /// contents, the style as it is resolved, and the shape. Two that are the same make the same bytes.
  /// Throws Error where an input or the style can't be read.
  [[nodiscard]] std::string of(const EpisodeClip& clip, const Shape& shape);

 private:
  const std::string& content(const std::filesystem::path& file);

  std::map<std::filesystem::path, std::string> contents_;
};

/// The JSON file beside a clip's file, which says what that was made from.
[[nodiscard]] std::filesystem::path json_beside(const std::filesystem::path& output);

/// The fingerprint that the JSON file beside a clip's file holds; empty where there is no such file, or none
/// in it: then this program's `batch` didn't make it.
[[nodiscard]] std::string kept_fingerprint(const std::filesystem::path& output);

}  // namespace cueclip
