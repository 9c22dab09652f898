#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Words with marks, in milliseconds: of utterances, which may be whole turns, else of the whole.
class AssemblyAi : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 1) return add_word(item.value, item.line, kWhole, {});
    const auto& words = json_value(item.value, "words");
    const std::string speaker = json_label(item.value, "speaker");
    if (!words.is_array() || words.empty()) {
      add(kTurns, {item.line, json_text(item.value, "text"), json_time(item.value, "start", kMilliseconds),
                   json_time(item.value, "end", kMilliseconds), speaker});
    } else {
      for (const auto& word : words) add_word(word, item.line, kTurns, speaker);
    }
    end_sentence(kTurns);
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (rows().size() > kTurns && !rows()[kTurns].empty()) rows()[kWhole].clear();
    JsonWords::finish(transcript, source);
  }

 private:
  static constexpr std::size_t kWhole = 0;
  static constexpr std::size_t kTurns = 1;

  void add_word(const nlohmann::json& word, std::size_t line, std::size_t row, const std::string& speaker) {
    add(row,
        {line, json_text(word, "text"), json_time(word, "start", kMilliseconds),
         json_time(word, "end", kMilliseconds), speaker.empty() ? json_label(word, "speaker") : speaker});
  }
};

Segment read_assemblyai_sentence(const nlohmann::json& item) {
  Segment segment{0, json_time(item, "start", kMilliseconds), json_time(item, "end", kMilliseconds),
                  json_label(item, "speaker"), json_text(item, "text")};
  const auto& words = json_value(item, "words");
  if (words.is_array())
    for (const auto& word : words)
      segment.words.push_back({json_text(word, "text"), json_time(word, "start", kMilliseconds),
                               json_time(word, "end", kMilliseconds)});
  return segment;
}

}  // namespace

JsonFormat assemblyai_json() {
  return {"AssemblyAI's JSON",
          [](const JsonKeys& keys) {
            if (keys.has("utterances[].words[].text") || keys.has("utterances[].text")) return true;
            return keys.has("words[].text") && keys.is_whole("words[].start") &&
                   (keys.has("audio_duration") || keys.has("words[].speaker"));
          },
          {"utterances[]", "words[]"},
          &make_reader<AssemblyAi>};
}

JsonFormat assemblyai_sentences_json() {
  return {
      "AssemblyAI's JSON",
      [](const JsonKeys& keys) { return keys.has("sentences[].words") && !keys.has("sentences[].tokens"); },
      {"sentences[]"},
      &make_cues<&read_assemblyai_sentence>};
}

}  // namespace cueclip
