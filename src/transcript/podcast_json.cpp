#include "transcript/formats.h"
#include "transcript/json.h"
#include "transcript/segments.h"

namespace cueclip {

bool looks_like_podcast_json(const nlohmann::json& root) {
  if (!root.is_object() || !root.contains("segments") || !root["segments"].is_array()) return false;
  const auto& segments = root["segments"];
  return segments.empty() ||
         (segments[0].is_object() && (segments[0].contains("body") || segments[0].contains("startTime")));
}

Transcript read_podcast_json(const nlohmann::json& root, const SourceText& source) {
  Transcript transcript{source.file, "Podcasting 2.0 JSON", false, {}, {}};
  const auto lines = lines_of_items(source, "segments");
  std::vector<Segment> segments;
  for (const auto& item : root["segments"]) {
    const std::size_t line = segments.size() < lines.size() ? lines[segments.size()] : 1;
    segments.push_back({line, {}, {}, {}, {}});
    if (!item.is_object()) continue;
    segments.back() = {line, json_time(item, "startTime", kSeconds), json_time(item, "endTime", kSeconds),
                       json_text(item, "speaker"), json_text(item, "body")};
  }
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
