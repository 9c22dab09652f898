#include "passage/ranges.h"

#include <cueclip/error.h>
#include <cueclip/search.h>

#include <algorithm>

#include <fmt/format.h>

namespace cueclip {

namespace {

// The end of a file and the last cue's are both rounded: this much beyond the end is the end.
constexpr Time kBeyond{1'000'000};

const Cue& cue_by_number(const Transcript& transcript, int number) {
  const auto count = static_cast<int>(transcript.cues.size());
  if (number > count)
    throw Error{Failure::kInput,
                fmt::format("there is no cue {}: {} has {} cue{}", number, shown(transcript.file), count,
                            count == 1 ? "" : "s"),
                fmt::format("`cueclip cues {}` lists them", shown(transcript.file))};
  return transcript.cues[static_cast<std::size_t>(number) - 1];
}

AskedRange range_of(const CueSpan& span, const Transcript& transcript) {
  AskedRange range{cue_by_number(transcript, span.first).time, {}, false};
  (void)cue_by_number(transcript, span.last);
  for (int number = span.first; number <= span.last; ++number) {
    const Cue& cue = cue_by_number(transcript, number);
    range.time.end = std::max(range.time.end, cue.time.end);
    range.cues.push_back(number);
  }
  return range;
}

AskedRange range_of(const TimeRange& time, const Transcript& transcript) {
  AskedRange range{time, {}, true};
  for (const Cue& cue : transcript.cues)
    if (cue.time.overlaps(time)) range.cues.push_back(cue.number);
  return range;
}

AskedRange within(AskedRange range, Time recording) {
  if (range.time.end > recording + kBeyond || range.time.start >= recording)
    throw Error{
        Failure::kInput,
        fmt::format("the passage {}-{} goes beyond the recording, which ends at {}",
                    format_time(range.time.start), format_time(range.time.end), format_time(recording)),
        "Name an earlier passage, or check that recording and transcript belong together"};
  if (range.time.end <= Time{0})
    throw Error{Failure::kInput, "the passage lies before the recording's start, by the offset given",
                "Name a later passage, or correct --offset"};
  range.time = {std::max(range.time.start, Time{0}), std::min(range.time.end, recording)};
  return range;
}

/// Whether a cue's words are part of what was asked for, at least in part.
bool is_asked(const AskedRange& range, const Cue& cue) {
  return std::ranges::binary_search(range.cues, cue.number);
}

/// How far back air may go: to the end of the words before, or nowhere where the edge is inside words.
Time head_limit(const AskedRange& range, const Transcript& transcript) {
  Time limit{};
  for (const Cue& cue : transcript.cues) {
    if (cue.time.start >= range.time.start) break;
    if (cue.time.end > limit && (!is_asked(range, cue) || cue.time.end > range.time.start))
      limit = std::min(cue.time.end, range.time.start);
  }
  return limit;
}

Time tail_limit(const AskedRange& range, const Transcript& transcript, Time recording) {
  Time limit = recording;
  for (const Cue& cue : transcript.cues) {
    if (cue.time.end <= range.time.end) continue;
    limit = std::min(limit, std::max(cue.time.start, range.time.end));
  }
  return limit;
}

}  // namespace

std::vector<AskedRange> find_ranges(const std::vector<Passage>& passages, const Transcript& transcript,
                                    Time recording, bool exact) {
  std::vector<AskedRange> ranges;
  for (const Passage& passage : passages) {
    if (const auto* time = std::get_if<TimeRange>(&passage)) {
      ranges.push_back(within(range_of(*time, transcript), recording));
      continue;
    }
    if (const auto* quote = std::get_if<Quote>(&passage)) {
      const QuoteMatch match = locate_quote(transcript, quote->text);
      ranges.push_back(within(exact ? range_of(match.time, transcript)
                                    : range_of(CueSpan{match.first_cue, match.last_cue}, transcript),
                              recording));
      continue;
    }
    for (const CueSpan& span : std::get<CueSelection>(passage))
      ranges.push_back(within(range_of(span, transcript), recording));
  }
  return ranges;
}

TimeRange air_limits(const AskedRange& range, const Transcript& transcript, Time recording) {
  return {head_limit(range, transcript), tail_limit(range, transcript, recording)};
}

TimeRange padded(const AskedRange& range, const Transcript& transcript, Time head, Time tail,
                 Time recording) {
  const TimeRange limits = air_limits(range, transcript, recording);
  return {std::max(range.time.start - head, limits.start), std::min(range.time.end + tail, limits.end)};
}

}  // namespace cueclip
