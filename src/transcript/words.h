#pragma once

#include <cueclip/transcript.h>

#include <string>
#include <string_view>
#include <utility>

namespace cueclip {

/// The text without white space around it, and with each run of white space inside made a single space.
/// No-break spaces stay as they are.
[[nodiscard]] std::string single_spaced(std::string_view text);

/// How many words there are between spaces.
[[nodiscard]] std::size_t count_words(std::string_view text);

/// Splits `[Name] words` into name and words; the name is empty where there is none. A bracket alone in a cue
/// ("[Applause]") is a sound, not a name.
[[nodiscard]] std::pair<std::string, std::string> split_speaker(std::string_view text);

/// Gives the cues their order and numbers, and lets a speaker's name hold until the next.
void put_in_order(Transcript& transcript);

}  // namespace cueclip
