#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/marked_words.h"

namespace cueclip {

namespace {

/// Words alone, with the whole text beside them, which may have the marks that they lack: OpenAI's where only
/// words are asked for, Cloudflare's.
class WordsReader : public JsonReader {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 1) {
      if (item.value.is_string()) text_ = item.value.get<std::string>();
      return;
    }
    if (line_ == 0) line_ = item.line;
    words_.push_back({json_text(item.value, json_key(item.value, {"word", "text"})),
                      json_time(item.value, "start", kSeconds), json_time(item.value, "end", kSeconds),
                      item.value.contains("speaker") ? json_label(item.value, "speaker") : std::string{}});
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (auto marked = marked_words(text_, words_); !marked.empty()) words_ = std::move(marked);
    std::vector<SpokenWord> spoken;
    for (RecognisedWord& word : words_)
      spoken.push_back({line_, std::move(word.text), word.start, word.end, std::move(word.speaker)});
    add_words(transcript, source, std::move(spoken));
  }

 private:
  std::string text_;
  std::size_t line_ = 0;
  std::vector<RecognisedWord> words_;
};

}  // namespace

JsonFormat words_json() {
  return {"a JSON list of words",
          [](const JsonKeys& keys) { return keys.has("words[].word") && keys.has("words[].start"); },
          {"words[]", "text"},
          &make_reader<WordsReader>};
}

}  // namespace cueclip
