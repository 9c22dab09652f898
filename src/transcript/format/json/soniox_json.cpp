#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Parts of words, a space before each that begins one. A part has its word's speaker, whatever it says
/// itself.
class SonioxReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (json_text(item.value, "translation_status") == "translation") return;
    SpokenWord word{item.line, json_text(item.value, "text"),
                    json_time(item.value, "start_ms", kMilliseconds),
                    json_time(item.value, "end_ms", kMilliseconds), json_label(item.value, "speaker")};
    const bool is_part = !speaker_.empty() && !word.text.starts_with(' ');
    if (is_part) word.speaker = speaker_;
    speaker_ = word.speaker;
    add(0, std::move(word));
  }

 private:
  std::string speaker_;
};

}  // namespace

JsonFormat soniox_json() {
  return {"Soniox's JSON",
          [](const JsonKeys& keys) { return keys.has("tokens[].start_ms") && keys.has("tokens[].text"); },
          {"tokens[]"},
          &make_reader<SonioxReader>};
}

}  // namespace cueclip
