#include <algorithm>

#include "transcript/add_cue.h"
#include "transcript/format/cue_blocks.h"
#include "transcript/format/formats.h"
#include "transcript/voices.h"
#include "transcript/words.h"
#include "transcript/written_time.h"

/// SBV, as YouTube Studio keeps captions, and SubViewer, which it comes from.
///
///  - A cue is a line `h:mm:ss.mmm,h:mm:ss.mmm`, lines of words below it (of SubViewer, one with `[br]`
///    between them), and a blank line.
///  - Blank lines end nothing: all up to the next times is the cue's. What stands before the first times is a
///    head.
///  - A line that can't be times, but nothing else either, is warned of, and its words are left out.
namespace cueclip {

namespace {

constexpr std::size_t kSearchedSbvLines = 40;  // SubViewer's head
constexpr std::size_t kFewestSbvDigits = 8;    // of two times

std::optional<TimeRange> read_sbv_times(std::string_view line) {
  line = trimmed(line);
  const auto start = take_written_time(line);
  if (!start || start->fields != 3 || start->fraction.count == 0 || !line.starts_with(','))
    return std::nullopt;
  line.remove_prefix(1);
  line = trimmed(line);
  const auto end = take_written_time(line);
  if (!end || end->fields != 3 || !trimmed(line).empty()) return std::nullopt;
  return TimeRange{time_of(*start, {}), time_of(*end, {})};
}

/// A line that was meant to time a cue and can't be read.
bool is_damaged_sbv(std::string_view line) {
  line = trimmed(line);
  const auto digits = std::ranges::count_if(line, [](char byte) { return byte >= '0' && byte <= '9'; });
  return line.find_first_not_of("0123456789:.,;- ") == std::string_view::npos &&
         line.find(',') != std::string_view::npos && static_cast<std::size_t>(digits) >= kFewestSbvDigits;
}

std::string with_line_ends(std::string_view text) {
  constexpr std::string_view kBreak = "[br]";
  std::string result;
  for (auto at = text.find(kBreak); at != std::string_view::npos; at = text.find(kBreak)) {
    result += text.substr(0, at);
    result += '\n';
    text.remove_prefix(at + kBreak.size());
  }
  result += text;
  return result;
}

}  // namespace

bool looks_like_sbv(const SourceText& source) {
  std::size_t seen = 0;
  for (const std::string& line : source.lines) {
    if (is_blank(line)) continue;
    if (read_sbv_times(line)) return true;
    const bool may_be_head = line.starts_with('[');
    if (!may_be_head || ++seen > kSearchedSbvLines) return false;
  }
  return false;
}

Transcript read_sbv(const SourceText& source) {
  Transcript transcript{source.file, "SBV", false, {}, {}};
  std::vector<CueBlock> blocks;
  bool in_cue = false;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const std::string& line = source.lines[i];
    if (const auto time = read_sbv_times(line)) {
      blocks.push_back({*time, i + 1, {}});
      in_cue = true;
    } else if (is_damaged_sbv(line)) {
      transcript.warnings.push_back({i + 1, "this timing can't be read, and its cue is left out"});
      in_cue = false;
    } else if (in_cue && !is_blank(line)) {
      blocks.back().lines.push_back(line);
    }
  }
  for (const CueBlock& block : blocks)
    for (Cue& part :
         parts_of(Cue{0, block.time, {}, {}, block.line}, with_line_ends(block.text()), Markup::kSubRip))
      add_cue(transcript, source, std::move(part));
  return transcript;
}

}  // namespace cueclip
