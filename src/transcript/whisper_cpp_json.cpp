#include "transcript/formats.h"
#include "transcript/json.h"
#include "transcript/segments.h"

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

bool looks_like_whisper_cpp_json(const nlohmann::json& root) {
  return root.is_object() && root.contains("transcription") && root["transcription"].is_array();
}

Transcript read_whisper_cpp_json(const nlohmann::json& root, const SourceText& source) {
  Transcript transcript{source.file, "whisper.cpp's JSON", false, {}, {}};
  const auto lines = lines_of_items(source, "transcription");
  std::vector<Segment> segments;
  for (const auto& item : root["transcription"]) {
    const std::size_t line = segments.size() < lines.size() ? lines[segments.size()] : 1;
    segments.push_back({line, {}, {}, {}, {}});
    if (item.is_object())
      segments.back() = {line, time_of(item, "from"), time_of(item, "to"), json_text(item, "speaker"),
                         json_text(item, "text")};
  }
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
