#pragma once

#include <cueclip/plan.h>

#include <optional>
#include <string>
#include <vector>

namespace cueclip {

/// Everybody who speaks in an episode, in order of first speech, with the name, role and colour they are
/// shown with. Colours come from a palette that is told apart by the colour blind, first the accent's own
/// hue, each with at least 4.5:1 on the style's ground; so a speaker has one colour in every clip of an
/// episode. A role that no option gives is the transcript's. Throws Error as check_labels() does.
[[nodiscard]] std::vector<Speaker> find_speakers(const Transcript& transcript,
                                                 const std::vector<SpeakerOption>& options,
                                                 const Style& style);

/// Throws Error (kInput) where an option names a label that nobody has, unless that is usual or to be noted.
void check_labels(const Transcript& transcript, const std::vector<SpeakerOption>& options);

/// A sentence for each option that names a label which nobody has, and is to be noted for it.
[[nodiscard]] std::vector<std::string> notes_on_absent(const Transcript& transcript,
                                                       const std::vector<SpeakerOption>& options);

/// That the style has no place for pictures of who speaks, where there are any; else nothing.
[[nodiscard]] std::optional<std::string> note_on_pictures(const std::vector<Speaker>& speakers,
                                                          const Style& style);

}  // namespace cueclip
