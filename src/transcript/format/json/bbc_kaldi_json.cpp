#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Words with and without marks; who speaks is said in a list of stretches.
class BbcKaldiReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path > 0) {
      const auto start = json_time(item.value, "start", kSeconds);
      const auto end = json_end(item.value, "start", "duration", kSeconds);
      if (start && end)
        stretches_.push_back({{*start, *end}, json_label(json_value(item.value, "speaker"), "@id")});
      return;
    }
    add(0, {item.line, json_text(item.value, json_key(item.value, {"punct", "word"})),
            json_time(item.value, "start", kSeconds), json_time(item.value, "end", kSeconds)});
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    std::ranges::stable_sort(stretches_, {}, [](const Stretch& one) { return one.time.start; });
    std::size_t at = 0;
    if (!rows().empty())
      for (SpokenWord& word : rows().front()) {
        if (!word.start) continue;
        const Time middle = *word.start + (word.end.value_or(*word.start) - *word.start) / 2;
        while (at < stretches_.size() && stretches_[at].time.end <= middle) ++at;
        if (at < stretches_.size() && stretches_[at].time.start <= middle)
          word.speaker = stretches_[at].speaker;
      }
    JsonWords::finish(transcript, source);
  }

 private:
  struct Stretch {
    TimeRange time;
    std::string speaker;
  };

  std::vector<Stretch> stretches_;
};

}  // namespace

JsonFormat bbc_kaldi_json() {
  return {"BBC's JSON",
          [](const JsonKeys& keys) { return keys.has("words[].punct"); },
          {"words[]", "segmentation.segments[]"},
          &make_reader<BbcKaldiReader>};
}

}  // namespace cueclip
