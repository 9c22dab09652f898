#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"
#include "transcript/format/youtube_lines.h"

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

class Json3Reader : public JsonReader {
 public:
  void take(JsonItem&& item) override {
    const auto& parts = json_value(item.value, "segs");
    const auto start = json3_time(item.value, "tStartMs");
    if (!parts.is_array() || !start) return;
    YouTubeLine line{item.line, start, json3_time(item.value, "dDurationMs"), {}};
    for (const auto& part : parts) {
      std::string text = json_text(part, "utf8");
      std::ranges::replace(text, '\n', ' ');
      line.pieces.push_back({std::move(text), json3_time(part, "tOffsetMs")});
    }
    lines_.push_back(std::move(line));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    add_youtube_lines(transcript, source, std::move(lines_));
  }

 private:
  std::vector<YouTubeLine> lines_;
};

}  // namespace

JsonFormat youtube_json3() {
  return {"YouTube's json3",
          [](const JsonKeys& keys) { return keys.has("events[].segs[].utf8"); },
          {"events[]"},
          &make_reader<Json3Reader>};
}

}  // namespace cueclip
