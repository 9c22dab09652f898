#include "transcript/format/json.h"
#include "transcript/format/json_formats.h"

namespace cueclip {

namespace {

std::vector<RecognisedWord> words_of(const nlohmann::json& item) {
  const auto found = item.find("words");
  if (found == item.end() || !found->is_array()) return {};
  std::vector<RecognisedWord> words;
  words.reserve(found->size());
  for (const auto& word : *found) {
    if (!word.is_object()) continue;
    words.push_back({json_text(word, word.contains("word") ? "word" : "text"),
                     json_time(word, "start", kSeconds), json_time(word, "end", kSeconds),
                     json_text(word, "speaker")});
  }
  return words;
}

}  // namespace

bool is_whisper_item(const nlohmann::json& item) {
  return item.contains("text") && item.contains("start");
}

Segment read_whisper_item(const nlohmann::json& item) {
  Segment segment{0,
                  json_time(item, "start", kSeconds),
                  json_time(item, "end", kSeconds),
                  json_speaker(item, "speaker"),
                  json_text(item, "text"),
                  words_of(item)};
  if (segment.words.empty()) return segment;
  if (!segment.start) segment.start = segment.words.front().start;
  if (!segment.end) segment.end = segment.words.back().end;
  return segment;
}

}  // namespace cueclip
