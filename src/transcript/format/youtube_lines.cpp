#include "transcript/format/youtube_lines.h"

#include <algorithm>

#include <fmt/format.h>

#include "transcript/segments.h"
#include "transcript/spoken_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kOneLineInSo = 8;  // lines of speech that has marks end a sentence oftener
constexpr std::string_view kAnotherSpeaks = ">>";

std::string text_of(const YouTubeLine& line) {
  std::string text;
  for (const YouTubePiece& piece : line.pieces) text += piece.text;
  return text;
}

bool times_words(const YouTubeLine& line) {
  return std::ranges::any_of(
      line.pieces, [](const YouTubePiece& piece) { return piece.offset && *piece.offset > Time{0}; });
}

/// Whether words have marks, so that sentences can be told.
bool has_sentences(const std::vector<YouTubeLine>& lines) {
  const auto ends_one = [](const YouTubePiece& piece) { return ends_sentence(single_spaced(piece.text)); };
  std::size_t timed = 0;
  std::size_t marked = 0;
  for (const YouTubeLine& line : lines) {
    if (!times_words(line)) continue;
    ++timed;
    marked += std::ranges::any_of(line.pieces, ends_one) ? 1 : 0;
  }
  return marked * kOneLineInSo > timed;
}

/// When each line is over: where the next begins, at the latest.
std::vector<std::optional<Time>> ends_of(const std::vector<YouTubeLine>& lines) {
  std::vector<std::optional<Time>> ends(lines.size());
  std::optional<Time> next;
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (!lines[i].start) continue;
    const Time start = *lines[i].start;
    if (lines[i].length) ends[i] = start + *lines[i].length;
    if (i + 1 < lines.size() && lines[i + 1].start && *lines[i + 1].start > start) next = lines[i + 1].start;
    if (next && *next > start && (!ends[i] || *next < *ends[i])) ends[i] = next;
  }
  return ends;
}

/// The start of each piece of a line; nothing where the line's words aren't timed.
std::vector<std::optional<Time>> starts_of(const YouTubeLine& line) {
  std::vector<std::optional<Time>> starts(line.pieces.size());
  if (!line.start || !times_words(line)) return starts;
  for (std::size_t i = 0; i < starts.size(); ++i)
    if (line.pieces[i].offset || i == 0) starts[i] = *line.start + line.pieces[i].offset.value_or(Time{});
  return starts;
}

/// When each piece ends: where the next begins.
std::optional<Time> end_of_piece(const std::vector<std::optional<Time>>& starts, std::size_t i,
                                 const std::optional<Time>& end) {
  if (!starts[i]) return std::nullopt;
  const auto until = i + 1 < starts.size() ? starts[i + 1] : end;
  return until ? std::optional{std::max(*until, *starts[i])} : std::nullopt;
}

void add_line_words(std::vector<SpokenWord>& words, const YouTubeLine& line, const std::optional<Time>& end) {
  auto starts = starts_of(line);
  if (!starts.empty() && !starts[0]) starts[0] = line.start;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    std::string text = without_references(line.pieces[i].text);
    if (!says_anything(text)) continue;
    const bool is_another = single_spaced(text).starts_with(kAnotherSpeaks);
    if (is_another) {
      if (!words.empty()) words.back().ends_sentence = true;
      words.push_back({line.line, fmt::format(" {}", kAnotherSpeaks), starts[i], starts[i]});
      text.erase(0, text.find(kAnotherSpeaks) + kAnotherSpeaks.size());
    }
    if (i == 0) text = fmt::format(" {}", text);
    words.push_back({line.line, std::move(text), starts[i], end_of_piece(starts, i, end)});
  }
}

Segment segment_of_line(const YouTubeLine& line, const std::optional<Time>& end) {
  Segment segment{line.line, line.start, end, {}, text_of(line)};
  const auto starts = starts_of(line);
  for (std::size_t i = 0; times_words(line) && i < starts.size(); ++i)
    segment.words.push_back({line.pieces[i].text, starts[i], end_of_piece(starts, i, end)});
  return segment;
}

}  // namespace

void add_youtube_lines(Transcript& transcript, const SourceText& source, std::vector<YouTubeLine> lines) {
  std::erase_if(lines, [](const YouTubeLine& line) { return !says_anything(text_of(line)); });
  std::ranges::stable_sort(lines, {}, [](const YouTubeLine& line) { return line.start.value_or(Time{}); });
  const auto ends = ends_of(lines);
  const bool is_automatic = std::ranges::any_of(lines, &times_words);
  if (is_automatic && has_sentences(lines)) {
    std::vector<SpokenWord> words;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (lines[i].start) add_line_words(words, lines[i], ends[i]);
    add_words(transcript, source, std::move(words));
    return;
  }
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < lines.size(); ++i) segments.push_back(segment_of_line(lines[i], ends[i]));
  add_segments(transcript, source, std::move(segments));
}

}  // namespace cueclip
