#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

/// What the readers of JSON share.
namespace cueclip {

inline constexpr std::int64_t kSeconds = 1'000'000;  ///< units of times, in microseconds
inline constexpr std::int64_t kMilliseconds = 1'000;

/// A time that is a number in `unit`, or a text such as "0:01.5"; nothing where it is missing, negative or no
/// number.
[[nodiscard]] std::optional<Time> json_time(const nlohmann::json& object, const char* key, std::int64_t unit);

/// A text; empty where it is missing or something else.
[[nodiscard]] std::string json_text(const nlohmann::json& object, const char* key);

/// Who speaks; empty where that is missing, "null" where it is null, which names nobody.
[[nodiscard]] std::string json_speaker(const nlohmann::json& object, const char* key);

}  // namespace cueclip
