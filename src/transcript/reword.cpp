#include <cueclip/error.h>
#include <cueclip/transcript.h>

#include <algorithm>

#include <fmt/format.h>

#include "transcript/moved_times.h"
#include "transcript/words.h"

namespace cueclip {

void reword(Transcript& transcript, const std::vector<CueWords>& words) {
  for (const CueWords& said : words) {
    const auto cue = std::ranges::find(transcript.cues, said.cue, &Cue::name);
    if (cue == transcript.cues.end()) {
      const int count = transcript.cue_count();
      const Error error{Failure::kInput,
                        fmt::format("there is no cue {} to mend: {} has {} cue{}", describe(said.cue),
                                    shown(transcript.file), count, count == 1 ? "" : "s"),
                        fmt::format("`cueclip cues {}` lists them", shown(transcript.file))};
      throw said.place.line > 0 ? error.at(said.place) : error;
    }
    std::string text = single_spaced(said.text);
    if (!cue->words.empty()) cue->words = moved_times(cue->words, text);
    cue->text = std::move(text);
  }
}

}  // namespace cueclip
