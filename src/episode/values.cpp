#include "episode/values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

std::string text_of(const KeyTable& in, const toml::node& node, std::string_view key) {
  if (const auto text = node.value_exact<std::string>()) {
    if (text->find('\0') == std::string::npos) return *text;
    in.file->refuse(node.source(), fmt::format("{} holds a NUL character", key), "Take it out");
  }
  if (const auto whole = node.value_exact<std::int64_t>()) return fmt::format("{}", *whole);
  if (const auto number = node.value_exact<double>()) return fmt::format("{}", *number);
  if (const auto on = node.value_exact<bool>()) return *on ? "true" : "false";
  in.file->refuse(node.source(), fmt::format("{} is a text in quotes, a number, true or false", key),
                  "Write one value");
}

std::vector<std::string> texts_of(const KeyTable& in, const toml::node& node, const ClipKey& key) {
  if (key.values == Values::kSwitch && !node.is_boolean())
    in.file->refuse(node.source(), fmt::format("{} is true or false, without quotes", key.name),
                    "Write one of them");
  const toml::array* list = node.as_array();
  if (list == nullptr) return {text_of(in, node, key.name)};
  if (key.values == Values::kOne)
    in.file->refuse(node.source(), fmt::format("{} has one value, not a list", key.name), "Write one value");
  std::vector<std::string> texts;
  for (const toml::node& element : *list) texts.push_back(text_of(in, element, key.name));
  if (key.values == Values::kEach) return texts;
  return {fmt::format("{}", fmt::join(texts, key.values == Values::kCommas ? "," : " "))};
}

}  // namespace cueclip
