#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Words, and paragraphs that say who speaks: a word belongs to the one that holds its start. Struck words
/// aren't said. BBC's Digital Paper Edit has the same.
class HyperaudioReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 1) {
      const auto start = json_time(item.value, "start", kSeconds);
      if (start) paragraphs_.push_back({*start, json_label(item.value, "speaker")});
      return;
    }
    if (json_flag(item.value, "struck")) return;
    SpokenWord word{item.line, json_text(item.value, "text"), json_time(item.value, "start", kSeconds),
                    json_time(item.value, "end", kSeconds)};
    word.joins = touches_next_;
    const auto& space = json_value(item.value, "space");
    touches_next_ = space.is_boolean() && !space.get<bool>();
    add(0, std::move(word));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    std::ranges::stable_sort(paragraphs_, {}, &Paragraph::start);
    if (!rows().empty())
      for (SpokenWord& word : rows().front()) {
        if (!word.start) continue;
        const auto after = std::ranges::upper_bound(paragraphs_, *word.start, {}, &Paragraph::start);
        if (after != paragraphs_.begin()) word.speaker = std::prev(after)->speaker;
      }
    JsonWords::finish(transcript, source);
  }

 private:
  struct Paragraph {
    Time start;
    std::string speaker;
  };

  bool touches_next_ = false;
  std::vector<Paragraph> paragraphs_;
};

}  // namespace

JsonFormat hyperaudio_json() {
  return {"Hyperaudio's JSON",
          [](const JsonKeys& keys) {
            return keys.has("words[].text") && keys.has("words[].start") &&
                   (keys.has("paragraphs[].start") || keys.text("format") == "hyperaudio");
          },
          {"words[]", "paragraphs[]"},
          &make_reader<HyperaudioReader>};
}

}  // namespace cueclip
