#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/format/json/speaker_stretches.h"

namespace cueclip {

namespace {

/// Words with and without marks; who speaks is said in a list of stretches.
class BbcKaldiReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path > 0) {
      const auto start = json_time(item.value, "start", kSeconds);
      const auto end = json_end(item.value, "start", "duration", kSeconds);
      if (start && end) speakers_.add({*start, *end}, json_label(json_value(item.value, "speaker"), "@id"));
      return;
    }
    add(0, {item.line, json_text(item.value, json_key(item.value, {"punct", "word"})),
            json_time(item.value, "start", kSeconds), json_time(item.value, "end", kSeconds)});
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    speakers_.sort();
    if (!rows().empty())
      for (SpokenWord& word : rows().front()) {
        if (!word.start) continue;
        const Time middle = *word.start + (word.end.value_or(*word.start) - *word.start) / 2;
        word.speaker = speakers_.speaker_at(middle);
      }
    JsonWords::finish(transcript, source);
  }

 private:
  SpeakerStretches speakers_;
};

}  // namespace

JsonFormat bbc_kaldi_json() {
  return {"BBC's JSON",
          [](const JsonKeys& keys) { return keys.has("words[].punct"); },
          {"words[]", "segmentation.segments[]"},
          &make_reader<BbcKaldiReader>};
}

}  // namespace cueclip
