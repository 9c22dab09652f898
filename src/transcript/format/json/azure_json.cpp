#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/marked_words.h"

namespace cueclip {

namespace {

using nlohmann::json;

/// Batch transcription's own keys, and Video Indexer's, which begin with capitals.
struct AzureKeys {
  const char* status;
  const char* speaker;
  const char* channel;
  const char* ticks;
  const char* length_in_ticks;
  const char* offset;
  const char* length;
  const char* best;
  const char* display;
  const char* words;
  const char* shown_words;
  const char* word;
  const char* shown_word;
};

constexpr AzureKeys kSmall{"recognitionStatus", "speaker", "channel",      "offsetInTicks",
                           "durationInTicks",   "offset",  "duration",     "nBest",
                           "display",           "words",   "displayWords", "word",
                           "displayText"};
constexpr AzureKeys kCapital{"RecognitionStatus", "Speaker", "Channel",      "OffsetInTicks",
                             "DurationInTicks",   "Offset",  "Duration",     "NBest",
                             "Display",           "Words",   "DisplayWords", "Word",
                             "DisplayText"};

/// In ticks of 100 ns, or as ISO 8601 writes lengths.
std::optional<Time> azure_time(const json& item, const char* ticks, const char* iso) {
  constexpr double kTicks = 10;  // in a microsecond
  const json& value = json_value(item, ticks);
  if (value.is_number() && value.get<double>() >= 0 && value.get<double>() < 3.6e12)
    return Time{static_cast<std::int64_t>(value.get<double>() / kTicks)};
  return iso_length(json_text(item, iso));
}

std::optional<Time> azure_end(const json& item, const AzureKeys& keys) {
  const auto start = azure_time(item, keys.ticks, keys.offset);
  const auto length = azure_time(item, keys.length_in_ticks, keys.length);
  return start && length ? std::optional{*start + *length} : std::nullopt;
}

std::vector<RecognisedWord> azure_words(const json& best, const AzureKeys& keys) {
  std::vector<RecognisedWord> words;
  const bool are_shown = json_value(best, keys.shown_words).is_array();
  const json& list = json_value(best, are_shown ? keys.shown_words : keys.words);
  if (!list.is_array()) return words;
  for (const json& word : list)
    words.push_back({json_text(word, are_shown ? keys.shown_word : keys.word),
                     azure_time(word, keys.ticks, keys.offset), azure_end(word, keys)});
  return words;
}

Segment read_azure_phrase(const json& item, const AzureKeys& keys) {
  const json& all = json_value(item, keys.best);
  const std::string status = json_text(item, keys.status);
  if (!all.is_array() || all.empty() || (!status.empty() && status != "Success")) return {};
  const json& best = all.front();
  Segment segment{0, azure_time(item, keys.ticks, keys.offset), azure_end(item, keys),
                  json_label(item, keys.speaker), json_text(best, keys.display)};
  segment.words = marked_words(segment.text, azure_words(best, keys));
  return segment;
}

Segment read_azure_batch_item(const json& item) {
  return read_azure_phrase(item, kSmall);
}

Segment read_azure_capitals_item(const json& item) {
  return read_azure_phrase(item, kCapital);
}

Segment read_azure_fast_item(const json& item) {
  constexpr auto kStart = "offsetMilliseconds";
  constexpr auto kLength = "durationMilliseconds";
  Segment segment{0, json_time(item, kStart, kMilliseconds), json_end(item, kStart, kLength, kMilliseconds),
                  json_label(item, "speaker"), json_text(item, "text")};
  std::vector<RecognisedWord> words;
  const json& list = json_value(item, "words");
  if (list.is_array())
    for (const json& word : list)
      words.push_back({json_text(word, "text"), json_time(word, kStart, kMilliseconds),
                       json_end(word, kStart, kLength, kMilliseconds)});
  segment.words = marked_words(segment.text, words);
  return segment;
}

}  // namespace

JsonFormat azure_batch_json() {
  return {"Azure's JSON",
          [](const JsonKeys& keys) { return keys.has("recognizedPhrases[].nBest"); },
          {"recognizedPhrases[]"},
          &make_cues<&read_azure_batch_item>};
}

JsonFormat azure_capitals_json() {
  return {"Azure's JSON",
          [](const JsonKeys& keys) { return keys.has("RecognizedPhrases[].NBest"); },
          {"RecognizedPhrases[]"},
          &make_cues<&read_azure_capitals_item>};
}

JsonFormat azure_fast_json() {
  return {"Azure's JSON",
          [](const JsonKeys& keys) { return keys.has("phrases[].offsetMilliseconds"); },
          {"phrases[]"},
          &make_cues<&read_azure_fast_item>};
}

}  // namespace cueclip
