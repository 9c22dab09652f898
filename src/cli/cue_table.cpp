#include "cli/cue_table.h"

#include <cueclip/error.h>
#include <cueclip/lint.h>

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

namespace cueclip::cli {

namespace {

constexpr std::size_t kLeastWords = 30;  // columns: below that, words stand on lines of their own
constexpr std::size_t kMostName = 20;

/// A colour a speaker, in the order of first speech; the terminal's own, so that they suit its ground.
constexpr std::array kColours{36, 33, 32, 35, 34, 31};

// Stand in the text for where a match begins and ends while it is wrapped: no column wide, and in no one's
// words.
constexpr std::string_view kMatchBegins = "\xEE\x80\x80";
constexpr std::string_view kMatchEnds = "\xEE\x80\x81";

std::string tenths(Time at) {
  return fmt::format("{}.{}", format_clock(at), at.count() / 100'000 % 10);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

CueTable::CueTable(const Transcript& transcript, const std::vector<FoundCue>& cues, Terminal terminal)
    : speakers_{transcript.speakers()}, terminal_{terminal} {
  for (const FoundCue& found : cues) {
    number_ = std::max(number_, describe(found.cue->name()).size());
    time_ = std::max(time_, tenths(found.cue->time.end).size());
    name_ = std::max(name_, std::min(kMostName, columns_of(printable(found.cue->speaker))));
  }
}

std::string CueTable::row(const FoundCue& found) const {
  const Cue& cue = *found.cue;
  const std::string head =
      fmt::format("{:>{}}  {:>{}}  {:>{}} {} ", describe(cue.name()), number_, tenths(cue.time.start), time_,
                  tenths(cue.time.end), time_, is_fast(cue) ? '!' : ' ');
  const std::string name =
      name_ == 0 ? "" : coloured(cue.speaker, padded_to(printable(cue.speaker), name_)) + "  ";
  if (!terminal_.is_terminal) return head + name + words(found) + "\n";
  const std::size_t indent = head.size() + (name_ == 0 ? 0 : name_ + 2);
  if (indent + kLeastWords > terminal_.columns) return head + name + "\n" + lines(words(found), 4, 4);
  return head + name + lines(words(found), indent, 0);
}

std::string CueTable::coloured(const std::string& speaker, const std::string& text) const {
  const auto found = std::ranges::find(speakers_, speaker);
  if (!terminal_.has_colour || found == speakers_.end()) return text;
  const auto index = static_cast<std::size_t>(found - speakers_.begin());
  return fmt::format("\x1b[{}m{}\x1b[0m", kColours[index % kColours.size()], text);
}

/// The words, with marks around what was found where these can be shown.
std::string CueTable::words(const FoundCue& found) const {
  const std::string_view text = found.cue->text;
  if (!terminal_.has_colour) return printable(text);
  std::string marked;
  std::size_t at = 0;
  for (const TextSpan& match : found.matches) {
    if (match.begin < at) continue;
    marked += printable(text.substr(at, match.begin - at));
    (marked += kMatchBegins) += printable(text.substr(match.begin, match.end - match.begin));
    marked += kMatchEnds;
    at = match.end;
  }
  return marked + printable(text.substr(at));
}

/// Wrapped words; the first line is indented by `first`, the others by `indent`.
std::string CueTable::lines(const std::string& words, std::size_t indent, std::size_t first) const {
  std::string text;
  for (const auto& line : wrapped(words, terminal_.columns - indent - 1))
    text += std::string(text.empty() ? first : indent, ' ') + line + "\n";
  return replaced(replaced(std::move(text), kMatchBegins, "\x1b[1;4m"), kMatchEnds, "\x1b[22;24m");
}

bool is_fast(const Cue& cue) {
  return reading_speed(cue) > kReadFast.limit;
}

std::string summary(const std::vector<FoundCue>& cues) {
  struct Sum {
    std::string speaker;
    std::size_t cues = 0;
    Time time{};
  };
  std::vector<Sum> sums;
  std::size_t longest = 0;
  for (const FoundCue& found : cues) {
    auto sum = std::ranges::find(sums, found.cue->speaker, &Sum::speaker);
    if (sum == sums.end()) sum = sums.insert(sums.end(), {found.cue->speaker, 0, {}});
    ++sum->cues;
    sum->time += found.cue->time.length();
    longest = std::max(longest, columns_of(printable(found.cue->speaker)));
  }
  std::string text;
  for (const Sum& sum : sums)
    text += fmt::format("{}  {:>5} cue{}  {:5.1f} min\n",
                        padded_to(sum.speaker.empty() ? "(nobody named)" : printable(sum.speaker), longest),
                        sum.cues, sum.cues == 1 ? " " : "s", seconds(sum.time) / 60);
  const auto fast = std::ranges::count_if(cues, [](const FoundCue& found) { return is_fast(*found.cue); });
  if (fast > 0)
    text +=
        fmt::format("! marks {} cue{} said faster than {} characters a second, and hard to read in time\n",
                    fast, fast == 1 ? "" : "s", kReadFast.limit);
  return text;
}

}  // namespace cueclip::cli
