#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/format/json/speaker_stretches.h"

namespace cueclip {

namespace {

/// Words and marks, which say what they are attached to.
class SpeechmaticsReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 1) {
      is_unspaced_ = item.value.is_string() && item.value.get_ref<const std::string&>().empty();
      return;
    }
    const auto& alternatives = json_value(item.value, "alternatives");
    if (!alternatives.is_array() || alternatives.empty()) return;
    SpokenWord word{item.line, json_text(alternatives.front(), "content"),
                    json_time(item.value, "start_time", kSeconds),
                    json_time(item.value, "end_time", kSeconds), json_label(alternatives.front(), "speaker")};
    const std::string attached = json_text(item.value, "attaches_to");
    word.joins = joins_next_ || attached == "previous" || attached == "both" ||
                 (attached.empty() && json_text(item.value, "type") == "punctuation");
    joins_next_ = attached == "next" || attached == "both";
    word.ends_sentence = json_flag(item.value, "is_eos");
    add(0, std::move(word));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (is_unspaced_ && !rows().empty())
      for (SpokenWord& word : rows().front()) word.joins = true;
    JsonWords::finish(transcript, source);
  }

 private:
  bool is_unspaced_ = false;  ///< Japanese, Chinese: nothing stands between words
  bool joins_next_ = false;
};

/// Version 1: words with a length, and who speaks in a list of its own.
class SpeechmaticsV1Reader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    const auto start = json_time(item.value, "time", kSeconds);
    const auto end = json_end(item.value, "time", "duration", kSeconds);
    if (item.path == 1) {
      if (start && end) speakers_.add({*start, *end}, json_label(item.value, "name"));
      return;
    }
    SpokenWord word{item.line, json_text(item.value, "name"), start, end};
    word.joins = is_mark(word.text);
    add(0, std::move(word));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    speakers_.sort();
    if (!rows().empty())
      for (SpokenWord& word : rows().front())
        if (word.start) word.speaker = speakers_.speaker_at(*word.start);
    JsonWords::finish(transcript, source);
  }

 private:
  static bool is_mark(const std::string& text) {
    return text == "." || text == "," || text == "?" || text == "!" || text == ";" || text == ":";
  }

  SpeakerStretches speakers_;
};

}  // namespace

JsonFormat speechmatics_json() {
  return {"Speechmatics' JSON",
          [](const JsonKeys& keys) { return keys.has("results[].alternatives[].content"); },
          {"results[]", "metadata.language_pack_info.word_delimiter"},
          &make_reader<SpeechmaticsReader>};
}

JsonFormat speechmatics_v1_json() {
  return {"Speechmatics' JSON",
          [](const JsonKeys& keys) { return keys.has("words[].time") && keys.has("words[].duration"); },
          {"words[]", "speakers[]"},
          &make_reader<SpeechmaticsV1Reader>};
}

}  // namespace cueclip
