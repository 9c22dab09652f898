#include <algorithm>

#include "transcript/chapters.h"
#include "transcript/format/cue_blocks.h"
#include "transcript/format/formats.h"
#include "transcript/format/raw_lines.h"
#include "transcript/segments.h"
#include "transcript/words.h"
#include "transcript/written_time.h"

/// Audacity's labels: `start`, a tab, `end`, a tab, words; seconds, with a comma before decimals where people
/// write them so. A line `\`, tab, lowest, tab, highest frequency below belongs to the label above. Equal
/// times are a point: no end is known.
namespace cueclip {

namespace {

struct AudacityLabel {
  double start = 0;
  double end = 0;
  std::string_view words;
};

std::optional<AudacityLabel> read_label(std::string_view line) {
  const auto first = line.find('\t');
  if (first == std::string_view::npos) return std::nullopt;
  const auto second = std::min(line.find('\t', first + 1), line.size());
  const auto start = decimal_number(line.substr(0, first));
  const auto end = decimal_number(line.substr(first + 1, second - first - 1));
  if (!start || !end) return std::nullopt;
  return AudacityLabel{*start, *end, second < line.size() ? line.substr(second + 1) : std::string_view{}};
}

bool is_frequency_line(std::string_view line) {
  return line.starts_with("\\\t");
}

std::vector<Segment> read_labels(const SourceText& source, std::vector<TranscriptWarning>& warnings) {
  std::vector<Segment> segments;
  const auto lines = raw_lines(source);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_blank(lines[i]) || is_frequency_line(lines[i])) continue;
    if (const auto label = read_label(lines[i])) {
      const auto end = label->end > label->start ? std::optional{time_of_number(label->end)} : std::nullopt;
      segments.push_back({i + 1, time_of_number(label->start), end, {}, single_spaced(label->words)});
    } else {
      warnings.push_back(
          {i + 1, "this is no label: it has no two times with a tab between, and is left out"});
    }
  }
  return segments;
}

}  // namespace

bool looks_like_audacity_labels(const SourceText& source) {
  constexpr std::size_t kEnoughLabels = 3;
  std::size_t labels = 0;
  std::size_t others = 0;
  for (const std::string_view line : raw_lines(source)) {
    if (is_blank(line) || is_frequency_line(line)) continue;
    const bool is_label = read_label(line).has_value();
    if (!is_label && labels + others == 0) return false;
    ++(is_label ? labels : others);
  }
  return labels > 0 && (others == 0 || (labels >= kEnoughLabels && labels > others * 10));
}

Transcript read_audacity_labels(const SourceText& source) {
  Transcript transcript{source.file, "Audacity's labels", false, {}, {}};
  std::vector<Segment> segments = read_labels(source, transcript.warnings);
  std::vector<Time> starts;
  std::vector<std::string> words;
  for (const Segment& segment : segments) {
    starts.push_back(*segment.start);
    words.push_back(segment.text);
  }
  if (are_chapter_titles(starts, words))
    throw Error{Failure::kInput, "these are Audacity's labels of chapters, and no words that were said",
                "Give it the transcript"}
        .at(source.place(1, 1));
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
