#include "transcript/format/json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "transcript/format/formats.h"
#include "transcript/format/json_formats.h"
#include "transcript/language.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using nlohmann::json;

constexpr int kDeepest = 64;

/// Calls `open(offset)` and `close(offset)` for each bracket and brace outside of strings.
template <typename Open, typename Close>
void for_brackets(std::string_view text, Open&& open, Close&& close) {
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char byte = text[i];
    if (in_string) {
      if (byte == '\\') ++i;
      if (byte == '"') in_string = false;
    } else if (byte == '"') {
      in_string = true;
    } else if (byte == '[' || byte == '{') {
      open(i);
    } else if (byte == ']' || byte == '}') {
      close(i);
    }
  }
}

/// Before anything is built: a file of brackets alone would take many times its size.
void check_nesting(const SourceText& source) {
  int depth = 0;
  for_brackets(
      source.text,
      [&](std::size_t at) {
        if (++depth > kDeepest)
          throw Error{Failure::kInput,
                      fmt::format("taken for JSON, it is nested more than {} deep", kDeepest),
                      "No transcript is: check that it is one"}
              .at(source.place_of_byte(at));
      },
      [&](std::size_t) { --depth; });
}

struct JsonFormat {
  const char* name;
  const char* key;  ///< of the list in the outermost object; none: the list is outermost
  bool (*is_item)(const json&);
  Segment (*read)(const json&);
  void (*finish)(std::vector<Segment>&);
};

constexpr std::array kFormats{
    JsonFormat{"Podcasting 2.0 JSON", "segments", &is_podcast_item, &read_podcast_item, nullptr},
    JsonFormat{"Whisper's JSON", "segments", &is_whisper_item, &read_whisper_item, nullptr},
    JsonFormat{"whisper.cpp's JSON", "transcription", &is_whisper_cpp_item, &read_whisper_cpp_item, nullptr},
    JsonFormat{"a JSON array of cues", "", &is_cue_array_item, &read_cue_array_item, &set_cue_array_unit}};

/// Takes the items of a document's list as they are parsed, and keeps nothing else of it.
class ItemCollector {
 public:
  /// nlohmann's parser calls this; what it answers false to is thrown away.
  bool operator()(int depth, json::parse_event_t event, json& parsed) {
    if (depth == 0 && event == json::parse_event_t::array_start) depth_ = 1;
    if (depth == 1 && event == json::parse_event_t::key) {
      key_ = parsed.get<std::string>();
      depth_ = 2;
    }
    if (depth <= 2 && event == json::parse_event_t::key) find_language(parsed.get<std::string>(), depth);
    if (says_language_ && event == json::parse_event_t::value) take_language(parsed);
    if (depth_ > 0 && depth < depth_) return depth == 0 || event != json::parse_event_t::array_end;
    const bool is_item =
        depth == depth_ && (event == json::parse_event_t::object_end || event == json::parse_event_t::value);
    if (!is_item) return depth > depth_ || event == json::parse_event_t::object_start;
    if (parsed.is_object()) take(parsed);
    return false;
  }

  [[nodiscard]] const JsonFormat* format() const { return format_; }
  [[nodiscard]] const std::string& language() const { return language_; }
  /// The segments; their `line` is the number of their item in the list.
  [[nodiscard]] std::vector<Segment>& segments() { return segments_; }

 private:
  /// Whisper has it in the outermost object, whisper.cpp in its `result`.
  void find_language(const std::string& key, int depth) {
    says_language_ = key == "language" && (depth == 1 || key_ == "result");
  }

  void take_language(const json& said) {
    if (said.is_string()) language_ = language_tag(said.get_ref<const std::string&>());
    says_language_ = false;
  }

  void take(const json& item) {
    if (format_ == nullptr) {
      const auto fits = [&](const JsonFormat& one) { return key_ == one.key && one.is_item(item); };
      const auto* found = std::ranges::find_if(kFormats, fits);
      if (found == kFormats.end()) return;
      format_ = found;
    }
    if (key_ == format_->key) segments_.push_back(format_->read(item));
  }

  int depth_ = 0;    ///< of the items; 0 while there is no list
  std::string key_;  ///< of the outermost object, last seen
  const JsonFormat* format_ = nullptr;
  std::vector<Segment> segments_;
  bool says_language_ = false;  // the value that comes next
  std::string language_;
};

