#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Words, and the spaces between them as items of their own; several channels have a list each.
class ElevenLabsReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    const std::string text = json_text(item.value, "text");
    const std::size_t row = item.path == 0 ? 0 : item.indices.front() + 1;
    if (json_text(item.value, "type") == "spacing") {
      space_ = row;
      has_spacing_ = true;
      return;
    }
    SpokenWord word{item.line, text, json_time(item.value, "start", kSeconds),
                    json_time(item.value, "end", kSeconds), json_label(item.value, "speaker_id")};
    if (word.speaker == kNobodysName && item.path != 0 && json_number(item.value, "channel_index"))
      word.speaker = json_label(item.value, "channel_index");
    word.joins = has_spacing_ && space_ != row;
    space_.reset();
    add(row, std::move(word));
  }

 private:
  std::optional<std::size_t> space_;  ///< the row in which a space was last
  bool has_spacing_ = false;
};

}  // namespace

JsonFormat elevenlabs_json() {
  return {"ElevenLabs' JSON",
          [](const JsonKeys& keys) {
            if (keys.has("transcripts[].words[].text")) return true;
            if (!keys.has("words[].text")) return false;
            const std::string type = keys.text("words[].type");
            return keys.has("words[].speaker_id") || keys.has("words[].logprob") || type == "spacing" ||
                   type == "audio_event" || (type == "word" && keys.has("language_code"));
          },
          {"words[]", "transcripts[].words[]"},
          &make_reader<ElevenLabsReader>};
}

}  // namespace cueclip
