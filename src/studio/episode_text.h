#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "studio/passage_lines.h"
#include "studio/toml_entries.h"
#include "studio/toml_value.h"

namespace cueclip::studio {

/// The text of an episode file while it is edited: what a person wrote, comments, order and spacing, stays
/// byte for byte but for what is changed. Each edit is read again and held against what was meant, and one
/// that fails changes nothing: Error kUsage or kInput says why it can't be done, kFault is ours.
class EpisodeText {
 public:
  /// `file` is the place that errors name. Throws Error (kInput) with the place where it isn't TOML.
  [[nodiscard]] static EpisodeText of(std::string text, std::filesystem::path file = {});

  [[nodiscard]] const std::string& text() const { return text_; }

  /// In the file's order; empty for one without an id.
  [[nodiscard]] std::vector<std::string> clip_ids() const;

  /// Sets a key at the top, or of a clip.
  void set(const std::optional<std::string>& clip, const std::string& key, const EpisodeValue& value);

  /// Sets a key of a table at the top, {"words"} or {"speakers", "LABEL"}, however that is written.
  void set_in_table(const TomlPath& table, const std::string& key, const EpisodeValue& value);

  /// The entries of a list of texts at the top; one value is a list of one, and nothing an empty one.
  [[nodiscard]] std::vector<std::string> list(const std::string& key) const;
  /// Adds an entry to a list at the top; one value becomes a list, and nothing a list of one.
  void append_to_list(const std::string& key, const std::string& text);
  /// Sets an entry, counted from 0.
  void replace_in_list(const std::string& key, std::size_t index, const std::string& text);
  /// Takes an entry out, and the key with its last one.
  void remove_from_list(const std::string& key, std::size_t index);

  /// Adds a clip behind the last, with other keys below its passages.
  void add_clip(const std::string& id, const std::vector<EpisodePassage>& passages,
                const std::vector<std::pair<std::string, EpisodeValue>>& keys = {});
  void set_passages(const std::string& clip, const std::vector<EpisodePassage>& passages);
  void rename_clip(const std::string& clip, const std::string& id);
  /// Adds a copy behind it, with its tables and comments.
  void duplicate_clip(const std::string& clip, const std::string& id);
  void delete_clip(const std::string& clip);
  /// `index` is its place among the clips afterwards, from 0.
  void move_clip(const std::string& clip, std::size_t index);

 private:
  EpisodeText(std::string text, std::filesystem::path file)
      : text_{std::move(text)}, file_{std::move(file)} {}

  [[nodiscard]] std::size_t index_of(const std::string& clip) const;
  [[nodiscard]] toml::array& clips_of(toml::table& table) const;
  void check_new_id(const std::string& id) const;
  void set_at(TomlScope scope, const TomlPath& path, const EpisodeValue& value);
  void put(TomlScope scope, const TomlPath& path, const std::string& value);
  void take_out(TomlScope scope, const TomlPath& path);
  [[nodiscard]] toml::table& table_at(toml::table& whole, TomlScope scope, const TomlPath& path) const;
  [[nodiscard]] std::optional<std::string> value_at(const TomlPath& path) const;
  void become(std::string text, const toml::table& meant);

  std::string text_;
  std::filesystem::path file_;
};

}  // namespace cueclip::studio
