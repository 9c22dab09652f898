#include <algorithm>

#include "transcript/add_cue.h"
#include "transcript/chapters.h"
#include "transcript/format/cue_blocks.h"
#include "transcript/format/formats.h"
#include "transcript/join.h"
#include "transcript/timed_words.h"
#include "transcript/words.h"
#include "transcript/written_time.h"

/// LRC: `[mm:ss.xx] words`, minutes beyond 59 too; enhanced, with `<mm:ss.xx>` before each word.
///
///  - Several times before words are each a cue of these words.
///  - A line ends at the time that no words stand behind, on it or the next; else where the next begins.
///  - `[offset:+500]` makes all of it earlier, by milliseconds; other tags (`[ti:Title]`) say nothing here.
namespace cueclip {

namespace {

constexpr std::size_t kEnoughLrcLines = 3;
constexpr Time kLongestLastWord = std::chrono::seconds{1};

/// Takes `[mm:ss.xx]`, or with angle brackets, off a text.
std::optional<Time> take_lrc_time(std::string_view& text, char open, char close) {
  if (!text.starts_with(open)) return std::nullopt;
  std::string_view rest = text.substr(1);
  const auto time = take_written_time(rest);
  if (!time || time->kind != TimeKind::kClock || time->fields != 2 || time->fraction.count > 3 ||
      time->is_negative || !rest.starts_with(close))
    return std::nullopt;
  text = rest.substr(1);
  return time_of(*time, {});
}

/// `[key:value]`.
bool is_lrc_tag(std::string_view line) {
  line = trimmed(line);
  const auto colon = line.find(':');
  if (!line.starts_with('[') || !line.ends_with(']') || colon == std::string_view::npos) return false;
  const std::string_view key = line.substr(1, colon - 1);
  return !key.empty() && key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_#") ==
                             std::string_view::npos;
}

/// A line's times, and what it says.
struct LrcLine {
  std::size_t number = 0;
  std::vector<Time> starts;
  std::vector<RecognisedWord> pieces;  ///< words, each with the time before it
  std::string words;
  std::optional<Time> end;  ///< the time behind the last word
};

LrcLine read_lrc_line(std::string_view text, std::size_t number) {
  LrcLine line{number, {}, {}, {}, {}};
  text = trimmed(text);
  while (const auto time = take_lrc_time(text, '[', ']')) {
    line.starts.push_back(*time);
    text = trimmed(text);
  }
  std::optional<Time> at = line.starts.empty() ? std::nullopt : std::optional{line.starts.front()};
  bool has_times = false;
  std::string run;
  const auto finish = [&](std::optional<Time> until) {
    line.end = until;
    if (!says_anything(run)) return;
    line.words += run;
    line.pieces.push_back({run, at, until});
    run.clear();
    line.end.reset();
  };
  while (!text.empty()) {
    auto time = take_lrc_time(text, '<', '>');
    if (!time) time = take_lrc_time(text, '[', ']');
    if (time) {
      finish(time);
      line.end = time;
      at = time;
      has_times = true;
    } else {
      line.end.reset();
      run += text.front();
      text.remove_prefix(1);
    }
  }
  if (says_anything(run)) finish(std::nullopt);
  if (!has_times) line.pieces.clear();
  return line;
}

Time lrc_offset(std::string_view line) {
  constexpr std::string_view kOffset = "[offset:";
  line = trimmed(line);
  if (!line.starts_with(kOffset)) return {};
  std::string_view number = trimmed(line.substr(kOffset.size(), line.size() - kOffset.size() - 1));
  if (number.starts_with('+')) number.remove_prefix(1);
  const auto value = decimal_number(number);
  return value ? from_seconds(std::clamp(*value / 1000, -3600.0, 3600.0)) : Time{};
}

/// A cue, or the end of the one before where it has no words.
struct LrcItem {
  Time start;
  const LrcLine* line;
};

Cue lrc_cue(const LrcItem& item, std::optional<Time> next, Time offset) {
  const LrcLine& line = *item.line;
  const Time later = item.start - line.starts.front() - offset;
  const auto moved = [&](Time time) { return std::max(Time{0}, time + later); };
  Cue cue{0, {moved(line.starts.front()), moved(line.starts.front())}, {}, {}, line.number};
  cue.text = tidy_lines(line.words);
  std::vector<RecognisedWord> pieces = line.pieces;
  for (RecognisedWord& piece : pieces) {
    if (piece.start) piece.start = moved(*piece.start);
    if (piece.end) piece.end = moved(*piece.end);
  }
  if (line.end) {
    cue.time.end = moved(*line.end);
  } else if (!pieces.empty()) {
    const Time most = *pieces.back().start + kLongestLastWord;
    cue.time.end = next ? std::min(most, std::max(*pieces.back().start, *next - offset)) : most;
    pieces.back().end = cue.time.end;
  } else if (next) {
    cue.time.end = std::max(cue.time.start, *next - offset);
  }
  cue.words = timed_words(pieces, cue.text, cue.time);
  return cue;
}

}  // namespace

bool looks_like_lrc(const SourceText& source) {
  std::size_t timed = 0;
  std::size_t with_words = 0;
  std::size_t others = 0;
  for (const std::string& line : source.lines) {
    if (is_blank(line) || is_lrc_tag(line)) continue;
    std::string_view text = trimmed(line);
    const bool has_decimals = text.substr(0, text.find(']')).find_first_of(".,") != std::string_view::npos;
    const bool is_timed = has_decimals && take_lrc_time(text, '[', ']').has_value();
    ++(is_timed ? timed : others);
    const std::string_view words = trimmed(text);
    with_words += is_timed && !words.empty() && !words.starts_with("- ") ? 1 : 0;
  }
  const bool is_enough = timed >= kEnoughLrcLines || (timed > 0 && others == 0);
  return is_enough && others * 10 <= timed && with_words * 2 > timed;
}

Transcript read_lrc(const SourceText& source) {
  Transcript transcript{source.file, "LRC", false, {}, {}};
  std::vector<LrcLine> lines;
  Time offset{};
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    if (is_blank(source.lines[i])) continue;
    if (is_lrc_tag(source.lines[i])) {
      offset += lrc_offset(source.lines[i]);
      continue;
    }
    LrcLine line = read_lrc_line(source.lines[i], i + 1);
    if (line.starts.empty())
      transcript.warnings.push_back({i + 1, "this line has no time, and is left out"});
    else
      lines.push_back(std::move(line));
  }
  std::vector<LrcItem> items;
  for (const LrcLine& line : lines)
    for (const Time start : line.starts) items.push_back({start, &line});
  std::ranges::stable_sort(items, {}, &LrcItem::start);
  std::vector<Time> starts;
  std::vector<std::string> words;
  for (const LrcItem& item : items) {
    starts.push_back(item.start);
    words.push_back(single_spaced(item.line->words));
  }
  if (are_chapter_titles(starts, words))
    throw Error{Failure::kInput, "taken for LRC, it is a list of chapters, and no words that were said",
                "Give it the transcript"}
        .at(source.place(items.front().line->number, 1));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto next = i + 1 < items.size() ? std::optional{items[i + 1].start} : std::nullopt;
    const bool ends_here = next && !says_anything(items[i + 1].line->words);
    const bool is_timed = !items[i].line->pieces.empty();
    add_cue(transcript, source, lrc_cue(items[i], ends_here || is_timed ? next : std::nullopt, offset));
  }
  return transcript;
}

}  // namespace cueclip
