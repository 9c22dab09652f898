#include "transcript/formats.h"
#include "transcript/json.h"
#include "transcript/segments.h"
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

bool looks_like_whisper_json(const nlohmann::json& root) {
  if (!root.is_object() || !root.contains("segments") || !root["segments"].is_array()) return false;
  const auto& segments = root["segments"];
  return !segments.empty() && segments[0].is_object() && segments[0].contains("text") &&
         segments[0].contains("start");
}

Transcript read_whisper_json(const nlohmann::json& root, const SourceText& source) {
  Transcript transcript{source.file, "Whisper's JSON", false, {}, {}};
  const auto lines = lines_of_items(source, "segments");
  std::vector<Segment> segments;
  for (const auto& item : root["segments"]) {
    const std::size_t line = segments.size() < lines.size() ? lines[segments.size()] : 1;
    segments.push_back({line, {}, {}, {}, {}});
    if (!item.is_object()) continue;
    Segment& segment = segments.back();
    segment = {line, json_time(item, "start", kSeconds), json_time(item, "end", kSeconds),
               json_text(item, "speaker"), json_text(item, "text")};
    if (!segment.start || !segment.end) continue;
    auto words = words_of(item, {*segment.start, *segment.end});
    if (say_the_same(words, segment.text)) segment.words = std::move(words);
  }
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
