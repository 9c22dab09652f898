#pragma once

#include <cueclip/transcript.h>

#include <vector>

#include "episode/values.h"

namespace cueclip {

/// Whether a key is the table of cues' words, and not the option of that name.
[[nodiscard]] bool is_cue_words(std::string_view key, const toml::node& node);

/// Adds what a [words] table says to what is known, over what that says of the same cue. Throws Error
/// (kInput) with its place.
void add_cue_words(const KeyTable& in, std::vector<CueWords>& words);

}  // namespace cueclip
