#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// The speaker is a contributor's number, and the voice the name; where there is no voice the speaker may be
/// text.
std::string podlove_speaker(const nlohmann::json& item) {
  const std::string voice = json_text(item, "voice");
  return voice.empty() ? json_label(item, "speaker") : voice;
}

Segment read_podlove_item(const nlohmann::json& item) {
  return {0,
          json_time(item, item.contains("start_ms") ? "start_ms" : "start",
                    item.contains("start_ms") ? kMilliseconds : kSeconds),
          json_time(item, item.contains("end_ms") ? "end_ms" : "end",
                    item.contains("end_ms") ? kMilliseconds : kSeconds),
          podlove_speaker(item), json_text(item, "text")};
}

/// Turns of one speaker.
class PodloveGroups : public JsonCues {
 public:
  PodloveGroups() : JsonCues{&read_podlove_item} {}

  void take(JsonItem&& item) override {
    const auto& items = json_value(item.value, "items");
    if (!items.is_array()) return;
    const std::string speaker = podlove_speaker(item.value);
    for (const auto& one : items) {
      if (!one.is_object()) continue;
      segments().push_back(read_podlove_item(one));
      segments().back().speaker = speaker;
      segments().back().line = item.line;
    }
  }
};

}  // namespace

JsonFormat podlove_json() {
  return {"Podlove's JSON",
          [](const JsonKeys& keys) {
            return keys.has("[].text") && (keys.has("[].start_ms") || keys.has("[].voice"));
          },
          {"[]"},
          &make_cues<&read_podlove_item>};
}

JsonFormat podlove_groups_json() {
  return {"Podlove's JSON",
          [](const JsonKeys& keys) { return keys.has("[].items[].text") && keys.has("[].items[].start"); },
          {"[]"},
          &make_reader<PodloveGroups>};
}

}  // namespace cueclip
