#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/join.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// Milliseconds, also as text.
std::optional<Time> json3_time(const nlohmann::json& item, const char* key) {
  const auto& value = json_value(item, key);
  if (!value.is_string()) return json_time(item, key, kMilliseconds);
  const std::string& text = value.get_ref<const std::string&>();
  constexpr std::size_t kMostDigits = 9;
  if (text.empty() || text.size() > kMostDigits || text.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  return Time{std::stoll(text) * kMilliseconds};
}

/// A line on the screen. Automatic captions time each word in it, and the line stays while the next comes.
struct Json3Event {
  Segment segment;
  bool has_offsets = false;
};

class Json3Reader : public JsonReader {
 public:
  void take(JsonItem&& item) override {
    const auto& parts = json_value(item.value, "segs");
    const auto start = json3_time(item.value, "tStartMs");
    if (!parts.is_array() || !start) return;
    Json3Event event;
    event.segment.line = item.line;
    event.segment.start = start;
    if (const auto length = json3_time(item.value, "dDurationMs")) event.segment.end = *start + *length;
    for (const auto& part : parts) {
      std::string text = json_text(part, "utf8");
      std::ranges::replace(text, '\n', ' ');
      const auto offset = json3_time(part, "tOffsetMs");
      event.has_offsets = event.has_offsets || offset.has_value();
      event.segment.text += text;
      event.segment.words.push_back({std::move(text), *start + offset.value_or(Time{0}), {}});
    }
    if (says_anything(event.segment.text)) events_.push_back(std::move(event));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    std::ranges::stable_sort(events_, {}, [](const Json3Event& one) { return *one.segment.start; });
    std::size_t marked = 0;
    std::size_t timed = 0;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      end_event(i);
      timed += events_[i].has_offsets ? 1 : 0;
      const std::string line = one_line(events_[i].segment.text);
      marked += events_[i].has_offsets && line.find_first_of(".?!") != std::string::npos ? 1 : 0;
    }
    constexpr std::size_t kOneInSo = 8;  // lines of speech that has marks end or begin a sentence oftener
    if (marked * kOneInSo > timed)
      add_words(transcript, source, words());
    else
      add_segments(transcript, source, segments());
  }

 private:
  /// An event ends where the next begins; a word likewise.
  void end_event(std::size_t index) {
    Segment& segment = events_[index].segment;
    const bool is_last = index + 1 == events_.size();
    if (!is_last) {
      const Time next = *events_[index + 1].segment.start;
      if (next > *segment.start) segment.end = std::min(segment.end.value_or(next), next);
    }
    if (!events_[index].has_offsets && segment.words.size() < 2) {
      segment.words.clear();
      return;
    }
    for (std::size_t i = 0; i < segment.words.size(); ++i)
      segment.words[i].end = i + 1 < segment.words.size() ? segment.words[i + 1].start : segment.end;
  }

  std::vector<SpokenWord> words() {
    std::vector<SpokenWord> words;
    for (Json3Event& event : events_) {
      Segment& segment = event.segment;
      if (segment.words.empty()) segment.words.push_back({segment.text, segment.start, segment.end});
      segment.words.front().text.insert(0, 1, ' ');
      for (RecognisedWord& word : segment.words)
        words.push_back({segment.line, std::move(word.text), word.start, word.end});
    }
    return words;
  }

  std::vector<Segment> segments() {
    std::vector<Segment> segments;
    for (Json3Event& event : events_) segments.push_back(std::move(event.segment));
    return segments;
  }

  std::vector<Json3Event> events_;
};

}  // namespace

JsonFormat youtube_json3() {
  return {"YouTube's json3",
          [](const JsonKeys& keys) { return keys.has("events[].segs[].utf8"); },
          {"events[]"},
          &make_reader<Json3Reader>};
}

}  // namespace cueclip
