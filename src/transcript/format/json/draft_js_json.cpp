#include <map>

#include <unicode/unistr.h>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// A part of a text by units of UTF-16.
std::string utf16_part(const icu::UnicodeString& text, std::int64_t begin, std::int64_t end) {
  std::string part;
  text.tempSubStringBetween(static_cast<std::int32_t>(begin), static_cast<std::int32_t>(end))
      .toUTF8String(part);
  return part;
}

/// BBC's editor: blocks of text, whose ranges lead to the times of words. Ranges follow what was mended, and
/// the words that are kept beside them may be older.
class DraftJsReader : public JsonReader {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 1) {
      const auto& data = json_value(item.value, "data");
      times_[item.key] = {json_time(data, "start", kSeconds), json_time(data, "end", kSeconds)};
      return;
    }
    Block block{item.line, json_text(item.value, "text"), {}, {}, {}};
    const auto& data = json_value(item.value, "data");
    block.speaker = json_label(data, "speaker");
    block.start = json_time(data, "start", kSeconds);
    const auto& ranges = json_value(item.value, "entityRanges");
    if (ranges.is_array())
      for (const auto& range : ranges) {
        const auto offset = json_number(range, "offset");
        const auto& key = json_value(range, "key");
        if (offset && *offset >= 0)
          block.ranges[*offset] = key.is_string() ? key.get<std::string>() : key.dump();
      }
    blocks_.push_back(std::move(block));
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    std::vector<SpokenWord> words;
    std::vector<Segment> segments;
    for (const Block& block : blocks_) {
      if (block.ranges.empty())
        segments.push_back({block.line, block.start, {}, block.speaker, block.text});
      else
        add_words_of(block, words);
    }
    add_words(transcript, source, std::move(words));
    add_segments(transcript, source, std::move(segments));
  }

 private:
  struct Block {
    std::size_t line;
    std::string text;
    std::string speaker;
    std::optional<Time> start;
    std::map<std::int64_t, std::string> ranges;  ///< the entity's key by where its word begins
  };
  struct Times {
    std::optional<Time> start;
    std::optional<Time> end;
  };

  /// What stands between two ranges goes with the word before.
  void add_words_of(const Block& block, std::vector<SpokenWord>& words) {
    const auto text = icu::UnicodeString::fromUTF8(block.text);
    std::int64_t begin = 0;
    for (auto range = block.ranges.begin(); range != block.ranges.end(); ++range) {
      const auto next = std::next(range);
      const std::int64_t end =
          next == block.ranges.end() ? text.length() : std::min<std::int64_t>(next->first, text.length());
      if (end <= begin) continue;
      const Times& times = times_[range->second];
      const bool is_first = begin == 0;
      words.push_back({block.line, (is_first ? " " : "") + utf16_part(text, begin, end), times.start,
                       times.end, block.speaker});
      begin = end;
    }
    if (!words.empty()) words.back().ends_sentence = true;
  }

  std::vector<Block> blocks_;
  std::map<std::string, Times> times_;
};

}  // namespace

JsonFormat draft_js_json() {
  return {"draft.js",
          [](const JsonKeys& keys) { return keys.has("blocks[].text") && keys.has("entityMap"); },
          {"blocks[]", "entityMap.*"},
          &make_reader<DraftJsReader>};
}

}  // namespace cueclip
