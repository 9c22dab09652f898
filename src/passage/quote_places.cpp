#include "passage/quote_places.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "transcript/join.h"
#include "transcript/word_times.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kShownBytes = 90;   // of the words themselves
constexpr std::size_t kWordsAround = 4;   // to each side
constexpr std::size_t kAroundBytes = 40;  // where a script has no spaces

/// When the words of a cue from one byte to another are said.
TimeRange time_of(const Cue& cue, const TextSpan& span) {
  const auto words = split_words(cue.text);
  const auto timed = word_times(cue);
  TimeRange result = cue.time;
  bool found = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto begin = static_cast<std::size_t>(words[i].data() - cue.text.data());
    if (begin + words[i].size() <= span.begin || begin >= span.end) continue;
    result = {found ? result.start : timed[i].time.start, timed[i].time.end};
    found = true;
  }
  return result;
}

bool is_inside_character(std::string_view text, std::size_t byte) {
  return byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80;
}

/// The last words of a text; as one that begins earlier where `is_cut`.
std::string last_words(std::string_view text, bool is_cut) {
  const auto words = split_words(text);
  std::size_t from = 0;
  if (words.size() > kWordsAround)
    from = static_cast<std::size_t>(words[words.size() - kWordsAround].data() - text.data());
  if (text.size() - from > kAroundBytes) from = text.size() - kAroundBytes;
  while (is_inside_character(text, from)) ++from;
  return fmt::format("{}{}", is_cut || from > 0 ? "… " : "", text.substr(from));
}

/// The first words of a text; as one that goes on where `is_cut`.
std::string first_words(std::string_view text, bool is_cut) {
  const auto words = split_words(text);
  std::size_t end = text.size();
  if (words.size() > kWordsAround)
    end = static_cast<std::size_t>(words[kWordsAround - 1].data() - text.data()) +
          words[kWordsAround - 1].size();
  end = std::min(end, kAroundBytes);
  while (is_inside_character(text, end)) --end;
  return fmt::format("{}{}", text.substr(0, end), is_cut || end < text.size() ? " …" : "");
}

/// The beginning of what is said.
std::string shortened(std::string words) {
  if (words.size() <= kShownBytes) return words;
  std::size_t end = words.rfind(' ', kShownBytes);
  if (end == std::string::npos) end = kShownBytes;
  while (is_inside_character(words, end)) --end;
  words.resize(end);
  return words + " …";
}

std::string option_of(const QuoteMatch& place, bool exact) {
  if (exact) return fmt::format("--time {}-{}", format_time(place.time.start), format_time(place.time.end));
  if (place.first_cue == place.last_cue) return fmt::format("--cues {}", describe(place.first_cue));
  return fmt::format("--cues {}-{}", describe(place.first_cue), describe(place.last_cue));
}

}  // namespace

QuoteMatch match_of(const Transcript& transcript, const SpokenWords& said, const QuoteRun& run) {
  const auto& cues = transcript.cues;
  const std::size_t from = said.cues[run.first];
  const std::size_t to = said.cues[run.last];
  const TextSpan first{said.spans[run.first].begin, cues[from].text.size()};
  const TextSpan last{0, said.spans[run.last].end};
  QuoteMatch match{cues[from].name(),
                   cues[to].name(),
                   {time_of(cues[from], first).start, time_of(cues[to], last).end},
                   {},
                   run.score};
  for (std::size_t cue = from; cue <= to; ++cue) {
    std::string_view text = cues[cue].text;
    if (cue == to) text = text.substr(0, last.end);
    if (cue == from) text.remove_prefix(first.begin);
    append_words(match.text, text);
    const auto& speaker = cues[cue].speaker;
    if (!speaker.empty() && std::ranges::find(match.speakers, speaker) == match.speakers.end())
      match.speakers.push_back(speaker);
  }
  std::string before = from > 0 ? cues[from - 1].text + " " : "";
  before += cues[from].text.substr(0, first.begin);
  match.before = last_words(before, from > 1);
  std::string behind = cues[to].text.substr(last.end);
  if (to + 1 < cues.size()) behind += " " + cues[to + 1].text;
  match.behind = first_words(behind, to + 2 < cues.size());
  return match;
}

std::string listing(std::span<const QuoteMatch> places, bool exact) {
  std::size_t width = 0;
  for (const QuoteMatch& place : places) width = std::max(width, option_of(place, exact).size());
  std::string text;
  for (const QuoteMatch& place : places) {
    text += fmt::format("\n  {:<{}}  {}-{}  ", option_of(place, exact), width, format_clock(place.time.start),
                        format_clock(place.time.end));
    if (!place.speakers.empty()) text += printable(fmt::format("{}: ", fmt::join(place.speakers, ", ")));
    text += printable(fmt::format("{}»{}«{}", place.before, shortened(place.text), place.behind));
  }
  return text + "\n";
}

}  // namespace cueclip
