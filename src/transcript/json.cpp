#include "transcript/json.h"

#include <array>

#include <fmt/format.h>

#include "transcript/formats.h"
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

json parse(const SourceText& source) {
  check_nesting(source);
  try {
    return json::parse(source.text);
  } catch (const json::parse_error& error) {
    std::string reason = error.what();
    if (const auto colon = reason.rfind(": "); colon != std::string::npos) reason = reason.substr(colon + 2);
    throw Error{Failure::kInput, fmt::format("taken for JSON, it breaks off here: {}", printable(reason)),
                "Fetch the file again, or mend it"}
        .at(source.place_of_byte(error.byte > 0 ? error.byte - 1 : 0));
  }
}

struct JsonFormat {
  bool (*looks_like)(const json&);
  Transcript (*read)(const json&, const SourceText&);
};

constexpr std::array kFormats{JsonFormat{&looks_like_podcast_json, &read_podcast_json},
                              JsonFormat{&looks_like_whisper_json, &read_whisper_json},
                              JsonFormat{&looks_like_whisper_cpp_json, &read_whisper_cpp_json},
                              JsonFormat{&looks_like_cue_array, &read_cue_array}};

}  // namespace

bool looks_like_json(const SourceText& source) {
  const auto first = source.text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && (source.text[first] == '{' || source.text[first] == '[') &&
         source.text.find('"') != std::string::npos;
}

Transcript read_json(const SourceText& source) {
  const json root = parse(source);
  for (const auto& format : kFormats)
    if (format.looks_like(root)) return format.read(root, source);
  throw Error{Failure::kInput, "taken for JSON, it has no list of cues that cueclip knows",
              "Known are Podcasting 2.0, Castopod, openai-whisper, whisper.cpp, whisperX, and arrays of "
              "start, end and text"}
      .at(source.place(1, 1));
}

std::vector<std::size_t> lines_of_items(const SourceText& source, std::string_view key) {
  const std::string_view text = source.text;
  const std::string quoted = fmt::format("\"{}\"", key);
  const std::size_t from = key.empty() ? 0 : text.find(quoted);
  std::vector<std::size_t> lines;
  if (from == std::string_view::npos) return lines;
  const std::string_view list = text.substr(from + (key.empty() ? 0 : quoted.size()));
  const auto base = static_cast<std::size_t>(list.data() - text.data());
  int depth = 0;
  bool is_over = false;
  std::size_t line = 1;
  std::size_t counted = 0;
  for_brackets(
      list,
      [&](std::size_t at) {
        if (++depth != 2 || is_over) return;
        for (; counted < base + at; ++counted)
          if (text[counted] == '\n') ++line;
        lines.push_back(line);
      },
      [&](std::size_t) { is_over = is_over || --depth == 0; });
  return lines;
}

std::optional<Time> json_time(const json& object, const char* key, std::int64_t unit) {
  const auto found = object.find(key);
  if (found == object.end()) return std::nullopt;
  if (found->is_number()) {
    const double value = found->get<double>() * static_cast<double>(unit);
    // Also false for what is no number.
    if (!(value >= 0 && value < static_cast<double>(kLongestTime.count()))) return std::nullopt;
    return Time{static_cast<std::int64_t>(value + 0.5)};
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

}  // namespace cueclip
