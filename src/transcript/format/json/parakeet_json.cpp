#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// A sentence with its tokens, parts of words.
Segment read_parakeet_sentence(const nlohmann::json& item) {
  Segment segment{0, json_time(item, "start", kSeconds), json_time(item, "end", kSeconds),
                  item.contains("speaker") ? json_label(item, "speaker") : std::string{},
                  json_text(item, "text")};
  const auto& tokens = json_value(item, "tokens");
  if (tokens.is_array())
    for (const auto& token : tokens)
      segment.words.push_back(
          {json_text(token, "text"), json_time(token, "start", kSeconds), json_time(token, "end", kSeconds)});
  return segment;
}

}  // namespace

JsonFormat parakeet_json() {
  return {"Parakeet's JSON",
          [](const JsonKeys& keys) { return keys.has("sentences[].tokens"); },
          {"sentences[]"},
          &make_cues<&read_parakeet_sentence>};
}

}  // namespace cueclip
