#pragma once

#include <cueclip/transcript.h>

#include <optional>

#include "transcript/format/page_blocks.h"
#include "transcript/source_text.h"

namespace cueclip {

/// Finds the transcript in a page; nothing where it has none.
///
/// A *head* is a block with a time (`find_head`). Heads of one transcript look alike: their times stand in
/// the same element or brackets, and in a saved page at the same place. So heads are put into groups, and the
/// group that gives the most cues is the transcript; others are words (a time that is mentioned), or other
/// parts of the page (a player, chapters, how long other episodes are). Of a group counts the longest run in
/// which times rise; where they fall back by more than half a minute, another thing begins. Heads that look
/// like the group's, but stand elsewhere among them, belong to it where their times fit.
///
/// A group is a transcript only if it reads like one (`reads_like_speech`), but a text with times alone on
/// their lines always is. There, the first time may stand behind other words on its line ("Download 0:05").
///
/// Names are taken out (`settle_names`, `bare_names`); those in brackets or before a colon stay in the text.
[[nodiscard]] std::optional<Transcript> find_transcript(const Page& page);

/// Adds what was found to a transcript of that file. Throws Error (kInput) where a cue is beyond a limit.
void add_found(Transcript& transcript, const SourceText& source, Transcript found);

}  // namespace cueclip
