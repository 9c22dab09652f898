#include "transcript/words.h"

#include <algorithm>

namespace cueclip {

std::string single_spaced(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte != ' ' && byte != '\n' && byte != '\t') {
      result += byte;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool space = byte == ' ';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

std::pair<std::string, std::string> split_speaker(std::string_view text) {
  if (!text.starts_with('[')) return {{}, std::string{text}};
  const auto close = text.find(']');
  if (close == std::string_view::npos) return {{}, std::string{text}};
  std::string name = single_spaced(text.substr(1, close - 1));
  std::string words = single_spaced(text.substr(close + 1));
  if (name.empty() || words.empty()) return {{}, std::string{text}};
  return {std::move(name), std::move(words)};
}

void put_in_order(Transcript& transcript) {
  std::ranges::stable_sort(transcript.cues, {}, [](const Cue& cue) { return cue.time.start; });
  std::string speaker;
  int number = 0;
  for (Cue& cue : transcript.cues) {
    cue.number = ++number;
    if (cue.speaker.empty()) cue.speaker = speaker;
    speaker = cue.speaker;
  }
}

}  // namespace cueclip
