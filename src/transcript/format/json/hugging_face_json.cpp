#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

std::optional<Time> chunk_time(const nlohmann::json& item, std::size_t which) {
  const auto& both = json_value(item, "timestamp");
  if (!both.is_array() || both.size() <= which || !both[which].is_number()) return std::nullopt;
  return json_time(nlohmann::json{{"at", both[which]}}, "at", kSeconds);
}

Segment read_chunk(const nlohmann::json& item) {
  return {0, chunk_time(item, 0), chunk_time(item, 1),
          item.contains("speaker") ? json_label(item, "speaker") : std::string{}, json_text(item, "text")};
}

/// Chunks, words or phrases; where speakers were told apart these are listed once more, with who says them.
class HuggingFaceReader : public JsonCues {
 public:
  HuggingFaceReader() : JsonCues{&read_chunk} {}

  void take(JsonItem&& item) override {
    if (item.path == 1 && !has_speakers_) {
      has_speakers_ = true;
      segments().clear();
    }
    if (item.path == 1 || !has_speakers_) JsonCues::take(std::move(item));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    add_windows_up();
    JsonCues::finish(transcript, source);
  }

 private:
  /// Times that begin anew with each window of half a minute are a known fault of the pipeline.
  void add_windows_up() {
    constexpr Time kWindow = std::chrono::seconds{30};
    constexpr Time kSlack = std::chrono::seconds{5};
    Time base{};
    Time before{};
    for (Segment& segment : segments()) {
      if (!segment.start) continue;
      const bool wraps = segment.end && *segment.end < *segment.start;
      if (*segment.start + base + kSlack < before) base += kWindow;
      *segment.start += base;
      if (wraps) base += kWindow;
      if (segment.end) *segment.end += base;
      before = *segment.start;
    }
  }

  bool has_speakers_ = false;
};

}  // namespace

JsonFormat hugging_face_json() {
  return {"Hugging Face's JSON",
          [](const JsonKeys& keys) {
            return keys.has("chunks[].timestamp") || keys.has("speakers[].timestamp") ||
                   keys.has("[].timestamp[]");
          },
          {"chunks[]", "speakers[]", "[]"},
          &make_reader<HuggingFaceReader>};
}

}  // namespace cueclip
