#pragma once

#include <cueclip/transcript.h>

#include "transcript/format/page_heads.h"

namespace cueclip {

/// What belongs to a time of a page.
struct PageCue {
  TimeRange time;
  std::size_t line = 0;
  std::string name;                            ///< as told by now; empty where it isn't
  bool is_new_voice = false;                   ///< somebody else speaks than before, perhaps under no name
  PagePiece name_before;                       ///< before the time, in its block
  std::vector<PagePiece> lead;                 ///< the block before all that is its own
  bool lead_is_said = false;                   ///< it is also the last line of the cue before
  std::vector<std::vector<PagePiece>> before;  ///< its own blocks before the time
  std::vector<std::vector<PagePiece>> lines;   ///< its words, as blocks
  bool begins_behind_time = false;             ///< the first of them stands in the time's own block
};

/// Shares out a page's blocks among heads that belong together, in their order; blocks from `end` on are
/// nobody's.
///
/// Two neighbouring times lie in parts of a page that are next to each other; such a part is the cue's
/// *item*, and what is in it belongs to that time.
///  - Where items hold words (an `article`, a row, a paragraph), what stands between two items belongs to the
///    one before only if it is of the item's kind: a paragraph that goes on.
///  - Where they hold times alone, all up to the next time belongs to it, but headings.
///  - Behind the last time, no more belongs to it than to any other, and only blocks of the same kinds.
///  - A text has paragraphs for items: all that stands between two times belongs to the first, and behind the
///    last no more paragraphs than between any others (from three times on; with a warning).
[[nodiscard]] std::vector<PageCue> share_out(const Page& page, const std::vector<const PageHead*>& heads,
                                             std::size_t end, std::vector<TranscriptWarning>& warnings);

}  // namespace cueclip
