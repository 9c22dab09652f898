#include "transcript/format/json/json_keys.h"

#include "transcript/format/json/json_path.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostKeys = 500;  // of one object that are noted: a table of words may have thousands
constexpr std::size_t kLongestNoted = 100;  // bytes of a text

}  // namespace

const JsonKeys* JsonKeys::find(std::string_view path) const {
  const JsonKeys* at = this;
  for (const std::string& step : json_path(path)) {
    const auto found = at->keys_.find(step);
    if (found == at->keys_.end()) return nullptr;
    at = &found->second;
  }
  return at;
}

std::string JsonKeys::text(std::string_view path) const {
  const JsonKeys* there = find(path);
  return there == nullptr ? std::string{} : there->text_;
}

bool JsonKeys::is_whole(std::string_view path) const {
  const JsonKeys* there = find(path);
  return there != nullptr && there->has_whole_ && !there->has_fraction_;
}

JsonKeys& JsonKeys::at_key(std::string_view key) {
  if (const auto found = keys_.find(key); found != keys_.end()) return found->second;
  if (keys_.size() >= kMostKeys) return keys_.begin()->second;  // as one of them
  return keys_[std::string{key}];
}

JsonKeys& JsonKeys::at_items() {
  is_list_ = true;
  return keys_[kJsonItems];
}

void JsonKeys::see_number(bool is_whole) {
  (is_whole ? has_whole_ : has_fraction_) = true;
}

void JsonKeys::see_text(std::string_view text) {
  if (text_.empty()) text_ = text.substr(0, kLongestNoted);
}

}  // namespace cueclip