/// Python writes NaN and Infinity, which JSON has not. An empty text of the same length stands for each, so
/// that it counts as missing and places stay where they are.
std::string without_nan(std::string text) {
  if (text.find("NaN") == std::string::npos && text.find("Infinity") == std::string::npos) return text;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      in_string = !in_string;
    } else if (!in_string) {
      for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
        if (text.compare(i, word.size(), word) != 0) continue;
        text.replace(i, word.size(), "\"\"" + std::string(word.size() - 2, ' '));
        i += word.size() - 1;
        break;
      }
    }
  }
  return text;
}

void parse(const SourceText& source, ItemCollector& collector) {
  check_nesting(source);
  try {
    const json rest = json::parse(without_nan(source.text), std::ref(collector));
  } catch (const json::out_of_range& error) {  // a number beyond all numbers; it is quoted last
    const std::string_view what = error.what();
    const auto from = what.find('\'') + 1;
    const auto number = what.substr(from, what.rfind('\'') - from);
    throw Error{Failure::kInput,
                fmt::format("taken for JSON, it holds a number that is too large: {}", printable(number)),
                "Correct the number"}
        .at(source.place_of_byte(std::min(source.text.find(number), source.text.size())));
  } catch (const json::parse_error& error) {
    throw Error{Failure::kInput, "taken for JSON, it can't be read from here on",
                "Fetch the file again, or mend it"}
        .at(source.place_of_byte(error.byte > 0 ? error.byte - 1 : 0));
  }
}

/// The line on which each object of a list begins: of the list behind `key`, or of the outermost one without.
std::vector<std::size_t> lines_of_items(const SourceText& source, std::string_view key) {
  const std::string_view text = source.text;
  const std::string quoted = fmt::format("\"{}\"", key);
  const std::size_t from = key.empty() ? 0 : text.find(quoted) + quoted.size();
  std::vector<std::size_t> lines;
  int depth = 0;
  bool is_over = false;
  std::size_t line = 1;
  std::size_t counted = 0;
  for_brackets(
      text.substr(from),
      [&](std::size_t at) {
        if (++depth != 2 || is_over || text[from + at] != '{') return;
        for (; counted < from + at; ++counted)
          if (text[counted] == '\n' || (text[counted] == '\r' && text[counted + 1] != '\n')) ++line;
        lines.push_back(line);
      },
      [&](std::size_t) { is_over = is_over || --depth == 0; });
  return lines;
}

}  // namespace

bool looks_like_json(const SourceText& source) {
  return begins_as_json(source.text);
}

Transcript read_json(const SourceText& source) {
  ItemCollector collector;
  parse(source, collector);
  const JsonFormat* format = collector.format();
  if (format == nullptr)
    throw Error{Failure::kInput, "taken for JSON, it has no list of cues that cueclip knows",
                "Known are Podcasting 2.0, Castopod, openai-whisper, whisper.cpp, whisperX, and arrays of "
                "start, end and text"}
        .at(source.place(1, 1));
  auto& segments = collector.segments();
  const auto lines = lines_of_items(source, format->key);
  for (std::size_t i = 0; i < segments.size() && i < lines.size(); ++i) segments[i].line = lines[i];
  if (format->finish != nullptr) format->finish(segments);
  Transcript transcript{source.file, format->name, false, {}, {}};
  transcript.language = collector.language();
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

std::optional<Time> json_time(const json& object, const char* key, std::int64_t unit) {
  const auto found = object.find(key);
  if (found == object.end()) return std::nullopt;
  if (found->is_number()) {
    const double value = found->get<double>() * static_cast<double>(unit);
    // Also false for what is no number.
    if (!(value >= 0 && value < static_cast<double>(kLongestTime.count()))) return std::nullopt;
    return Time{std::llround(value)};
  }
  if (!found->is_string()) return std::nullopt;
  const std::string text = single_spaced(found->get<std::string>());
  Cursor cursor{text};
  const auto time = take_timestamp(cursor, true);
  return time && cursor.rest().empty() ? time : std::nullopt;
}

std::string json_text(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string json_speaker(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_null() ? "null" : json_text(object, key);
}

}  // namespace cueclip
