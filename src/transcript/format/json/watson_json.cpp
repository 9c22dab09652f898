#include <map>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

std::optional<Time> watson_time(const nlohmann::json& value) {
  if (!value.is_number()) return std::nullopt;
  return json_time(nlohmann::json{{"at", value}}, "at", kSeconds);
}

/// Words as lists of three, without marks: each result is a sentence. Who speaks is said by the words'
/// starts.
class WatsonReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 2) {
      if (const auto from = json_time(item.value, "from", kSeconds))
        speakers_[*from] = json_label(item.value, "speaker");
      return;
    }
    const auto& alternatives = json_value(item.value, "alternatives");
    if (!alternatives.is_array() || alternatives.empty()) return;
    const auto& words = json_value(alternatives.front(), "timestamps");
    if (!words.is_array()) return;
    for (const auto& word : words) {
      if (!word.is_array() || word.size() < 3 || !word[0].is_string() || word[0] == "%HESITATION") continue;
      add(0, {item.line, word[0].get<std::string>(), watson_time(word[1]), watson_time(word[2])});
    }
    end_sentence(0);
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (!rows().empty() && !speakers_.empty())
      for (SpokenWord& word : rows().front()) {
        const auto found = word.start ? speakers_.find(*word.start) : speakers_.end();
        word.speaker = found == speakers_.end() ? before_ : found->second;
        before_ = word.speaker;
      }
    JsonWords::finish(transcript, source);
  }

 private:
  std::map<Time, std::string> speakers_;
  std::string before_;
};

}  // namespace

JsonFormat watson_json() {
  return {"IBM Watson's JSON",
          [](const JsonKeys& keys) {
            return keys.has("results[].alternatives[].timestamps") ||
                   keys.has("results[].results[].alternatives[].timestamps");
          },
          {"results[]", "results[].results[]", "speaker_labels[]"},
          &make_reader<WatsonReader>};
}

}  // namespace cueclip
