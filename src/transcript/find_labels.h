#pragma once

#include <cueclip/transcript.h>

#include <map>
#include <string>
#include <vector>

namespace cueclip {

/// Finds who speaks, by labels among the cues' words (label_evidence.h says what counts), and takes the
/// labels off. A cue in which another begins to speak becomes several, one a speaker, that share its time: by
/// their words' times, else by letters. A line that begins with `>>`, or with the dash of a dialogue, is
/// somebody else's; where no name stands behind, Cue::is_new_voice says so. `names` are labels that are
/// known: they count wherever they stand with a colon or a bracket, and before words without. Cues that have
/// a speaker keep theirs. Texts have a line end where the file has one, and keep it. Gives the roles that
/// labels come with ("Ada (host):"), by label, where a label always has the same.
std::map<std::string, std::string> find_labels(std::vector<Cue>& cues, const std::vector<std::string>& names);

}  // namespace cueclip
