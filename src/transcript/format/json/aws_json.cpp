#include <map>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// What an item says, its first alternative.
std::string aws_content(const nlohmann::json& item) {
  const auto& alternatives = json_value(item, "alternatives");
  return alternatives.is_array() && !alternatives.empty() ? json_text(alternatives.front(), "content")
                                                          : std::string{};
}

std::string aws_speaker(const nlohmann::json& item, const char* key = "speaker_label") {
  const std::string label = json_text(item, key);
  return label.empty() ? std::string{} : readable_label(label);
}

SpokenWord aws_word(const nlohmann::json& item, std::size_t line) {
  SpokenWord word{line, aws_content(item), json_time(item, "start_time", kSeconds),
                  json_time(item, "end_time", kSeconds), aws_speaker(item)};
  word.joins = json_text(item, "type") == "punctuation";
  return word;
}

/// Items one by one, numbers as texts; who speaks is said of the item, or in a list of its own, by the items'
/// starts. What has channels lists their items once more, channel by channel.
class AwsReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 0) return take_item(item);
    if (item.path == 1) return take_speakers(item.value);
    if (item.path == 2) return take_channel(item);
    take_segment(item);
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (!segments_.empty()) return add_segments(transcript, source, with_words());
    if (rows().size() > 1) rows().front().clear();
    if (!rows().empty()) name_speakers_by_time();
    JsonWords::finish(transcript, source);
  }

 private:
  struct AudioSegment {
    Segment segment;
    std::vector<std::int64_t> items;
  };

  void take_item(const JsonItem& item) {
    if (const auto id = json_number(item.value, "id")) by_id_[*id] = items_;
    ++items_;
    add(0, aws_word(item.value, item.line));
  }

  void take_speakers(const nlohmann::json& segment) {
    const std::string label = aws_speaker(segment);
    const auto& items = json_value(segment, "items");
    if (items.is_array())
      for (const auto& item : items)
        if (const auto start = json_time(item, "start_time", kSeconds)) {
          const std::string own = aws_speaker(item);
          speakers_.try_emplace(*start, own.empty() ? label : own);
        }
    const auto start = json_time(segment, "start_time", kSeconds);
    if (start) stretches_.try_emplace(*start, label);
  }

  void take_channel(const JsonItem& item) {
    const std::string label = aws_speaker(item.value, "channel_label");
    const auto& items = json_value(item.value, "items");
    if (!items.is_array()) return;
    for (const auto& one : items) {
      SpokenWord word = aws_word(one, item.line);
      word.speaker = label;
      add(item.indices.back() + 1, std::move(word));
    }
  }

  void take_segment(const JsonItem& item) {
    AudioSegment one{{item.line, json_time(item.value, "start_time", kSeconds),
                      json_time(item.value, "end_time", kSeconds), aws_speaker(item.value),
                      json_text(item.value, "transcript")},
                     {}};
    const auto& items = json_value(item.value, "items");
    if (items.is_array())
      for (const auto& id : items)
        if (id.is_number_integer()) one.items.push_back(id.get<std::int64_t>());
    segments_.push_back(std::move(one));
  }

  std::vector<Segment> with_words() {
    std::vector<Segment> segments;
    for (AudioSegment& one : segments_) {
      for (const std::int64_t id : one.items) {
        const auto found = by_id_.find(id);
        if (found == by_id_.end()) continue;
        const SpokenWord& word = rows().front()[found->second];
        one.segment.words.push_back({word.text, word.start, word.end});
      }
      segments.push_back(std::move(one.segment));
    }
    return segments;
  }

  void name_speakers_by_time() {
    for (SpokenWord& word : rows().front()) {
      if (!word.speaker.empty() || !word.start) continue;
      if (const auto found = speakers_.find(*word.start); found != speakers_.end()) {
        word.speaker = found->second;
      } else if (const auto later = stretches_.upper_bound(*word.start); later != stretches_.begin()) {
        word.speaker = std::prev(later)->second;
      }
    }
    std::string before;
    for (SpokenWord& word : rows().front()) {  // marks have no times
      if (word.joins && word.speaker.empty()) word.speaker = before;
      before = word.speaker;
    }
  }

  std::size_t items_ = 0;
  std::map<std::int64_t, std::size_t> by_id_;
  std::map<Time, std::string> speakers_;   ///< by the start of what they say
  std::map<Time, std::string> stretches_;  ///< likewise, for items that have another start there
  std::vector<AudioSegment> segments_;
};

}  // namespace

JsonFormat aws_json() {
  return {"AWS Transcribe's JSON",
          [](const JsonKeys& keys) { return keys.has("results.items[].alternatives"); },
          {"results.items[]", "results.speaker_labels.segments[]", "results.channel_labels.channels[]",
           "results.audio_segments[]"},
          &make_reader<AwsReader>};
}

}  // namespace cueclip
