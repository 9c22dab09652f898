#pragma once

#include <cueclip/transcript.h>

#include "transcript/source_text.h"

/// One reader a format. `looks_like_` tells by the content whether a file is of that format; `read_` makes a
/// Transcript of it, whose cues may still be out of order.
namespace cueclip {

inline constexpr std::size_t kMostCues = 200'000;
inline constexpr std::size_t kLongestCue = 20'000;  ///< in bytes of UTF-8

/// Adds a cue, within the limits above. Throws Error (kInput) at the cue's line beyond them.
void add_cue(Transcript& transcript, const SourceText& source, Cue cue);

/// SubRip: `start --> end`, lines of words, a blank line.
[[nodiscard]] bool looks_like_subrip(const SourceText& source);
[[nodiscard]] Transcript read_subrip(const SourceText& source);

/// The text of an episode's web page: a start time on a line of its own, then `[Speaker] words`.
[[nodiscard]] bool looks_like_page_text(const SourceText& source);
[[nodiscard]] Transcript read_page_text(const SourceText& source);

}  // namespace cueclip
