#pragma once

#include <string>
#include <vector>

#include "episode/clip_keys.h"
#include "style/toml_file.h"

namespace cueclip {

/// A table in which keys stand.
struct KeyTable {
  const TomlFile* file;
  const toml::table* table;
  bool is_shared;  ///< of a file that others extend

  [[nodiscard]] const toml::node* find(std::string_view key) const { return table->get(key); }
  [[nodiscard]] std::filesystem::path folder() const { return file->path.parent_path(); }
};

/// A key's value as texts: one, or each of a list. Throws Error (kInput) with its place.
[[nodiscard]] std::vector<std::string> texts_of(const KeyTable& in, const toml::node& node,
                                                const ClipKey& key);

/// A key's one value as a text. Throws Error (kInput) with its place.
[[nodiscard]] std::string text_of(const KeyTable& in, const toml::node& node, std::string_view key);

}  // namespace cueclip
