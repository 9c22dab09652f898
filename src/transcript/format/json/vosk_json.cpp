#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// A result an utterance, one after another in a file; words without marks.
class VoskReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    const std::size_t result = item.indices.size() > 1 ? item.indices.front() : 0;
    if (result_ != result) end_sentence(0);
    result_ = result;
    add(0, {item.line, json_text(item.value, "word"), json_time(item.value, "start", kSeconds),
            json_time(item.value, "end", kSeconds)});
  }

 private:
  std::size_t result_ = 0;
};

}  // namespace

JsonFormat vosk_json() {
  return {"Vosk's JSON",
          [](const JsonKeys& keys) { return keys.has("result[].word") || keys.has("[].result[].word"); },
          {"result[]", "[].result[]"},
          &make_reader<VoskReader>};
}

}  // namespace cueclip
