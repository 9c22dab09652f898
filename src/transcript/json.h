#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "transcript/source_text.h"

/// What the readers of JSON share.
namespace cueclip {

inline constexpr std::int64_t kSeconds = 1'000'000;  ///< units of times, in microseconds
inline constexpr std::int64_t kMilliseconds = 1'000;

/// The line on which each item of a list begins: of the list behind `key`, or of the outermost one without.
[[nodiscard]] std::vector<std::size_t> lines_of_items(const SourceText& source, std::string_view key);

/// A time that is a number in `unit`, or a text such as "0:01.5"; nothing where it is missing, negative or no
/// number.
[[nodiscard]] std::optional<Time> json_time(const nlohmann::json& object, const char* key, std::int64_t unit);

/// A text; empty where it is missing or something else.
[[nodiscard]] std::string json_text(const nlohmann::json& object, const char* key);

}  // namespace cueclip
