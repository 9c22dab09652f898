#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace cueclip {

/// Which keys a JSON document has, all items of a list as one, and what kind of values: by that its format is
/// told.
class JsonKeys {
 public:
  /// The keys at a path from here: `results.channels[].words[]`, a list's items behind `[]`; nullptr where
  /// there are none.
  [[nodiscard]] const JsonKeys* find(std::string_view path) const;
  [[nodiscard]] bool has(std::string_view path) const { return find(path) != nullptr; }

  /// The first text there; empty where there is none.
  [[nodiscard]] std::string text(std::string_view path) const;

  /// Whether there is a number, and all of them are whole.
  [[nodiscard]] bool is_whole(std::string_view path) const;

  [[nodiscard]] bool is_object() const { return is_object_; }
  [[nodiscard]] bool is_list() const { return is_list_; }
  [[nodiscard]] const std::map<std::string, JsonKeys, std::less<>>& keys() const { return keys_; }

  // What the walk through the document notes.

  JsonKeys& at_key(std::string_view key);
  JsonKeys& at_items();
  void see_object() { is_object_ = true; }
  void see_number(bool is_whole);
  void see_text(std::string_view text);

 private:
  std::map<std::string, JsonKeys, std::less<>> keys_;  ///< the items of a list are those of the key "[]"
  bool is_object_ = false;
  bool is_list_ = false;
  bool has_whole_ = false;
  bool has_fraction_ = false;
  std::string text_;
};

}  // namespace cueclip
