#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/marked_words.h"

namespace cueclip {

namespace {

RecognisedWord whisper_word(const nlohmann::json& word) {
  const std::string speaker = json_text(word, "speaker");
  return {json_text(word, json_key(word, {"word", "text"})), json_time(word, "start", kSeconds),
          json_time(word, "end", kSeconds), speaker.empty() ? speaker : readable_label(speaker)};
}

std::vector<RecognisedWord> whisper_words(const nlohmann::json& item) {
  const auto& list = json_value(item, "words");
  std::vector<RecognisedWord> words;
  if (!list.is_array()) return words;
  words.reserve(list.size());
  for (const auto& word : list)
    if (word.is_object()) words.push_back(whisper_word(word));
  return words;
}

/// WhisperX names speakers as it likes; OpenAI has letters, Mistral its own key.
std::string whisper_speaker(const nlohmann::json& item) {
  const char* key = json_key(item, {"speaker_id", "speaker"});
  if (!item.contains(key)) return {};
  const auto& value = json_value(item, key);
  const bool is_said =
      value.is_number() || (value.is_string() && !value.get_ref<const std::string&>().empty());
  return is_said ? json_label(item, key) : json_speaker(item, key);
}

Segment read_whisper_item(const nlohmann::json& item) {
  Segment segment{0,
                  json_time(item, "start", kSeconds),
                  json_time(item, "end", kSeconds),
                  whisper_speaker(item),
                  json_text(item, "text"),
                  whisper_words(item)};
  if (segment.words.empty()) return segment;
  if (!segment.start) segment.start = segment.words.front().start;
  if (!segment.end) segment.end = segment.words.back().end;
  return segment;
}

/// Segments, and perhaps the words of all of them in a list of their own, without marks.
class WhisperReader : public JsonCues {
 public:
  WhisperReader() : JsonCues{&read_whisper_item} {}

  void take(JsonItem&& item) override {
    if (item.path == 0) return JsonCues::take(std::move(item));
    if (item.value.is_object()) words_.push_back(whisper_word(item.value));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (!words_.empty()) share_words();
    JsonCues::finish(transcript, source);
  }

 private:
  /// Each word goes to the segment that holds its middle.
  void share_words() {
    std::size_t next = 0;
    for (Segment& segment : segments()) {
      if (!segment.start || !segment.end || !segment.words.empty()) continue;
      std::vector<RecognisedWord> own;
      for (; next < words_.size(); ++next) {
        const RecognisedWord& word = words_[next];
        if (!word.start) continue;
        const Time middle = *word.start + (word.end.value_or(*word.start) - *word.start) / 2;
        if (middle >= *segment.end) break;
        if (middle >= *segment.start) own.push_back(word);
      }
      segment.words = marked_words(segment.text, own);
    }
  }

  std::vector<RecognisedWord> words_;
};

}  // namespace

JsonFormat whisper_json() {
  return {"Whisper's JSON",
          [](const JsonKeys& keys) { return keys.has("segments[].text") && keys.has("segments[].start"); },
          {"segments[]", "words[]"},
          &make_reader<WhisperReader>};
}

}  // namespace cueclip
