#include "passage/ranges.h"

#include <cueclip/error.h>
#include <cueclip/search.h>

#include <algorithm>

#include <fmt/format.h>

namespace cueclip {

namespace {

// The end of a file and the last cue's are both rounded: this much beyond the end is the end.
constexpr Time kBeyond{1'000'000};

void check_is_there(const Transcript& transcript, CueName name) {
  const int count = transcript.cue_count();
  std::string problem;
  if (name.number > count)
    problem = fmt::format("there is no cue {}: {} has {} cue{}", name.number, shown(transcript.file), count,
                          count == 1 ? "" : "s");
  else if (std::ranges::find(transcript.cues, name, &Cue::name) == transcript.cues.end())
    problem = fmt::format("cue {} has no part {}", name.number, describe(name));
  if (!problem.empty())
    throw Error{Failure::kInput, std::move(problem),
                fmt::format("`cueclip cues {}` lists them", shown(transcript.file))};
}

AskedRange range_of(const CueSpan& span, const Transcript& transcript) {
  AskedRange range;
  range.cues = cues_in(span, transcript);
  range.time = transcript.cues[range.cues.front()].time;
  for (const std::size_t i : range.cues)
    range.time.end = std::max(range.time.end, transcript.cues[i].time.end);
  return range;
}

/// Adds a span's range, or makes the one before longer where that ends with the cue before: "4,5,6" is one
/// cut, as "4-6" is.
void add_span(std::vector<AskedRange>& ranges, std::size_t first, AskedRange range) {
  const bool follows = ranges.size() > first && ranges.back().cues.back() + 1 == range.cues.front();
  if (!follows) {
    ranges.push_back(std::move(range));
    return;
  }
  AskedRange& before = ranges.back();
  before.time.end = std::max(before.time.end, range.time.end);
  before.cues.insert(before.cues.end(), range.cues.begin(), range.cues.end());
}

CueSpan span_of(const QuoteMatch& match) {
  return {match.first_cue.number, match.last_cue.number, match.first_cue.part, match.last_cue.part};
}

AskedRange range_of(const TimeRange& time, const Transcript& transcript) {
  AskedRange range{time, {}, true};
  for (std::size_t i = 0; i < transcript.cues.size(); ++i)
    if (transcript.cues[i].time.overlaps(time)) range.cues.push_back(i);
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

/// How far back air may go: to the end of the words before, or nowhere where the edge is inside words.
Time head_limit(const AskedRange& range, const Transcript& transcript) {
  Time limit{};
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const Cue& cue = transcript.cues[i];
    if (cue.time.start >= range.time.start) break;
    const bool is_asked = std::ranges::binary_search(range.cues, i);
    if (cue.time.end > limit && (!is_asked || cue.time.end > range.time.start))
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

std::vector<std::size_t> cues_in(const CueSpan& span, const Transcript& transcript) {
  const CueName first{span.first, std::max(span.first_part, 1)};
  check_is_there(transcript, first);
  check_is_there(transcript, {span.last, std::max(span.last_part, 1)});
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const Cue& cue = transcript.cues[i];
    const bool is_last = cue.number == span.last && (span.last_part == 0 || cue.part <= span.last_part);
    if (first <= cue.name() && (cue.number < span.last || is_last)) places.push_back(i);
  }
  return places;
}

std::vector<AskedRange> find_ranges(const std::vector<Passage>& passages, const Transcript& transcript,
                                    Time recording, bool exact) {
  std::vector<AskedRange> ranges;
  for (const Passage& passage : passages) {
    if (const auto* time = std::get_if<TimeRange>(&passage)) {
      ranges.push_back(within(range_of(*time, transcript), recording));
      continue;
    }
    if (const auto* quote = std::get_if<Quote>(&passage)) {
      const QuoteMatch match = locate_quote(transcript, quote->text, exact);
      ranges.push_back(
          within(exact ? range_of(match.time, transcript) : range_of(span_of(match), transcript), recording));
      continue;
    }
    const std::size_t first = ranges.size();
    for (const CueSpan& span : std::get<CueSelection>(passage))
      add_span(ranges, first, within(range_of(span, transcript), recording));
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
