#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "av/read_subtitles.h"
#include "transcript/format/formats.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/segments.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kEnoughLines = 3;  // that have the format's times; or all there are
constexpr std::size_t kLongestFrameNumber = 9;

/// `{102}{178}words`, or with other brackets; the second may be empty.
bool has_frames(std::string_view line, std::string_view open, std::string_view close) {
  Cursor cursor{line};
  if (!cursor.take(open) || cursor.plain_digits(kLongestFrameNumber).empty() || !cursor.take(close))
    return false;
  if (!cursor.take(open)) return false;
  cursor.plain_digits(kLongestFrameNumber);
  return cursor.take(close);
}

bool is_microdvd_line(std::string_view line) {
  return has_frames(line, "{", "}");
}

bool is_mpl2_line(std::string_view line) {
  return has_frames(line, "[", "]");
}

/// `hh:mm:ss`, each of two digits, and what follows is left.
bool take_padded_time(Cursor& cursor) {
  for (const std::string_view mark : {":", ":", ""})
    if (cursor.plain_digits(2).size() != 2 || !cursor.take(mark)) return false;
  return true;
}

/// `00:00:04.08,00:00:07.12` alone on its line: hundredths, which tell it from YouTube's SBV.
bool is_subviewer_line(std::string_view line) {
  Cursor cursor{trimmed(line)};
  const auto take_time = [&] {
    return take_padded_time(cursor) && cursor.take(".") && cursor.plain_digits(3).size() == 2;
  };
  return take_time() && cursor.take(",") && take_time() && cursor.rest().empty();
}

/// `00:00:04:words`: no page has a colon there with no space behind it.
bool is_vplayer_line(std::string_view line) {
  Cursor cursor{line};
  return take_padded_time(cursor) && cursor.take_any({":", "="}) && !cursor.rest().empty() &&
         cursor.rest()[0] != ' ' && (cursor.rest()[0] < '0' || cursor.rest()[0] > '9');
}

/// `0:00:04.08 0:00:07.12 JC words`, or frames: `@102 @178 words`.
bool is_jacosub_line(std::string_view line) {
  Cursor cursor{line};
  const auto take_time = [&] {
    if (cursor.take("@")) return !cursor.plain_digits(kLongestFrameNumber).empty();
    const auto before = cursor.rest().size();
    return take_timestamp(cursor, false).has_value() && before - cursor.rest().size() >= std::size_t{10};
  };
  return take_time() && cursor.take(" ") && take_time() && cursor.take(" ");
}

bool has_line(const SourceText& source, std::string_view sought) {
  return std::ranges::any_of(source.lines,
                             [&](const std::string& line) { return line.find(sought) != std::string::npos; });
}

/// Whether lines of a kind are enough to tell; `all`: they have to be all that there are.
bool has_lines(const SourceText& source, bool (*is_line)(std::string_view), bool all) {
  std::size_t fitting = 0;
  std::size_t others = 0;
  for (const std::string& line : source.lines) {
    if (single_spaced(line).empty()) continue;
    ++(is_line(line) ? fitting : others);
    if (all && others > 0) return false;
    if (!all && fitting >= kEnoughLines) return true;
  }
  return fitting > 0 && (others == 0 || fitting >= kEnoughLines);
}

bool is_scc(const SourceText& source) {
  return source.text.starts_with("Scenarist_SCC");
}

bool is_microdvd(const SourceText& source) {
  return source.text.starts_with('{') && has_lines(source, &is_microdvd_line, false);
}

bool is_mpl2(const SourceText& source) {
  return source.text.starts_with('[') && has_lines(source, &is_mpl2_line, false);
}

bool is_subviewer1(const SourceText& source) {
  return has_line(source, "START SCRIPT");
}

bool is_subviewer(const SourceText& source) {
  const auto first = std::ranges::find_if(source.lines, &is_subviewer_line);
  if (first == source.lines.end() || is_subviewer1(source)) return false;
  const bool is_headed = has_line(source, "[SUBTITLE]") || has_line(source, "[INFORMATION]");
  return is_headed || first == source.lines.begin() || has_lines(source, &is_subviewer_line, false);
}

