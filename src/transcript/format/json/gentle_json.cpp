#include <unicode/utf8.h>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Words by their offsets, in characters, in the text that was aligned; those that weren't found have no
/// times.
class GentleReader : public JsonReader {
 public:
  void take(JsonItem&& item) override {
    if (item.path == 1) {
      if (item.value.is_string()) text_ = item.value.get<std::string>();
      return;
    }
    words_.push_back({item.line, json_number(item.value, "startOffset"), json_text(item.value, "word"),
                      json_time(item.value, "start", kSeconds), json_time(item.value, "end", kSeconds)});
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    const std::vector<std::size_t> bytes = bytes_of_characters();
    std::vector<SpokenWord> spoken;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Placed& word = words_[i];
      const std::size_t begin = byte_at(bytes, word.offset);
      const std::size_t end = i + 1 < words_.size() ? byte_at(bytes, words_[i + 1].offset) : text_.size();
      const bool is_placed = word.offset && begin < end && end <= text_.size();
      spoken.push_back({word.line, is_placed ? text_.substr(begin, end - begin) : " " + word.word + " ",
                        word.start, word.end});
    }
    add_words(transcript, source, std::move(spoken));
  }

 private:
  struct Placed {
    std::size_t line;
    std::optional<std::int64_t> offset;
    std::string word;
    std::optional<Time> start;
    std::optional<Time> end;
  };

  [[nodiscard]] std::vector<std::size_t> bytes_of_characters() const {
    std::vector<std::size_t> bytes;
    const auto size = static_cast<std::int32_t>(text_.size());
    for (std::int32_t at = 0; at < size;) {
      bytes.push_back(static_cast<std::size_t>(at));
      U8_FWD_1(text_.data(), at, size);
    }
    bytes.push_back(text_.size());
    return bytes;
  }

  [[nodiscard]] std::size_t byte_at(const std::vector<std::size_t>& bytes,
                                    const std::optional<std::int64_t>& offset) const {
    if (!offset || *offset < 0 || static_cast<std::size_t>(*offset) >= bytes.size()) return text_.size();
    return bytes[static_cast<std::size_t>(*offset)];
  }

  std::string text_;
  std::vector<Placed> words_;
};

}  // namespace

JsonFormat gentle_json() {
  return {"Gentle's JSON",
          [](const JsonKeys& keys) { return keys.has("words[].case"); },
          {"words[]", "transcript"},
          &make_reader<GentleReader>};
}

}  // namespace cueclip
