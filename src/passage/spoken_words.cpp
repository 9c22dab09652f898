#include "passage/spoken_words.h"

#include <map>

#include "transcript/fold.h"

namespace cueclip {

SpokenWords spoken_words(const Transcript& transcript) {
  SpokenWords said;
  std::map<std::string, int> known;
  for (std::size_t cue = 0; cue < transcript.cues.size(); ++cue) {
    said.speakers.emplace_back(transcript.cues[cue].speaker);
    said.starts.push_back(transcript.cues[cue].time.start);
    for (FoldedWord& word : folded_words(transcript.cues[cue].text)) {
      const auto [found, is_new] = known.emplace(word.text, static_cast<int>(said.distinct.size()));
      if (is_new) said.distinct.push_back(word.text);
      said.words.push_back(found->second);
      said.cues.push_back(cue);
      said.spans.push_back({word.begin, word.end});
    }
  }
  return said;
}

}  // namespace cueclip
