#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "transcript/nobody.h"

/// What the readers of JSON share.
namespace cueclip {

inline constexpr std::int64_t kSeconds = 1'000'000;  ///< units of times, in microseconds
inline constexpr std::int64_t kMilliseconds = 1'000;

/// A time that is a number in `unit`, or a text such as "0:01.5"; nothing where it is missing, negative or no
/// number.
[[nodiscard]] std::optional<Time> json_time(const nlohmann::json& object, const char* key, std::int64_t unit);

/// A text; empty where it is missing or something else.
[[nodiscard]] std::string json_text(const nlohmann::json& object, const char* key);

/// A time as ISO 8601 writes lengths: PT1H2M3.5S.
[[nodiscard]] std::optional<Time> iso_length(std::string_view text);

/// Who speaks, for people to read: a bare number or a single letter becomes "Speaker 1"; "UU" (Speechmatics)
/// and "?" are nobody (kNobodysName), and so is what is null or missing, as what isn't said in a field of
/// its own is not known.
[[nodiscard]] std::string json_label(const nlohmann::json& object, const char* key);
[[nodiscard]] std::string readable_label(std::string label);

/// The value behind a key; null where there is none.
[[nodiscard]] const nlohmann::json& json_value(const nlohmann::json& object, const char* key);

/// The first of the keys that the object has; the last where it has none.
[[nodiscard]] const char* json_key(const nlohmann::json& object, std::initializer_list<const char*> keys);

/// Whether it is true.
[[nodiscard]] bool json_flag(const nlohmann::json& object, const char* key);

/// A whole number; nothing where there is none.
[[nodiscard]] std::optional<std::int64_t> json_number(const nlohmann::json& object, const char* key);

/// A length behind a time, which both are numbers in `unit`.
[[nodiscard]] std::optional<Time> json_end(const nlohmann::json& object, const char* start,
                                           const char* length, std::int64_t unit);

/// Who speaks; empty where that is missing, kNobodysName where it is null.
[[nodiscard]] std::string json_speaker(const nlohmann::json& object, const char* key);

}  // namespace cueclip
