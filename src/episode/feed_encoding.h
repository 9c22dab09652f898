#pragma once

#include <cueclip/feed.h>

#include <optional>
#include <string>

#include "transcript/source_text.h"

namespace cueclip {

/// A feed's text in UTF-8, from its first element or declaration on: blanked out is what stands before, and
/// the declaration itself, which tells of an encoding that it no longer has. Lines keep their numbers.
struct FeedSource {
  SourceText text;
  std::optional<FeedFault> fault;  ///< the first of those that can be seen without reading it
};

/// Reads a feed's bytes by its byte order mark, by UTF-8 where they are that, else by the encoding that it
/// declares; where that is wrong, by the one that they look like. Throws Error (kInput) where it is no text.
[[nodiscard]] FeedSource decode_feed(const std::filesystem::path& file, std::string bytes);

}  // namespace cueclip
