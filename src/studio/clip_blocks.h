#pragma once

#include <cstddef>
#include <string>

/// A clip as the lines that belong to it: its header and keys, its own tables, and the comments on them.
/// Clips are counted from 0.
namespace cueclip::studio {

/// The text without a clip.
[[nodiscard]] std::string without_clip(std::string text, std::size_t clip);

/// The text with a copy of a clip behind it.
[[nodiscard]] std::string with_clip_copied(std::string text, std::size_t clip);

/// The text with a clip moved to another's place. What stands between clips stays where it is.
[[nodiscard]] std::string with_clip_moved(std::string text, std::size_t from, std::size_t to);

/// The text with a clip behind the last, given as its lines.
[[nodiscard]] std::string with_clip_added(std::string text, const std::string& lines);

}  // namespace cueclip::studio
