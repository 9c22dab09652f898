#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// autoEdit 2: blocks of a speaker, paragraphs, lines, which are words.
class AutoEditReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    const auto& paragraphs = json_value(item.value, "paragraph");
    if (!paragraphs.is_array()) return;
    const std::string speaker = json_label(item.value, "speaker");
    for (const auto& paragraph : paragraphs) {
      const auto& words = json_value(paragraph, "line");
      if (!words.is_array()) continue;
      for (const auto& word : words)
        add(0, {item.line, json_text(word, "text"), json_time(word, "startTime", kSeconds),
                json_time(word, "endTime", kSeconds), speaker});
    }
  }
};

}  // namespace

JsonFormat auto_edit_json() {
  return {"autoEdit's JSON",
          [](const JsonKeys& keys) { return keys.has("text[].paragraph[].line"); },
          {"text[]"},
          &make_reader<AutoEditReader>};
}

}  // namespace cueclip
