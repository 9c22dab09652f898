#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

Segment read_remotion_item(const nlohmann::json& item) {
  return {0,
          json_time(item, "startMs", kMilliseconds),
          json_time(item, "endMs", kMilliseconds),
          {},
          json_text(item, "text")};
}

}  // namespace

JsonFormat remotion_json() {
  return {"Remotion's captions",
          [](const JsonKeys& keys) { return keys.has("[].startMs") && keys.has("[].text"); },
          {"[]"},
          &make_cues<&read_remotion_item>};
}

}  // namespace cueclip
