#pragma once

#include <vector>

#include "transcript/format/page_cues.h"

namespace cueclip {

/// Times of two numbers that begin later than this are of a day.
inline constexpr Time kLatestBegin = std::chrono::minutes{5};

/// What tells a transcript from other lists with times.
struct PageTimes {
  bool may_be_clock = false;  ///< they are of two numbers, as a day's are
  bool is_text = false;
};

/// Whether cues with names and words read like speech. They don't where
///  - there are fewer than two, or in a text fewer than three beside other words
///  - they are a day's times: of two numbers, that begin after 5:00, or of three, after 3:00:00
///  - it is a list of chapters: nobody is named, no cue has more than eight words, fewer than half end a
///  sentence,
///    and most last half a minute or more
///  - nobody is named, and most have less than a word for ten seconds
[[nodiscard]] bool reads_like_speech(const std::vector<PageCue>& cues, const PageTimes& times,
                                     bool has_other_words);

}  // namespace cueclip
