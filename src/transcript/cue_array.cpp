#include <algorithm>
#include <array>
#include <cmath>

#include "transcript/formats.h"
#include "transcript/json.h"
#include "transcript/segments.h"

namespace cueclip {

namespace {

// A cue of a hundred seconds on average is one of milliseconds.
constexpr double kTooLong = 100;

constexpr std::array kStarts{"startTime", "start", "start_time", "from"};
constexpr std::array kEnds{"endTime", "end", "end_time", "to"};
constexpr std::array kTexts{"text", "body", "words", "content"};
constexpr std::array kSpeakers{"speaker", "name"};

const char* key_of(const nlohmann::json& item, const auto& keys) {
  for (const char* key : keys)
    if (item.contains(key)) return key;
  return keys.front();
}

/// Seconds or milliseconds: whole numbers whose cues would last minutes are milliseconds.
std::int64_t unit_of(const nlohmann::json& root) {
  double total = 0;
  std::size_t count = 0;
  for (const auto& item : root) {
    if (!item.is_object()) continue;
    const auto start = item.find(key_of(item, kStarts));
    const auto end = item.find(key_of(item, kEnds));
    if (start == item.end() || end == item.end() || !start->is_number() || !end->is_number()) continue;
    if (!start->is_number_integer() || !end->is_number_integer()) return kSeconds;
    total += end->get<double>() - start->get<double>();
    ++count;
  }
  return count > 0 && total / static_cast<double>(count) >= kTooLong ? kMilliseconds : kSeconds;
}

}  // namespace

bool looks_like_cue_array(const nlohmann::json& root) {
  if (!root.is_array()) return false;
  return std::ranges::any_of(root, [](const auto& item) {
    return item.is_object() && item.contains(key_of(item, kStarts)) && item.contains(key_of(item, kTexts));
  });
}

Transcript read_cue_array(const nlohmann::json& root, const SourceText& source) {
  Transcript transcript{source.file, "a JSON array of cues", false, {}, {}};
  const std::int64_t unit = unit_of(root);
  const auto lines = lines_of_items(source, "");
  std::vector<Segment> segments;
  for (const auto& item : root) {
    const std::size_t line = segments.size() < lines.size() ? lines[segments.size()] : 1;
    segments.push_back({line, {}, {}, {}, {}});
    if (!item.is_object()) continue;
    segments.back() = {line, json_time(item, key_of(item, kStarts), unit),
                       json_time(item, key_of(item, kEnds), unit), json_text(item, key_of(item, kSpeakers)),
                       json_text(item, key_of(item, kTexts))};
  }
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
