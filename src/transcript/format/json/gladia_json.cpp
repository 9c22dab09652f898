#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Utterances with their words, which have the space before them or not.
class GladiaReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    const std::string speaker = json_label(item.value, "speaker");
    const auto& words = json_value(item.value, "words");
    const auto channel =
        std::clamp<std::int64_t>(json_number(item.value, "channel").value_or(0), 0, kMostChannels);
    const auto row = static_cast<std::size_t>(channel);
    if (!words.is_array() || words.empty()) {
      add(row, {item.line, " " + json_text(item.value, "text"), json_time(item.value, "start", kSeconds),
                json_time(item.value, "end", kSeconds), speaker});
      return;
    }
    bool is_first = true;
    for (const auto& word : words) {
      const std::string text = json_text(word, "word");
      has_spaces_ = has_spaces_ || (!is_first && text.starts_with(' '));
      // An utterance begins with a word, whether or not there is a space before that.
      add(row, {item.line, is_first ? " " + text : text, json_time(word, "start", kSeconds),
                json_time(word, "end", kSeconds), speaker});
      is_first = false;
    }
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (!has_spaces_)
      for (auto& row : rows())
        for (SpokenWord& word : row)
          if (word.text.starts_with(' ')) word.text.erase(0, 1);
    JsonWords::finish(transcript, source);
  }

 private:
  static constexpr std::int64_t kMostChannels = 64;

  bool has_spaces_ = false;
};

}  // namespace

JsonFormat gladia_json() {
  return {"Gladia's JSON",
          [](const JsonKeys& keys) { return keys.has("transcription.utterances[].text"); },
          {"transcription.utterances[]"},
          &make_reader<GladiaReader>};
}

}  // namespace cueclip
