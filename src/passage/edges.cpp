#include "passage/edges.h"

#include <algorithm>
#include <optional>

namespace cueclip {

namespace {

constexpr Time kReach = std::chrono::milliseconds{300};
constexpr Time kReachOfSeconds = std::chrono::milliseconds{1100};
// How far a transcript's own times may be inside its words.
constexpr Time kSlack = std::chrono::milliseconds{60};
// Times that were cut down to the second are late by less than one, give or take a level's length.
constexpr Time kSecond = std::chrono::milliseconds{1020};
// A later pause is another's unless it is that much longer.
constexpr double kClearlyLonger = 1.6;

/// The pause that an edge belongs to; none in reach. `first` prefers the earlier of two.
std::optional<TimeRange> pause_near(const TimeRange& part, const SpeechLevels& levels, bool first) {
  std::optional<TimeRange> best;
  auto pauses = levels.pauses(part);
  if (!first) std::ranges::reverse(pauses);
  for (const TimeRange& pause : pauses)
    if (!best || seconds(pause.length()) > kClearlyLonger * seconds(best->length())) best = pause;
  return best;
}

/// Whether a pause ends too late for the words behind it to be those that begin at an edge.
bool is_beyond(const TimeRange& pause, Time edge, const EdgeRules& rules) {
  return pause.end > edge + (rules.late ? kSecond : rules.reach);
}

/// Where the words begin that an edge stands before.
Time first_word(Time edge, const SpeechLevels& levels, const EdgeRules& rules) {
  const TimeRange part = rules.late ? TimeRange{edge - kSlack, edge + rules.reach}
                                    : TimeRange{edge - rules.reach, edge + kSlack};
  const auto pause = pause_near(part, levels, rules.late);
  if (!pause || is_beyond(*pause, edge, rules)) return edge;
  return pause->end;
}

Time last_word(Time edge, const SpeechLevels& levels, const EdgeRules& rules) {
  const auto pause = pause_near({edge - kSlack, edge + rules.reach}, levels, !rules.late);
  if (!pause || pause->start < edge - rules.reach) return edge;
  // A pause after the edge, with whole seconds, may be one inside of the words that follow.
  if (rules.late && pause->start > edge && is_beyond(*pause, edge, rules)) return edge;
  return pause->start;
}

/// The pause that begins or ends with words that end or begin here.
std::optional<TimeRange> silence_at(Time edge, const SpeechLevels& levels) {
  for (const TimeRange& pause : levels.pauses({edge - kSlack, edge + kSlack}))
    if (pause.start <= edge + kSlack && edge - kSlack <= pause.end) return pause;
  return std::nullopt;
}

}  // namespace

EdgeRules edge_rules(bool whole_seconds, Time head, Time tail) {
  return {head, tail, whole_seconds ? kReachOfSeconds : kReach, whole_seconds};
}

TimeRange heard_range(const TimeRange& asked, const SpeechLevels& levels, const EdgeRules& rules) {
  const TimeRange heard{first_word(asked.start, levels, rules), last_word(asked.end, levels, rules)};
  return heard.empty() ? asked : heard;
}

void sharpen(std::vector<Cue>& cues, const SpeechLevels& levels) {
  const EdgeRules rules = edge_rules(true, Time{0}, Time{0});
  for (Cue& cue : cues) {
    const TimeRange heard = heard_range(cue.time, levels, rules);
    cue.time.start = heard.start;
    if (heard.length() > cue.time.length() / 2) cue.time.end = heard.end;
  }
}

TimeRange with_air(const TimeRange& heard, const TimeRange& limits, const SpeechLevels& levels,
                   const EdgeRules& rules) {
  TimeRange air{heard.start - rules.head, heard.end + rules.tail};
  if (const auto silence = silence_at(heard.start, levels); silence && silence->start > air.start)
    air.start = levels.quietest({silence->start, heard.start});
  if (const auto silence = silence_at(heard.end, levels); silence && silence->end < air.end)
    air.end = levels.quietest({heard.end, silence->end});
  return {std::max(limits.start, air.start), std::min(limits.end, air.end)};
}

}  // namespace cueclip
