#include <cueclip/search.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "transcript/fold.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

/// Where the words stand in a row in the text; the last of them may be a word's beginning.
std::vector<TextSpan> find_words(const std::string& text, const std::vector<FoldedWord>& sought) {
  std::vector<TextSpan> found;
  const auto words = folded_words(text);
  for (std::size_t i = 0; !sought.empty() && i + sought.size() <= words.size(); ++i) {
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
    const bool same = std::equal(sought.begin(), sought.end() - 1, at,
                                 [](const auto& one, const auto& other) { return one.text == other.text; });
    const FoldedWord& last = words[i + sought.size() - 1];
    if (same && last.text.starts_with(sought.back().text)) found.push_back({words[i].begin, last.end});
  }
  return found;
}

}  // namespace

std::vector<FoundCue> find_cues(const Transcript& transcript, const CueFilter& filter) {
  const auto words = folded_words(filter.words.value_or(""));
  const auto speaker = folded_words(filter.speaker.value_or(""));
  std::vector<FoundCue> found;
  for (const Cue& cue : transcript.cues) {
    if (filter.time && !cue.time.overlaps(*filter.time)) continue;
    if (filter.speaker && find_words(cue.speaker, speaker).empty()) continue;
    auto matches = filter.words ? find_words(cue.text, words) : std::vector<TextSpan>{};
    if (!filter.words || !matches.empty()) found.push_back({&cue, std::move(matches)});
  }
  return found;
}

std::string cues_as_json(const std::vector<FoundCue>& cues) {
  Json array = Json::array();
  for (const FoundCue& found : cues) {
    Json cue{{"number", found.cue->number}};
    if (found.cue->part > 1) cue["part"] = found.cue->part;
    cue["start"] = seconds(found.cue->time.start);
    cue["end"] = seconds(found.cue->time.end);
    cue["speaker"] = found.cue->speaker;
    cue["text"] = found.cue->text;
    array.push_back(std::move(cue));
  }
  return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

double reading_speed(const Cue& cue) {
  const double length = seconds(cue.time.length());
  return length > 0 ? static_cast<double>(count_code_points(cue.text)) / length : 0;
}

}  // namespace cueclip
