#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Words with their times are what cueclip itself adds to a segment.
Segment read_podcast_item(const nlohmann::json& item) {
  Segment segment{0, json_time(item, "startTime", kSeconds), json_time(item, "endTime", kSeconds),
                  json_speaker(item, "speaker"), json_text(item, "body")};
  const auto& words = json_value(item, "words");
  if (words.is_array())
    for (const auto& word : words)
      segment.words.push_back(
          {json_text(word, "word"), json_time(word, "start", kSeconds), json_time(word, "end", kSeconds)});
  return segment;
}

}  // namespace

JsonFormat podcast_json() {
  return {
      "Podcasting 2.0 JSON",
      [](const JsonKeys& keys) { return keys.has("segments[].body") || keys.has("segments[].startTime"); },
      {"segments[]"},
      &make_cues<&read_podcast_item>};
}

}  // namespace cueclip
