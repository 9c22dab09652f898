#pragma once

#include <cueclip/episode.h>

#include <nlohmann/json.hpp>

#include "studio/preview.h"

namespace cueclip {

/// A clip's plan for the page: as DESIGN's JSON, with the notes on it, what networks would say of its length
/// and size, and the command that makes the same.
[[nodiscard]] nlohmann::ordered_json plan_of(const ShownClip& shown, const EpisodeClip& clip,
                                             const std::filesystem::path& episode);

/// A clip's alt text and post, and the addresses at which networks take the post.
[[nodiscard]] nlohmann::ordered_json texts_of(const ClipPlan& plan);

/// A word as a shell takes it.
[[nodiscard]] std::string shell_word(const std::string& word);

}  // namespace cueclip
