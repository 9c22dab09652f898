#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// How long a word takes to say, in letters of a usual one: digits and symbols are read out, punctuation is a
/// pause.
[[nodiscard]] double spoken_length(std::string_view word);

/// The time of each word, sharing `time` by spoken length.
[[nodiscard]] std::vector<TimeRange> share_time(const std::vector<std::string>& words, const TimeRange& time);

/// The words between spaces of a cue's text, and when they are said: as the cue's own are timed, else in
/// shares of its time.
[[nodiscard]] std::vector<TimedWord> word_times(const Cue& cue);

/// Words with the times of the same text divided otherwise: each lasts from its first letter to its last,
/// which share the time of the timed word that they are in, and is as sure as the one that its first letter
/// is in. Nothing where the letters differ.
[[nodiscard]] std::vector<TimedWord> times_by_letters(const std::vector<std::string>& words,
                                                      const std::vector<TimedWord>& timed);

}  // namespace cueclip
