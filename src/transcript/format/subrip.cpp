#include <algorithm>
#include <cctype>

#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kSearchedLines = 200;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(' ') == std::string_view::npos;
}

bool is_index(std::string_view line) {
  const auto may_stand = [](char byte) {
    return is_digit(byte) || byte == ' ' || byte == '-' || byte == '.';
  };
  return std::ranges::all_of(line, may_stand) && std::ranges::any_of(line, is_digit);
}

/// The tags that SubRip's readers know; every other angle bracket is words.
bool is_angle_tag(std::string_view inside) {
  if (inside.starts_with('/')) inside.remove_prefix(1);
  std::string name;
  for (const char byte : inside.substr(0, inside.find(' ')))
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return name == "i" || name == "b" || name == "u" || name == "font";
}

bool is_brace_tag(std::string_view inside) {
  if (inside.size() == 4 && inside.starts_with("\\an")) return inside[3] >= '1' && inside[3] <= '9';
  if (inside.starts_with('/')) inside.remove_prefix(1);
  return inside == "b" || inside == "i" || inside == "u";
}

std::string without_tags(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char open = text[at];
    const auto close = open == '<'   ? text.find('>', at)
                       : open == '{' ? text.find('}', at)
                                     : std::string_view::npos;
    if (close != std::string_view::npos) {
      const auto inside = text.substr(at + 1, close - at - 1);
      if (open == '<' ? is_angle_tag(inside) : is_brace_tag(inside)) {
        at = close;
        continue;
      }
    }
    result += open;
  }
  return result;
}

/// Where a cue's words end: before the next timing line, less the index above that and blank lines.
std::size_t end_of_words(const SourceText& source, std::size_t first, std::size_t next_timing) {
  std::size_t end = next_timing;
  if (next_timing < source.lines.size() && end > first && is_index(source.lines[end - 1])) --end;
  while (end > first && is_blank(source.lines[end - 1])) --end;
  return end;
}

void read_cue(Transcript& transcript, const SourceText& source, const TimeRange& time, std::size_t first,
              std::size_t end) {
  std::string joined;
  for (std::size_t i = first; i < end; ++i) joined += (i == first ? "" : "\n") + source.lines[i];
  add_cue(transcript, source, Cue{0, time, {}, without_references(without_tags(joined)), first});
}

/// A line that was meant to time a cue and can't be read.
bool is_damaged_timing(std::string_view line) {
  const auto first = line.find_first_not_of(' ');
  return line.find("-->") != std::string_view::npos && first != std::string_view::npos &&
         is_digit(line[first]) && std::ranges::count_if(line, is_digit) >= 4;
}

}  // namespace

bool looks_like_subrip(const SourceText& source) {
  std::size_t seen = 0;
  for (const auto& line : source.lines) {
    if (read_timing(line)) return true;
    if (!is_blank(line) && ++seen > kSearchedLines) return false;
  }
  return false;
}

Transcript read_subrip(const SourceText& source) {
  Transcript transcript{source.file, "SubRip", false, {}, {}};
  std::optional<TimeRange> time;
  std::size_t first = 0;
  bool is_lost = false;  // in a cue whose timing can't be read
  for (std::size_t i = 0; i <= source.lines.size(); ++i) {
    const bool at_end = i == source.lines.size();
    const auto found = at_end ? std::nullopt : read_timing(source.lines[i]);
    const bool damaged = !at_end && !found && is_damaged_timing(source.lines[i]);
    if (!at_end && !found && !damaged) continue;
    if (time && !is_lost) read_cue(transcript, source, *time, first, end_of_words(source, first, i));
    if (damaged) transcript.warnings.push_back({i + 1, "this timing can't be read, and its cue is left out"});
    is_lost = damaged;
    if (found) time = found->time;
    first = i + 1;
  }
  return transcript;
}

}  // namespace cueclip
