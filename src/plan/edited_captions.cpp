#include "plan/edited_captions.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

namespace cueclip {

namespace {

constexpr Time kSame = std::chrono::milliseconds{1};

bool is_same(const TimeRange& one, const TimeRange& other) {
  return std::chrono::abs(one.start - other.start) <= kSame && std::chrono::abs(one.end - other.end) <= kSame;
}

std::string listed(const std::vector<TimeRange>& ranges) {
  std::string text;
  for (const TimeRange& range : ranges)
    text +=
        fmt::format("{}{}-{}", text.empty() ? "" : " and ", format_time(range.start), format_time(range.end));
  return text;
}

/// By the name that is shown, which the script carries; a person may have written the label.
int index_of(const std::vector<Speaker>& speakers, const std::string& name) {
  const auto found = std::ranges::find_if(
      speakers, [&](const Speaker& speaker) { return speaker.name == name || speaker.label == name; });
  return found == speakers.end() ? -1 : static_cast<int>(found - speakers.begin());
}

}  // namespace

CaptionTrack edited_track(const Transcript& script, const std::vector<Speaker>& speakers, std::int64_t frames,
                          int fps) {
  CaptionTrack track;
  for (const Cue& cue : script.cues) {
    const FrameRange shown{nearest_frame(cue.time.start, fps),
                           std::min(nearest_frame(cue.time.end, fps), frames)};
    if (shown.length() < 1) continue;
    track.cards.push_back({cue.number, index_of(speakers, cue.speaker), shown, {cue.text}, {}, 1});
    for (const TimedWord& word : cue.words) track.cards.back().words.push_back({word.text, word.time});
  }
  return track;
}

void check_passage(const Transcript& script, const std::vector<PlannedRange>& ranges) {
  std::vector<TimeRange> planned;
  for (const PlannedRange& range : ranges) planned.push_back(range.sound);
  if (std::ranges::equal(script.passage, planned, &is_same)) return;
  throw Error{Failure::kInput,
              fmt::format("{} was written for the sound of {}, and this clip's is {}", shown(script.file),
                          listed(script.passage), listed(planned)),
              "Name the same passage, with the same --pad; or give --captions a transcript, whose times are "
              "the recording's"};
}

}  // namespace cueclip
