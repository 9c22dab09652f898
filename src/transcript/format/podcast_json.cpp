#include "transcript/format/json.h"
#include "transcript/format/json_formats.h"

namespace cueclip {

bool is_podcast_item(const nlohmann::json& item) {
  return item.contains("body") || item.contains("startTime");
}

Segment read_podcast_item(const nlohmann::json& item) {
  return {0, json_time(item, "startTime", kSeconds), json_time(item, "endTime", kSeconds),
          json_speaker(item, "speaker"), json_text(item, "body")};
}

}  // namespace cueclip
