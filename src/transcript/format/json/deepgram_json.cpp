#include <set>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Words of utterances where there are any, else of channels, each of which lists its own; paragraphs say
/// where sentences end.
class DeepgramReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 0) return take_utterance(item);
    if (item.indices.at(1) != 0) return;  // another guess at what was said
    const std::size_t channel = item.indices.front();
    if (item.path == 1)
      add_word(item.value, item.line, channel + 1, {});
    else
      take_paragraph(item.value, channel + 1);
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    const bool has_utterances = !rows().empty() && !rows().front().empty();
    std::size_t channels = 0;
    for (std::size_t i = 1; i < rows().size(); ++i) {
      if (has_utterances) rows()[i].clear();
      channels += rows()[i].empty() ? 0 : 1;
    }
    for (std::size_t i = 1; i < rows().size(); ++i)
      for (SpokenWord& word : rows()[i]) {
        if (word.end && ends_.contains({i, *word.end})) word.ends_sentence = true;
        if (channels > 1 && word.speaker == kNobodysName)
          word.speaker = readable_label(std::to_string(i - 1));
      }
    JsonWords::finish(transcript, source);
  }

 private:
  void add_word(const nlohmann::json& word, std::size_t line, std::size_t row, const std::string& speaker) {
    add(row, {line, json_text(word, json_key(word, {"punctuated_word", "word"})),
              json_time(word, "start", kSeconds), json_time(word, "end", kSeconds),
              word.contains("speaker") || speaker.empty() ? json_label(word, "speaker") : speaker});
  }

  void take_utterance(const JsonItem& item) {
    const auto& words = json_value(item.value, "words");
    if (!words.is_array()) return;
    const std::string speaker = json_label(item.value, "speaker");
    for (const auto& word : words) add_word(word, item.line, 0, speaker);
  }

  void take_paragraph(const nlohmann::json& paragraph, std::size_t row) {
    const auto& sentences = json_value(paragraph, "sentences");
    if (!sentences.is_array()) return;
    for (const auto& sentence : sentences)
      if (const auto end = json_time(sentence, "end", kSeconds)) ends_.insert({row, *end});
  }

  std::set<std::pair<std::size_t, Time>> ends_;
};

}  // namespace

JsonFormat deepgram_json() {
  return {"Deepgram's JSON",
          [](const JsonKeys& keys) {
            return keys.has("results.channels[].alternatives") || keys.has("results.utterances[].words");
          },
          {"results.utterances[]", "results.channels[].alternatives[].words[]",
           "results.channels[].alternatives[].paragraphs.paragraphs[]"},
          &make_reader<DeepgramReader>};
}

}  // namespace cueclip
