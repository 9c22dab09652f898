#include "transcript/format/json.h"
#include "transcript/format/json_formats.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

std::vector<TimedWord> words_of(const nlohmann::json& item, const TimeRange& whole) {
  const auto found = item.find("words");
  if (found == item.end() || !found->is_array()) return {};
  std::vector<RecognisedWord> pieces;
  for (const auto& word : *found) {
    if (!word.is_object()) continue;
    pieces.push_back({json_text(word, word.contains("word") ? "word" : "text"),
                      json_time(word, "start", kSeconds), json_time(word, "end", kSeconds)});
  }
  return timed_words(pieces, whole);
}

/// The words are taken only where they say what the text says.
bool say_the_same(const std::vector<TimedWord>& words, const std::string& text) {
  std::string joined;
  for (const auto& word : words) joined += (joined.empty() ? "" : " ") + word.text;
  return joined == single_spaced(text);
}

}  // namespace

bool is_whisper_item(const nlohmann::json& item) {
  return item.contains("text") && item.contains("start");
}

Segment read_whisper_item(const nlohmann::json& item) {
  Segment segment{0, json_time(item, "start", kSeconds), json_time(item, "end", kSeconds),
                  json_text(item, "speaker"), json_text(item, "text")};
  if (!segment.start || !segment.end) return segment;
  auto words = words_of(item, {*segment.start, *segment.end});
  if (say_the_same(words, segment.text)) segment.words = std::move(words);
  return segment;
}

}  // namespace cueclip
