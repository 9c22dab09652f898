#pragma once

#include <cueclip/transcript.h>

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A speaker's label and the words behind it; the label is empty where there is none.
struct Labelled {
  std::string label;
  std::string words;
};

/// `[Name] words`, also `[Name]: words`. A bracket alone ("[Applause]") is a sound, not a name.
[[nodiscard]] Labelled bracketed_label(std::string_view text);

/// `(speaker 0) words`, as whisper.cpp writes.
[[nodiscard]] Labelled numbered_label(std::string_view text);

/// `Name: words`: up to four words that begin with a capital, or a label such as SPEAKER_00. Whether it is a
/// name, the whole transcript decides.
[[nodiscard]] Labelled possible_label(std::string_view text);

/// Takes the speakers' labels out of the cues' words, in place. `Name: words` counts where the name recurs,
/// where every cue has one, or where it is of the kind SPEAKER_00; `names` are known ones that may stand
/// there without a colon.
void find_labels(std::vector<Cue>& cues, const std::vector<std::string>& names);

}  // namespace cueclip
