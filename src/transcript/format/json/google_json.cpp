#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Results of a stretch of speech each; with speakers told apart, version 1 says all words once more in the
/// last one, with who says them.
class GoogleReader : public JsonReader {
 public:
  void take(JsonItem&& item) override {
    const auto& alternatives = json_value(item.value, "alternatives");
    if (!alternatives.is_array() || alternatives.empty()) return;
    const auto& words = json_value(alternatives.front(), "words");
    if (!words.is_array()) return;
    std::vector<SpokenWord> said;
    bool is_tagged = false;
    for (const auto& word : words) {
      said.push_back(word_of_google(word, item.line));
      is_tagged = is_tagged || (said.back().speaker != kNobodysName && word.contains("speakerTag"));
    }
    if (said.empty()) return;
    results_.push_back({std::move(said), is_tagged});
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    const bool is_said_again =
        results_.size() > 1 && results_.back().is_tagged &&
        std::none_of(results_.begin(), results_.end() - 1, [](const Result& one) { return one.is_tagged; });
    if (is_said_again) results_.erase(results_.begin(), results_.end() - 1);
    std::vector<SpokenWord> all;
    for (Result& result : results_) std::ranges::move(result.words, std::back_inserter(all));
    add_words(transcript, source, std::move(all));
  }

 private:
  struct Result {
    std::vector<SpokenWord> words;
    bool is_tagged = false;
  };

  static SpokenWord word_of_google(const nlohmann::json& word, std::size_t line) {
    const char* start = json_key(word, {"startTime", "startOffset", "start_time", "start_offset"});
    const char* end = json_key(word, {"endTime", "endOffset", "end_time", "end_offset"});
    SpokenWord said{line, json_text(word, "word"), json_time(word, start, kSeconds),
                    json_time(word, end, kSeconds),
                    json_label(word, json_key(word, {"speakerLabel", "speakerTag", "speaker_tag"}))};
    if (!word.contains(start)) said.start = Time{0};  // a value of zero is left out
    if (json_number(word, "speakerTag") == 0) said.speaker = kNobodysName;
    return said;
  }

  std::vector<Result> results_;
};

bool is_google(const JsonKeys& keys, const std::string& results) {
  return keys.has(results + "[].alternatives[].transcript") || keys.has(results + "[].alternatives[].words");
}

}  // namespace

JsonFormat google_json() {
  return {"Google's JSON",
          [](const JsonKeys& keys) { return is_google(keys, "results"); },
          {"results[]"},
          &make_reader<GoogleReader>};
}

JsonFormat google_batch_json() {
  return {"Google's JSON",
          [](const JsonKeys& keys) {
            const JsonKeys* files = keys.find("results");
            return files != nullptr && std::ranges::any_of(files->keys(), [](const auto& file) {
                     return is_google(file.second, "transcript.results") ||
                            is_google(file.second, "inlineResult.transcript.results");
                   });
          },
          {"results.*.transcript.results[]", "results.*.inlineResult.transcript.results[]"},
          &make_reader<GoogleReader>};
}

}  // namespace cueclip
