#include <algorithm>

#include "transcript/formats.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

// A page gives no ends: a cue lasts until the next, or as long as its words take to say and a little more.
constexpr double kWordsASecond = 2.5;
constexpr Time kAfterwards = std::chrono::seconds{2};

/// The time on a line that holds nothing else, and at least one colon.
std::optional<Time> time_alone(const std::string& line) {
  const std::string text = single_spaced(line);
  if (text.find(':') == std::string::npos || text.find('.') != std::string::npos) return std::nullopt;
  return parse_time(text);
}

Time reading_time(std::string_view words) {
  return from_seconds(static_cast<double>(count_words(words)) / kWordsASecond) + kAfterwards;
}

/// Ends each cue where the next later one begins, or when its words must have been said.
void find_ends(std::vector<Cue>& cues) {
  std::optional<Time> later;
  for (std::size_t i = cues.size(); i-- > 0;) {
    Cue& cue = cues[i];
    if (i + 1 < cues.size() && cues[i + 1].time.start > cue.time.start) later = cues[i + 1].time.start;
    cue.time.end = cue.time.start + reading_time(cue.text);
    if (later) cue.time.end = std::min(cue.time.end, *later);
  }
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
    auto [speaker, said] = split_speaker(single_spaced(words));
    if (start && !said.empty())
      add_cue(transcript, source, Cue{0, {*start, *start}, std::move(speaker), std::move(said), start_line});
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
  std::ranges::stable_sort(transcript.cues, {}, [](const Cue& cue) { return cue.time.start; });
  find_ends(transcript.cues);
  return transcript;
}

}  // namespace cueclip
