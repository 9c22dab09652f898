#include <algorithm>
#include <array>

#include "transcript/format/formats.h"
#include "transcript/segments.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

/// What openai-whisper, whisper.cpp, whisper-timestamped, faster-whisper's example and whisperX print.
///
///  - A segment is a line `[from --> to] words`; times are `mm:ss.fff`, `hh:mm:ss.fff` or seconds, perhaps
///  with
///    an `s` behind ("0.00s"). It may be indented, and whisperX puts "Transcript:" before it.
///  - Lines right below go on with its words: where they are indented, where the segment has none yet, and
///  where
///    a terminal has broken a long line. Lines of the log between segments (`main: processing`, a bar of
///    progress) never do.
///  - Colours, and whisper.cpp's [SPEAKER_TURN], are no words; behind the latter another speaks.
///  - Times that begin anew are of another recording: what follows is left out, with a warning.
namespace cueclip {

namespace {

constexpr std::string_view kTurn = "[SPEAKER_TURN]";
constexpr std::size_t kNarrowestTerminal = 60;  // characters
constexpr Time kFurthestBackInLog = std::chrono::seconds{30};

/// A line without the codes of terminals, of which the control character is gone already: "[38;5;77m", "[2K".
std::string without_codes(std::string_view line) {
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '[') {
      const auto end = line.find_first_not_of("0123456789;", at + 1);
      if (end != std::string_view::npos && end > at + 1 && (line[end] == 'm' || line[end] == 'K')) {
        at = end;
        continue;
      }
    }
    result += line[at];
  }
  return result;
}

/// `[from --> to] words`.
struct ConsoleLine {
  TimeRange time;
  std::string words;
};

std::optional<ConsoleLine> read_console_line(std::string_view line) {
  Cursor cursor{line};
  cursor.skip_spaces();
  if (cursor.take("Transcript:")) cursor.skip_spaces();
  if (!cursor.take("[")) return std::nullopt;
  const auto close = cursor.rest().find(']');
  if (close == std::string_view::npos) return std::nullopt;
  std::string times{cursor.rest().substr(0, close)};
  std::erase(times, 's');
  const auto timing = read_timing(times);
  if (!timing || !timing->settings.empty()) return std::nullopt;
  return ConsoleLine{timing->time, single_spaced(cursor.rest().substr(close + 1))};
}

/// A line of the log: a bar of progress, or what names its source ("main:", "whisper_print_timings:").
bool is_log(std::string_view line) {
  if (line.find("%|") != std::string_view::npos || line.find("it/s") != std::string_view::npos) return true;
  const auto end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.");
  if (end != std::string_view::npos && end > 0 && line[end] == ':' &&
      (line.substr(0, end).find('_') != std::string_view::npos || line.starts_with("main:")))
    return true;
  return std::ranges::any_of(
      std::to_array<std::string_view>({"Detect", "Transcri", "Processing", "Performing", "Loading", ">>"}),
      [&](auto begin) { return line.starts_with(begin); });
}

/// Reads segments from the lines of a log.
class LogReader {
 public:
  LogReader(Transcript& transcript, const SourceText& source) : transcript_{transcript}, source_{source} {}

  void read() {
    for (std::size_t i = 0; i < source_.lines.size(); ++i) {
      const std::string line = without_codes(source_.lines[i]);
      if (auto found = read_console_line(line)) {
        if (begins_anew(*found, i + 1)) break;
        begin(std::move(*found), i + 1);
        line_length_ = count_code_points(line);
      } else if (goes_on(line)) {
        segments_.back().text += ' ' + single_spaced(line);
        line_length_ = count_code_points(line);
      } else {
        line_length_ = 0;
        is_open_ = false;
      }
    }
    finish();
  }

 private:
  void begin(ConsoleLine line, std::size_t number) {
    segments_.push_back({number, line.time.start, line.time.end, {}, std::move(line.words)});
    is_open_ = true;
  }

  bool begins_anew(const ConsoleLine& line, std::size_t number) {
    if (segments_.empty() || *segments_.back().start - line.time.start <= kFurthestBackInLog) return false;
    transcript_.warnings.push_back(
        {number, "times begin anew here; this is taken for another recording, and left out"});
    return true;
  }

  bool goes_on(const std::string& line) const {
    if (!is_open_ || is_log(line) || single_spaced(line).empty()) return false;
    const std::string& text = segments_.back().text;
    return line.starts_with(' ') || text.empty() ||
           (line_length_ >= kNarrowestTerminal && !ends_sentence(text));
  }

  void finish() {
    std::vector<std::size_t> turns;  // lines behind which another speaks
    for (Segment& segment : segments_) {
      if (!segment.text.ends_with(kTurn)) continue;
      segment.text.resize(segment.text.size() - kTurn.size());
      turns.push_back(segment.line);
    }
    add_segments(transcript_, source_, std::move(segments_));
    for (std::size_t i = 1; i < transcript_.cues.size(); ++i)
      transcript_.cues[i].is_new_voice = std::ranges::binary_search(turns, transcript_.cues[i - 1].line);
  }

  Transcript& transcript_;
  const SourceText& source_;
  std::vector<Segment> segments_;
  bool is_open_ = false;         // the line before was a segment's
  std::size_t line_length_ = 0;  // characters of it
};

}  // namespace

bool looks_like_console(const SourceText& source) {
  return std::ranges::any_of(
      source.lines, [](const auto& line) { return read_console_line(without_codes(line)).has_value(); });
}

Transcript read_console(const SourceText& source) {
  Transcript transcript{source.file, "Whisper's console", false, {}, {}};
  LogReader{transcript, source}.read();
  return transcript;
}

}  // namespace cueclip
