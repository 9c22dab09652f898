#include <cueclip/error.h>
#include <cueclip/selection.h>
#include <cueclip/transcript.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "transcript/fold.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr auto kCuesAdvice =
    "Write cue numbers as `cueclip cues` prints them: 125, 125-131 or 125-131,140; a part of the recording "
    "is --time";
constexpr int kLetters = 26;
constexpr std::size_t kMostPartLetters = 2;
constexpr std::string_view kEnDash = "\xE2\x80\x93";

[[noreturn]] void refuse(std::string problem, const char* advice) {
  throw Error{Failure::kUsage, std::move(problem), advice};
}

struct Halves {
  std::string_view first;
  std::optional<std::string_view> second;
};

/// Splits at a hyphen or an en dash.
Halves split_at_dash(std::string_view text) {
  auto at = text.find('-');
  std::size_t length = 1;
  if (const auto dash = text.find(kEnDash); dash < at) {
    at = dash;
    length = kEnDash.size();
  }
  if (at == std::string_view::npos) return {trimmed(text), std::nullopt};
  return {trimmed(text.substr(0, at)), trimmed(text.substr(at + length))};
}

/// A cue as it is typed; its part is 0 where none is.
CueName cue_name(std::string_view text, std::string_view whole) {
  CueName name{0, 0};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), name.number);
  const auto part = text.substr(static_cast<std::size_t>(end - text.data()));
  const bool is_part = part.size() <= kMostPartLetters &&
                       std::ranges::all_of(part, [](char letter) { return letter >= 'a' && letter <= 'z'; });
  if (!is_part) name.number = 0;
  for (const char letter : is_part ? part : std::string_view{})
    name.part = name.part * kLetters + (letter - 'a') + 1;
  if (code != std::errc{} || name.number < 1)
    refuse(
        fmt::format("\"{}\" names no cues: \"{}\" is not a cue's number", printable(whole), printable(text)),
        kCuesAdvice);
  return name;
}

CueSpan cue_span(std::string_view text, std::string_view whole) {
  const auto halves = split_at_dash(text);
  const CueName first = cue_name(halves.first, whole);
  const CueName last = halves.second ? cue_name(*halves.second, whole) : first;
  if (last.number < first.number || (last.number == first.number && 0 < last.part && last.part < first.part))
    refuse(fmt::format("the cues {} end before they start", printable(text)),
           "Name the earlier cue first; several spans may come in any order: 140,125-131");
  return {first.number, last.number, first.part, last.part};
}

/// A cue as it can be typed; part 0 is all of it, and its first part alone has a letter too.
std::string typed(int number, int part) {
  return describe(CueName{number, std::max(part, 1)}) + (part == 1 ? "a" : "");
}

}  // namespace

CueSelection parse_cues(std::string_view text) {
  CueSelection selection;
  std::string_view rest = text;
  while (true) {
    const auto comma = rest.find(',');
    selection.push_back(cue_span(trimmed(rest.substr(0, comma)), text));
    if (comma == std::string_view::npos) return selection;
    rest.remove_prefix(comma + 1);
  }
}

Quote parse_quote(std::string_view text) {
  if (folded_words(text).empty())
    refuse(fmt::format("--quote \"{}\" has no words", printable(text)),
           "Quote a few words in a row as they are said");
  return {std::string{text}};
}

std::string describe(const Passage& passage) {
  if (const auto* range = std::get_if<TimeRange>(&passage))
    return fmt::format("{}-{}", format_time(range->start), format_time(range->end));
  if (const auto* quote = std::get_if<Quote>(&passage)) return quote->text;
  std::vector<std::string> spans;
  for (const auto& span : std::get<CueSelection>(passage)) {
    const std::string first = typed(span.first, span.first_part);
    const std::string last = typed(span.last, span.last_part);
    spans.push_back(first == last ? first : fmt::format("{}-{}", first, last));
  }
  return fmt::format("cues {}", fmt::join(spans, ","));
}

}  // namespace cueclip
