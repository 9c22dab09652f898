#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "transcript/formats.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kSearchedLines = 200;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Reads along a line.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_{text} {}

  void skip_spaces() {
    while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
  }
  bool take(std::string_view token) {
    if (!text_.starts_with(token)) return false;
    text_.remove_prefix(token.size());
    return true;
  }
  /// Up to `most` digits.
  std::string_view digits(std::size_t most) {
    std::size_t count = 0;
    while (count < text_.size() && count < most && is_digit(text_[count])) ++count;
    const auto result = text_.substr(0, count);
    text_.remove_prefix(count);
    return result;
  }
  [[nodiscard]] std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

/// The milliseconds behind a separator; one or two digits are tenths and hundredths.
std::int64_t milliseconds(std::string_view digits) {
  std::int64_t value = number(digits.substr(0, 3));
  for (std::size_t i = digits.size(); i < 3; ++i) value *= 10;
  return value;
}

/// `[[h:]m:]s[,mmm]`, with the separators seen in the wild: comma, point, colon, and a full-width comma.
std::optional<Time> take_time(Cursor& cursor) {
  std::array<std::int64_t, 3> fields{};
  std::size_t count = 0;
  while (true) {
    const auto digits = cursor.digits(4);
    if (digits.empty()) return std::nullopt;
    if (count == 3)
      return Time{((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1'000'000 + milliseconds(digits) * 1000};
    fields[count++] = number(digits);
    if (!cursor.take(":")) break;
  }
  std::int64_t total = 0;
  for (std::size_t i = 0; i < count; ++i) total = total * 60 + fields[i];
  Time time{total * 1'000'000};
  if (cursor.take(",") || cursor.take(".") || cursor.take("\xEF\xBC\x8C")) {
    time += Time{milliseconds(cursor.digits(9)) * 1000};
  }
  return count >= 2 ? std::optional{time} : std::nullopt;
}

/// `start --> end`, with the arrows seen in the wild; what follows (a position) is passed over.
std::optional<TimeRange> timing(std::string_view line) {
  Cursor cursor{line};
  cursor.skip_spaces();
  const auto start = take_time(cursor);
  if (!start) return std::nullopt;
  cursor.skip_spaces();
  if (!cursor.take("-->") && !cursor.take("->") && !cursor.take("-- >")) return std::nullopt;
  cursor.skip_spaces();
  const auto end = take_time(cursor);
  if (!end) return std::nullopt;
  return TimeRange{*start, *end};
}

bool is_index(std::string_view line) {
  return !line.empty() && std::ranges::all_of(line, [](char byte) {
    return is_digit(byte) || byte == ' ' || byte == '-' || byte == '.';
  }) && std::ranges::any_of(line, is_digit);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(' ') == std::string_view::npos;
}

/// The tags that SubRip's readers know; every other angle bracket is words.
bool is_angle_tag(std::string_view inside) {
  if (inside.starts_with('/')) inside.remove_prefix(1);
  std::string name;
  for (const char byte : inside) {
    if (byte == ' ') break;
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  }
  return name == "i" || name == "b" || name == "u" || name == "font";
}

bool is_brace_tag(std::string_view inside) {
  if (inside.size() == 4 && inside.starts_with("\\an")) return inside[3] >= '1' && inside[3] <= '9';
  if (inside.starts_with('/')) inside.remove_prefix(1);
  return inside == "b" || inside == "i" || inside == "u";
}

std::string without_tags(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char open = text[at];
    if (open == '<' || open == '{') {
      const auto close = text.find(open == '<' ? '>' : '}', at);
      if (close != std::string_view::npos) {
        const auto inside = text.substr(at + 1, close - at - 1);
        if (open == '<' ? is_angle_tag(inside) : is_brace_tag(inside)) {
          at = close + 1;
          continue;
        }
      }
    }
    result += open;
    ++at;
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

void read_cue(Transcript& transcript, const SourceText& source, TimeRange time, std::size_t first,
              std::size_t end) {
  std::string joined;
  for (std::size_t i = first; i < end; ++i) joined += source.lines[i] + " ";
  auto [speaker, words] = split_speaker(single_spaced(without_tags(joined)));
  if (words.empty()) return;
  if (time.end <= time.start) {
    transcript.warnings.push_back({first, "a cue that ends before it starts is taken to last a second"});
    time.end = time.start + std::chrono::seconds{1};
  }
  if (time.end >= kLongestTime)
    throw Error{Failure::kInput, "a cue's time is 100 hours or more", "Correct the time"}.at(
        source.place(first));
  add_cue(transcript, source, Cue{0, time, std::move(speaker), std::move(words), first});
}

}  // namespace

bool looks_like_subrip(const SourceText& source) {
  std::size_t seen = 0;
  for (const auto& line : source.lines) {
    if (is_blank(line)) continue;
    if (line.starts_with("WEBVTT") && seen == 0) return false;
    if (timing(line)) return true;
    if (++seen > kSearchedLines) return false;
  }
  return false;
}

Transcript read_subrip(const SourceText& source) {
  Transcript transcript{source.file, "SubRip", false, {}, {}};
  std::optional<TimeRange> time;
  std::size_t first = 0;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const auto found = timing(source.lines[i]);
    if (!found) {
      if (source.lines[i].find("-->") != std::string::npos)
        transcript.warnings.push_back(
            {i + 1, "this timing can't be read; its cue is taken as words of the one before"});
      continue;
    }
    if (time) read_cue(transcript, source, *time, first, end_of_words(source, first, i));
    time = found;
    first = i + 1;
  }
  if (time) read_cue(transcript, source, *time, first, end_of_words(source, first, source.lines.size()));
  return transcript;
}

}  // namespace cueclip
