#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <functional>
#include <optional>
#include <vector>

namespace cueclip {

/// Where a transcript lies in a recording that has more or less in it, adverts say, than the one it was made
/// from.
struct OffsetFinding {
  Time offset{};     ///< from the cues' times to the recording's, in whole hundredths of a second
  double score = 0;  ///< how far it stands out, in standard deviations of all offsets tried; 5 or more
};

/// Gives the levels of a range of the recording, in dB, SpeechLevels::kRate a second; silence beyond its
/// ends.
using ReadLevels = std::function<std::vector<float>(const TimeRange& range)>;

/// Compares the pauses of the recording with those that the cues around a passage leave, at all offsets up to
/// 125 s to either side. Nothing where the cues are where they should be, where no other offset explains the
/// passage clearly better, and where there is too little speech to tell. `passage` counts as the cues do.
///
/// Levels are read from 65 s before to 65 s behind the passage; where these leave any doubt, 105 s more at
/// each end.
[[nodiscard]] std::optional<OffsetFinding> find_offset(const Transcript& transcript, const TimeRange& passage,
                                                       const ReadLevels& read);

}  // namespace cueclip
