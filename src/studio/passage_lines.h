#pragma once

#include <string>
#include <utility>
#include <vector>

#include "studio/toml_value.h"

namespace cueclip::studio {

/// A passage as an episode file has it.
struct EpisodePassage {
  std::string key;  ///< quote, cues or time
  std::string text;
  friend bool operator==(const EpisodePassage&, const EpisodePassage&) = default;
};

/// Passages as keys in the order in which they are joined, several in a row as a list. Throws Error (kUsage)
/// for none, for another key, and for an order that a file can't say: there a key stands once.
[[nodiscard]] std::vector<std::pair<std::string, EpisodeValue>> passage_values(
    const std::vector<EpisodePassage>& passages);

/// The text with other passages of a clip, counted from 0, at the place of those that it had.
[[nodiscard]] std::string with_passages(std::string text, std::size_t clip,
                                        const std::vector<EpisodePassage>& passages);

}  // namespace cueclip::studio
