#include "transcript/format/json.h"
#include "transcript/format/json_formats.h"

namespace cueclip {

namespace {

/// From `offsets`, in milliseconds, else from `timestamps`, as text.
std::optional<Time> time_of(const nlohmann::json& item, const char* key) {
  if (const auto offsets = item.find("offsets"); offsets != item.end() && offsets->is_object())
    if (const auto time = json_time(*offsets, key, kMilliseconds)) return time;
  const auto timestamps = item.find("timestamps");
  return timestamps != item.end() && timestamps->is_object() ? json_time(*timestamps, key, kSeconds)
                                                             : std::nullopt;
}

}  // namespace

bool is_whisper_cpp_item(const nlohmann::json& item) {
  return item.contains("offsets") || item.contains("timestamps");
}

Segment read_whisper_cpp_item(const nlohmann::json& item) {
  return {0, time_of(item, "from"), time_of(item, "to"), json_text(item, "speaker"), json_text(item, "text")};
}

}  // namespace cueclip
