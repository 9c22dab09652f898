#include <map>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// Monologues, whose elements are words, and the marks and spaces between them.
class RevAiReader : public JsonWords {
 public:
  void take(JsonItem&& item) override {
    const std::size_t monologue = item.indices.front();
    if (item.path == 1) {
      names_[monologue] =
          readable_label(item.value.is_string() ? item.value.get<std::string>() : item.value.dump());
    } else if (item.path == 2) {
      if (const std::string name = json_text(item.value, "display_name"); !name.empty())
        told_[monologue] = name;
    } else {
      take_element(item, monologue);
    }
  }

  void finish(Transcript& transcript, const SourceText& source) override {
    if (!rows().empty())
      for (std::size_t i = 0; i < rows().front().size(); ++i) {
        const std::size_t monologue = monologues_[i];
        const auto told = told_.find(monologue);
        rows().front()[i].speaker = told != told_.end() ? told->second : names_[monologue];
      }
    JsonWords::finish(transcript, source);
  }

 private:
  void take_element(const JsonItem& item, std::size_t monologue) {
    const std::string value = json_text(item.value, "value");
    if (json_text(item.value, "type") == "punct") {
      const bool is_of_this = !monologues_.empty() && monologues_.back() == monologue;
      if (is_of_this && !rows().front().empty()) {
        rows().front().back().text += value;  // with the space behind it
        return;
      }
    }
    const bool begins = monologues_.empty() || monologues_.back() != monologue;
    monologues_.push_back(monologue);
    add(0, {item.line, (begins ? " " : "") + value, json_time(item.value, "ts", kSeconds),
            json_time(item.value, "end_ts", kSeconds)});
  }

  std::vector<std::size_t> monologues_;  ///< of each word
  std::map<std::size_t, std::string> names_;
  std::map<std::size_t, std::string> told_;
};

}  // namespace

JsonFormat rev_ai_json() {
  return {"Rev AI's JSON",
          [](const JsonKeys& keys) { return keys.has("monologues[].elements[].value"); },
          {"monologues[].elements[]", "monologues[].speaker", "monologues[].speaker_info"},
          &make_reader<RevAiReader>};
}

}  // namespace cueclip
