#include <algorithm>

#include "transcript/format/json.h"
#include "transcript/format/json_formats.h"

namespace cueclip {

namespace {

/// From `offsets`, in milliseconds, else from `timestamps`, as text.
std::optional<Time> time_of(const nlohmann::json& item, const char* key) {
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
    words.push_back({json_text(token, "text"), time_of(token, "from"), time_of(token, "to")});
  }
  const auto is_at_first = [&](const RecognisedWord& word) { return word.start == words.front().start; };
  if (words.size() > 1 && std::ranges::all_of(words, is_at_first)) words.clear();
  return words;
}

}  // namespace

bool is_whisper_cpp_item(const nlohmann::json& item) {
  return item.contains("offsets") || item.contains("timestamps");
}

Segment read_whisper_cpp_item(const nlohmann::json& item) {
  return {0,
          time_of(item, "from"),
          time_of(item, "to"),
          json_speaker(item, "speaker"),
          json_text(item, "text"),
          tokens_of(item)};
}

}  // namespace cueclip
