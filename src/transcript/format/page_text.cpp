#include <algorithm>

#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// The time on a line that holds nothing else, and at least one colon.
std::optional<Time> time_alone(const std::string& line) {
  const std::string text = single_spaced(line);
  if (text.find(':') == std::string::npos || text.find('.') != std::string::npos) return std::nullopt;
  return parse_time(text);
}

}  // namespace

bool looks_like_page_text(const SourceText& source) {
  return std::ranges::any_of(source.lines, [](const auto& line) { return time_alone(line).has_value(); });
}

Transcript read_page_text(const SourceText& source) {
  Transcript transcript{source.file, "episode page", true, {}, {}};
  std::optional<Time> start;
  std::size_t start_line = 0;
  std::string words;
  const auto finish = [&] {
    if (start)
      add_cue(transcript, source,
              Cue{0, {*start, *start}, {}, single_spaced(without_references(words)), start_line});
    words.clear();
  };
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    if (const auto time = time_alone(source.lines[i])) {
      finish();
      start = time;
      start_line = i + 1;
    } else if (start) {
      words += source.lines[i] + " ";
    }
  }
  finish();
  return transcript;
}

}  // namespace cueclip