bool is_vplayer(const SourceText& source) {
  return has_lines(source, &is_vplayer_line, true);
}

bool is_jacosub(const SourceText& source) {
  return has_lines(source, &is_jacosub_line, false);
}

bool is_realtext(const SourceText& source) {
  const auto root = root_name(source.text);
  return (root == "window" || root == "WINDOW" || root == "Window") &&
         (source.text.find("<time ") != std::string::npos ||
          source.text.find("<TIME ") != std::string::npos || source.text.find("<Time ") != std::string::npos);
}

struct FilmFormat {
  const char* name;
  const char* demuxer;
  bool (*is_it)(const SourceText&);
};

constexpr std::array kFilmFormats{FilmFormat{"SCC", "scc", &is_scc},
                                  FilmFormat{"MicroDVD", "microdvd", &is_microdvd},
                                  FilmFormat{"MPL2", "mpl2", &is_mpl2},
                                  FilmFormat{"SubViewer 1", "subviewer1", &is_subviewer1},
                                  FilmFormat{"SubViewer", "subviewer", &is_subviewer},
                                  FilmFormat{"JACOsub", "jacosub", &is_jacosub},
                                  FilmFormat{"RealText", "realtext", &is_realtext},
                                  FilmFormat{"VPlayer", "vplayer", &is_vplayer}};

const FilmFormat* film_format(const SourceText& source) {
  const auto* found =
      std::ranges::find_if(kFilmFormats, [&](const FilmFormat& format) { return format.is_it(source); });
  return found == kFilmFormats.end() ? nullptr : found;
}

/// MicroDVD's times are frames, and its first line may say how many a second has.
void warn_of_unknown_rate(const SourceText& source, Transcript& transcript) {
  const bool is_rate = has_frames(source.lines[0], "{", "}") && source.lines[0].starts_with("{1}{1}");
  if (is_rate || source.lines[0].starts_with("{0}{0}") || source.lines[0].starts_with("{DEFAULT}")) return;
  transcript.warnings.push_back(
      {1, "its first line doesn't say how many frames a second has; 23.976 is taken"});
}

/// Without MicroDVD's codes, `{c:$0000ff}`, of which FFmpeg takes out those that begin a line.
std::string without_codes_in_braces(std::string text) {
  for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
    const auto end = text.find('}', at);
    if (end == std::string::npos) break;
    if (end > at + 2 && text[at + 2] == ':')
      text.erase(at, end + 1 - at);
    else
      ++at;
  }
  return text;
}

/// The bytes at which lines begin.
std::vector<std::int64_t> line_begins(std::string_view text) {
  std::vector<std::int64_t> begins{0};
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') begins.push_back(static_cast<std::int64_t>(i) + 1);
  return begins;
}

}  // namespace

bool looks_like_film_subtitles(const SourceText& source) {
  return film_format(source) != nullptr;
}

Transcript read_film_subtitles(const SourceText& source) {
  const FilmFormat* format = film_format(source);
  Transcript transcript{source.file, format->name, false, {}, {}};
  if (format->is_it == &is_microdvd) warn_of_unknown_rate(source, transcript);
  std::vector<Segment> segments;
  const auto begins = line_begins(source.text);
  try {
    for (auto& one : av::read_subtitles(source.text, format->demuxer)) {
      if (one.start < Time{0}) continue;
      if (format->is_it == &is_microdvd) one.text = without_codes_in_braces(std::move(one.text));
      const auto line =
          std::ranges::upper_bound(begins, std::max<std::int64_t>(one.position, 0)) - begins.begin();
      segments.push_back({static_cast<std::size_t>(line), one.start, one.end, {}, escaped(one.text)});
    }
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading it as {}", format->name)).at(source.place(1, 1));
  }
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
