#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

Segment read_podcast_item(const nlohmann::json& item) {
  return {0, json_time(item, "startTime", kSeconds), json_time(item, "endTime", kSeconds),
          json_speaker(item, "speaker"), json_text(item, "body")};
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
