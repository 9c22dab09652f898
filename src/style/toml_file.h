#pragma once

#include <cueclip/error.h>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

namespace cueclip {

/// A TOML file while it is read: its text is kept for errors to quote.
struct TomlFile {
  std::filesystem::path path;
  std::vector<std::string> lines;
  toml::table table;

  [[nodiscard]] SourcePlace place(const toml::source_position& at) const;

  /// Throws Error (kInput) with the place.
  [[noreturn]] void refuse(const toml::source_region& where, const std::string& problem,
                           const std::string& advice) const;
};

/// Reads a file of at most 1 MB. Throws Error: kSystem where it can't be read, kInput where it is no TOML.
[[nodiscard]] TomlFile read_toml(const std::filesystem::path& path);

/// The same of a text that was read from `path`.
[[nodiscard]] TomlFile parse_toml(const std::filesystem::path& path, const std::string& content);

/// Of the names, the one that may have been meant by `key`; empty where none is like it.
[[nodiscard]] std::string_view nearest_name(const std::string& key, std::span<const std::string_view> names);

}  // namespace cueclip
