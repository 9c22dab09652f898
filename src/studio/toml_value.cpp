#include "studio/toml_value.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include "episode/clip_keys.h"
#include "studio/toml_list.h"

namespace cueclip::studio {

namespace {

constexpr std::size_t kLongestList = 100;  // bytes
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"fps", "fade", "loudness", "max-length", "offset", "outro", "pad", "track"});

bool is_switch_key(std::string_view key) {
  const auto keys = clip_keys();
  const auto found = std::ranges::find(keys, key, &ClipKey::name);
  return found != keys.end() && found->values == Values::kSwitch;
}

/// Whether a text is one that a switch is written as.
bool is_switch_text(std::string_view text) {
  return text == "on" || text == "true" || text == "off" || text == "false";
}

/// A value's own node, kept by `holder`.
const toml::node* parsed(std::string_view value, toml::table& holder) {
  holder = toml::parse(fmt::format("value = {}", value));
  return holder.get("value");
}

/// A value as a text; none for a list and the like.
std::optional<std::string> text_of_node(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) return text;
  if (const auto whole = node.value_exact<std::int64_t>()) return fmt::format("{}", *whole);
  if (const auto number = node.value_exact<double>()) return fmt::format("{}", *number);
  if (const auto on = node.value_exact<bool>()) return *on ? "true" : "false";
  return std::nullopt;
}

/// Whether it is a number that is read as the same text.
bool is_number(const std::string& text) {
  if (text.empty() || text.find_first_not_of("-0123456789.") != std::string::npos) return false;
  try {
    toml::table holder;
    const toml::node* node = parsed(text, holder);
    return node != nullptr && node->is_number() && text_of_node(*node) == text;
  } catch (const toml::parse_error&) {
    return false;
  }
}

std::string written_list(std::string_view key, const std::vector<std::string>& texts,
                         std::string_view line_end) {
  std::vector<std::string> entries;
  for (const std::string& text : texts) entries.push_back(written_text(key, text));
  std::string list = fmt::format("[{}]", fmt::join(entries, ", "));
  if (list.size() <= kLongestList || entries.size() < 2) return list;
  const std::string between = fmt::format(",{}  ", line_end);
  return fmt::format("[{0}  {1},{0}]", line_end, fmt::join(entries, between));
}

/// A list changed to say `texts`: what it begins and ends with alike stays.
std::string rewritten_list(std::string list, const toml::array& old, std::string_view key,
                           const std::vector<std::string>& texts, std::string_view line_end) {
  const auto same = [&](std::size_t i, std::size_t j) { return text_of_node(old[i]) == texts[j]; };
  std::size_t head = 0;
  while (head < std::min(old.size(), texts.size()) && same(head, head)) ++head;
  std::size_t tail = 0;
  while (texts.size() <= old.size() && tail < texts.size() - head &&
         same(old.size() - 1 - tail, texts.size() - 1 - tail))
    ++tail;
  const std::size_t kept = std::min(old.size(), texts.size()) - tail;
  for (std::size_t i = head; i < kept; ++i)
    if (!same(i, i)) list = list_replacing(std::move(list), i, written_text(key, texts[i]));
  for (std::size_t i = old.size() - tail; i-- > kept;) list = list_without(std::move(list), i);
  for (std::size_t i = old.size(); i < texts.size(); ++i)
    list = list_with(std::move(list), written_text(key, texts[i]), line_end);
  return list;
}

}  // namespace

std::string in_quotes(std::string_view text) {
  std::string result{"\""};
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    constexpr std::string_view kShort = "\"\\\b\t\n\f\r";
    constexpr std::string_view kLetters = "\"\\btnfr";
    const std::size_t at = kShort.find(byte);
    if (at != std::string_view::npos)
      (result += '\\') += kLetters[at];
    else if (code < 0x20 || code == 0x7F)
      result += fmt::format("\\u{:04X}", code);
    else
      result += byte;
  }
  return result + '"';
}

std::string written(const TomlPath& key) {
  std::string result;
  for (const std::string& part : key) {
    const bool is_bare = !part.empty() && std::ranges::all_of(part, [](char byte) {
      return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
             byte == '-' || byte == '_';
    });
    if (!result.empty()) result += '.';
    result += is_bare ? part : in_quotes(part);
  }
  return result;
}

std::string written_text(std::string_view key, const std::string& text) {
  if (is_switch_key(key) && is_switch_text(text)) return text == "on" || text == "true" ? "true" : "false";
  if (std::ranges::find(kNumbers, key) != kNumbers.end() && is_number(text)) return text;
  return in_quotes(text);
}

std::string written(std::string_view key, const EpisodeValue& value, std::string_view line_end) {
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value))
    return written_list(key, *texts, line_end);
  if (const auto* on = std::get_if<bool>(&value)) return *on ? "true" : "false";
  return written_text(key, std::get<std::string>(value));
}

std::string rewritten(std::string old, std::string_view key, const EpisodeValue& value,
                      std::string_view line_end) {
  toml::table holder;
  const toml::node& node = *parsed(old, holder);
  const auto* texts = std::get_if<std::vector<std::string>>(&value);
  if (texts != nullptr && node.is_array()) {
    const bool is_plain = std::ranges::all_of(
        *node.as_array(), [](const toml::node& entry) { return text_of_node(entry).has_value(); });
    if (is_plain) return rewritten_list(std::move(old), *node.as_array(), key, *texts, line_end);
  }
  const std::vector<std::string> one =
      texts != nullptr && texts->size() == 1 ? *texts : std::vector<std::string>{};
  const auto* text = one.empty() ? std::get_if<std::string>(&value) : &one.front();
  const bool is_same = text != nullptr && !is_switch_key(key) && text_of_node(node) == *text;
  return is_same ? old : written(key, value, line_end);
}

bool says(std::string_view written, const EpisodeValue& value) {
  toml::table holder;
  const toml::node& node = *parsed(written, holder);
  if (const auto* on = std::get_if<bool>(&value)) return node.value_exact<bool>() == *on;
  const auto* texts = std::get_if<std::vector<std::string>>(&value);
  const toml::array* list = node.as_array();
  if (texts == nullptr || list == nullptr) {
    const auto text = text_of_node(node);
    const auto& sought = texts == nullptr ? std::get<std::string>(value) : texts->at(0);
    return text == sought || (is_switch_text(sought) && node.is_boolean());
  }
  return std::ranges::equal(*list, *texts, [](const toml::node& entry, const std::string& text) {
    return text_of_node(entry) == text;
  });
}

}  // namespace cueclip::studio
