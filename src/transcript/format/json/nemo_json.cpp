#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/marked_words.h"

namespace cueclip {

namespace {

/// Segments and words in a list each, in one object or one a line.
class NemoReader : public JsonReader {
 public:
  void take(JsonItem&& item) override {
    const auto start = json_time(item.value, "start", kSeconds);
    const auto end = json_time(item.value, "end", kSeconds);
    if (item.path % 2 == 0)
      segments_.push_back({item.line, start, end, {}, json_text(item.value, "segment")});
    else
      words_.push_back({item.line, json_text(item.value, "word"), start, end});
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (segments_.empty()) return add_words(transcript, source, std::move(words_));
    std::size_t next = 0;
    for (Segment& segment : segments_) {
      std::vector<RecognisedWord> own;
      for (; next < words_.size(); ++next) {
        const SpokenWord& word = words_[next];
        if (!word.start || !segment.end || *word.start >= *segment.end) break;
        own.push_back({word.text, word.start, word.end});
      }
      segment.words = marked_words(segment.text, own);
    }
    add_segments(transcript, source, std::move(segments_));
  }

 private:
  std::vector<Segment> segments_;
  std::vector<SpokenWord> words_;
};

}  // namespace

JsonFormat nemo_json() {
  return {"NeMo's JSON",
          [](const JsonKeys& keys) {
            for (const auto* list : {"timestamp.segment[].segment", "timestamp.word[].word",
                                     "[].timestamp.segment[].segment", "[].timestamp.word[].word"})
              if (keys.has(list)) return true;
            return false;
          },
          {"timestamp.segment[]", "timestamp.word[]", "[].timestamp.segment[]", "[].timestamp.word[]"},
          &make_reader<NemoReader>};
}

}  // namespace cueclip
