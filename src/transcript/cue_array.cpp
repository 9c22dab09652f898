#include <array>

#include "transcript/json.h"
#include "transcript/json_formats.h"

namespace cueclip {

namespace {

// Cues that would last less than this on average, read as milliseconds, are seconds.
constexpr Time kShortest = std::chrono::milliseconds{100};
constexpr int kMillisecondsInSecond = 1000;

constexpr std::array kStarts{"startTime", "start", "start_time", "from"};
constexpr std::array kEnds{"endTime", "end", "end_time", "to"};
constexpr std::array kTexts{"text", "body", "content"};
constexpr std::array kSpeakers{"speaker", "name"};

const char* key_of(const nlohmann::json& item, const auto& keys) {
  for (const char* key : keys)
    if (item.contains(key)) return key;
  return keys.front();
}

/// A time that is a number is still of unknown unit; one that is text is not, and is brought to the same.
std::optional<Time> time_of(const nlohmann::json& item, const char* key) {
  const auto time = json_time(item, key, kMilliseconds);
  const auto found = item.find(key);
  return time && found->is_string() ? std::optional{*time / kMillisecondsInSecond} : time;
}

}  // namespace

bool is_cue_array_item(const nlohmann::json& item) {
  return item.contains(key_of(item, kStarts)) && item.contains(key_of(item, kTexts));
}

Segment read_cue_array_item(const nlohmann::json& item) {
  return {0, time_of(item, key_of(item, kStarts)), time_of(item, key_of(item, kEnds)),
          json_text(item, key_of(item, kSpeakers)), json_text(item, key_of(item, kTexts))};
}

void set_cue_array_unit(std::vector<Segment>& segments) {
  Time total{};
  std::int64_t count = 0;
  for (const Segment& segment : segments) {
    if (!segment.start || !segment.end) continue;
    total += *segment.end - *segment.start;
    ++count;
  }
  if (count > 0 && total >= kShortest * count) return;
  for (Segment& segment : segments) {
    if (segment.start) *segment.start *= kMillisecondsInSecond;
    if (segment.end) *segment.end *= kMillisecondsInSecond;
  }
}

}  // namespace cueclip
