#include "transcript/format/json/json_values.h"

#include <charconv>
#include <cmath>

#include "transcript/speaker_id.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

using nlohmann::json;

namespace {

/// "4.08s", as Google's REST answers write times.
std::optional<Time> seconds_with_unit(std::string_view text) {
  if (!text.ends_with('s')) return std::nullopt;
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size() - 1, value);
  if (code != std::errc{} || end != text.data() + text.size() - 1 || !(value >= 0 && value < 360'000))
    return std::nullopt;
  return Time{std::llround(value * 1e6)};
}

}  // namespace

std::optional<Time> json_time(const json& object, const char* key, std::int64_t unit) {
  const auto found = object.find(key);
  if (found == object.end()) return std::nullopt;
  if (found->is_number()) {
    const double value = found->get<double>() * static_cast<double>(unit);
    // Also false for what is no number.
    if (!(value >= 0 && value < static_cast<double>(kLongestTime.count()))) return std::nullopt;
    return Time{std::llround(value)};
  }
  if (found->is_object()) {  // Google's clients: either part may be missing
    const auto whole = json_time(*found, "seconds", kSeconds);
    const auto part = json_number(*found, "nanos");
    if (!whole && !part) return std::nullopt;
    return whole.value_or(Time{0}) + Time{part.value_or(0) / 1000};
  }
  if (!found->is_string()) return std::nullopt;
  const std::string text = single_spaced(found->get<std::string>());
  if (const auto time = seconds_with_unit(text)) return time;
  Cursor cursor{text};
  const auto time = take_timestamp(cursor, true);
  return time && cursor.rest().empty() ? time : std::nullopt;
}

std::string json_text(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string json_speaker(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_null() ? kNobodysName : json_text(object, key);
}

std::optional<Time> iso_length(std::string_view text) {
  if (!text.starts_with("PT")) return std::nullopt;
  text.remove_prefix(2);
  double seconds = 0;
  while (!text.empty()) {
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end == text.data() + text.size() || value < 0) return std::nullopt;
    const double unit = *end == 'H' ? 3600 : *end == 'M' ? 60 : *end == 'S' ? 1 : 0;
    if (unit == 0) return std::nullopt;
    seconds += value * unit;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  }
  if (!(seconds < 360'000)) return std::nullopt;
  return Time{std::llround(seconds * 1e6)};
}

std::string readable_label(std::string label) {
  label = single_spaced(label);
  if (label.empty() || label == "UU" || label == "?") return kNobodysName;
  return speaker_of_id(label);
}

std::string json_label(const json& object, const char* key) {
  const json& value = json_value(object, key);
  if (value.is_number_integer()) return readable_label(std::to_string(value.get<std::int64_t>()));
  if (value.is_string()) return readable_label(value.get<std::string>());
  return kNobodysName;
}

const json& json_value(const json& object, const char* key) {
  static const json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

const char* json_key(const json& object, std::initializer_list<const char*> keys) {
  const char* last = "";
  for (const char* key : keys) {
    last = key;
    if (object.is_object() && object.contains(key)) break;
  }
  return last;
}

bool json_flag(const json& object, const char* key) {
  const json& value = json_value(object, key);
  return value.is_boolean() && value.get<bool>();
}

std::optional<std::int64_t> json_number(const json& object, const char* key) {
  const json& value = json_value(object, key);
  if (value.is_number_integer()) return value.get<std::int64_t>();
  return std::nullopt;
}

std::optional<Time> json_end(const json& object, const char* start, const char* length, std::int64_t unit) {
  const auto begun = json_time(object, start, unit);
  const auto lasts = json_time(object, length, unit);
  return begun && lasts ? std::optional{*begun + *lasts} : std::nullopt;
}

}  // namespace cueclip
