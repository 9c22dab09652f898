#include <map>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Turns of words; speakers are named in a table behind them.
class PremiereReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 1) {
      names_[json_text(item.value, "id")] = json_text(item.value, "name");
      return;
    }
    const auto& words = json_value(item.value, "words");
    if (!words.is_array()) return;
    const auto& id = json_value(item.value, "speaker");
    const std::string speaker = id.is_string() ? id.get<std::string>() : json_label(item.value, "speaker");
    for (const auto& word : words) {
      SpokenWord said{item.line, json_text(word, "text"), json_time(word, "start", kSeconds),
                      json_end(word, "start", "duration", kSeconds), speaker};
      said.joins = json_text(word, "type") == "punctuation";
      said.ends_sentence = json_flag(word, "eos");
      add(0, std::move(said));
    }
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (!rows().empty())
      for (SpokenWord& word : rows().front()) {
        const auto found = names_.find(word.speaker);
        word.speaker =
            readable_label(found == names_.end() || found->second.empty() ? word.speaker : found->second);
      }
    JsonWords::finish(transcript, source);
  }

 private:
  std::map<std::string, std::string> names_;
};

}  // namespace

JsonFormat premiere_json() {
  return {"Premiere's JSON",
          [](const JsonKeys& keys) {
            return keys.has("segments[].words[].eos") ||
                   (keys.has("segments[].words[].duration") && keys.has("speakers[].id"));
          },
          {"segments[]", "speakers[]"},
          &make_reader<PremiereReader>};
}

}  // namespace cueclip
