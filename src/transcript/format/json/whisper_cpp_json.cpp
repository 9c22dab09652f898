#include <algorithm>

#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

namespace {

/// From `offsets`, in milliseconds, else from `timestamps`, as text.
std::optional<Time> whisper_cpp_time(const nlohmann::json& item, const char* key) {
  if (const auto offsets = item.find("offsets"); offsets != item.end() && offsets->is_object())
    if (const auto time = json_time(*offsets, key, kMilliseconds)) return time;
  const auto timestamps = item.find("timestamps");
  return timestamps != item.end() && timestamps->is_object() ? json_time(*timestamps, key, kSeconds)
                                                             : std::nullopt;
}

/// Its own, such as [_BEG_] and [_TT_150], aren't said.
bool is_said(const std::string& token) {
  return !(token.starts_with("[_") && token.ends_with("]"));
}

/// Where all tokens have one time, it is the segment's and says nothing of them.
std::vector<RecognisedWord> tokens_of(const nlohmann::json& item) {
  const auto found = item.find("tokens");
  if (found == item.end() || !found->is_array()) return {};
  std::vector<RecognisedWord> words;
  words.reserve(found->size());
  for (const auto& token : *found) {
    if (!token.is_object() || !is_said(json_text(token, "text"))) continue;
    words.push_back(
        {json_text(token, "text"), whisper_cpp_time(token, "from"), whisper_cpp_time(token, "to")});
  }
  const auto is_at_first = [&](const RecognisedWord& word) { return word.start == words.front().start; };
  if (words.size() > 1 && std::ranges::all_of(words, is_at_first)) words.clear();
  return words;
}

/// A speaker is a number of tinydiarize's stereo channels, "?" where it can't tell.
std::string speaker_of(const nlohmann::json& item) {
  return item.contains("speaker") ? json_label(item, "speaker") : std::string{};
}

Segment read_whisper_cpp_item(const nlohmann::json& item) {
  return {0,
          whisper_cpp_time(item, "from"),
          whisper_cpp_time(item, "to"),
          speaker_of(item),
          json_text(item, "text"),
          tokens_of(item)};
}

}  // namespace

JsonFormat whisper_cpp_json() {
  return {"whisper.cpp's JSON",
          [](const JsonKeys& keys) {
            return keys.has("transcription[].offsets") || keys.has("transcription[].timestamps");
          },
          {"transcription[]"},
          &make_cues<&read_whisper_cpp_item>};
}

}  // namespace cueclip
