#include <algorithm>
#include <array>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

constexpr Time kUnit = std::chrono::milliseconds{1};
constexpr double kMostLetters = 60;  // a second; fast speech has twenty
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

Segment read_cue_array_item(const nlohmann::json& item) {
  return {0, time_of(item, key_of(item, kStarts)), time_of(item, key_of(item, kEnds)),
          json_speaker(item, key_of(item, kSpeakers)), json_text(item, key_of(item, kTexts))};
}

/// Times are read as milliseconds; those of a file in seconds are set right.
void set_unit(std::vector<Segment>& segments) {
  std::size_t letters = 0;
  bool has_fraction = false;
  Time first = kLongestTime;
  Time last{};
  for (const Segment& segment : segments) {
    if (!segment.start) continue;
    const Time end = std::max(*segment.start, segment.end.value_or(*segment.start));
    has_fraction = has_fraction || *segment.start % kUnit != Time{0} || end % kUnit != Time{0};
    letters += segment.text.size();
    first = std::min(first, *segment.start);
    last = std::max(last, end);
  }
  // Nobody says as much as this in the time that they would be milliseconds of.
  const bool too_fast = seconds(last - first) * kMostLetters < static_cast<double>(letters);
  if (!has_fraction && !too_fast) return;
  for (Segment& segment : segments) {
    if (segment.start) *segment.start *= kMillisecondsInSecond;
    if (segment.end) *segment.end *= kMillisecondsInSecond;
  }
}

class CueArray : public JsonCues {
 public:
  CueArray() : JsonCues{&read_cue_array_item} {}
  void finish(Transcript& transcript, const SourceText& source) override {
    set_unit(segments());
    JsonCues::finish(transcript, source);
  }
};

bool has_any(const JsonKeys& keys, const auto& names) {
  return std::ranges::any_of(names, [&](const char* name) { return keys.has(std::string{"[]."} + name); });
}

}  // namespace

JsonFormat cue_array_json() {
  return {"a JSON array of cues",
          [](const JsonKeys& keys) { return has_any(keys, kStarts) && has_any(keys, kTexts); },
          {"[]"},
          []() -> std::unique_ptr<JsonReader> { return std::make_unique<CueArray>(); }};
}

}  // namespace cueclip
