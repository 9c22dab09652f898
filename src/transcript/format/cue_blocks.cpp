#include "transcript/format/cue_blocks.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestIndex = 9;     // digits
constexpr std::ptrdiff_t kFewestDigits = 4;  // of two times

/// Whether a line holds nothing but a number, as files have it: negative, decimal, full-width.
bool is_index(std::string_view line) {
  Cursor cursor{line};
  std::size_t count = 0;
  while (!cursor.rest().empty()) {
    const std::size_t digits = cursor.digits(kLongestIndex).count;
    if (digits == 0 && !cursor.take_any({" ", "-", ".", "．", "\xEF\xBB\xBF"})) return false;
    count += digits;
  }
  return count > 0;
}

using Index = std::optional<std::int64_t>;

/// The number of a line that is a whole one.
Index index_of(std::string_view line) {
  Cursor cursor{line};
  cursor.skip_spaces();
  const Digits digits = cursor.digits(kLongestIndex);
  cursor.skip_spaces();
  return digits.count > 0 && cursor.rest().empty() ? Index{digits.value} : std::nullopt;
}

/// A line that was meant to time a cue and can't be read.
bool is_damaged_timing(std::string_view line) {
  const auto is_ascii_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  const auto text = trimmed(line);
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  return text.find("-->") != std::string_view::npos && text.size() > first && is_ascii_digit(text[first]) &&
         std::ranges::count_if(text, is_ascii_digit) >= kFewestDigits;
}

/// A line below a cue's times.
struct CueLine {
  std::string_view text;
  std::size_t number = 0;        ///< from 0
  bool is_behind_blank = false;  ///< a blank line is right above it
};

/// Whether lines from `first` on are lone indices that go on from a cue's own, `before`: one by one, or where
/// the next cue's is more, up to that.
bool go_on_from(const std::vector<CueLine>& lines, std::size_t first, std::int64_t before,
                std::int64_t next) {
  const bool has_next = next > before;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const std::int64_t index = index_of(lines[i].text).value_or(before);
    if (has_next ? index <= before || index >= next : index != before + 1) return false;
    before = index;
  }
  return true;
}

class BlockReader {
 public:
  BlockReader(const SourceText& source, BlockKind kind, std::vector<TranscriptWarning>& warnings)
      : source_{source}, kind_{kind}, warnings_{warnings} {}

  std::vector<CueBlock> read() {
    for (std::size_t i = kind_ == BlockKind::kWebVtt ? 1 : 0; i < source_.lines.size(); ++i) {
      const auto timing = read_timing(source_.lines[i]);
      if (timing || is_damaged(i)) {
        end_words(i);
        begin_cue(i, timing);
      } else {
        read_line(i);
      }
    }
    end_words(source_.lines.size());
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] bool is_behind_blank(std::size_t i) const { return i == 0 || is_blank(source_.lines[i - 1]); }

  /// An arrow right above good times is an identifier; in WebVTT none can stand in words.
  [[nodiscard]] bool is_damaged(std::size_t i) const {
    const std::string_view line = source_.lines[i];
    if (line.find("-->") == std::string_view::npos || begins_comment(i)) return false;
    if (i + 1 < source_.lines.size() && read_timing(source_.lines[i + 1])) return false;
    return is_damaged_timing(line) || (kind_ == BlockKind::kWebVtt && is_behind_blank(i));
  }

  void begin_cue(std::size_t i, const std::optional<Timing>& timing) {
    in_cue_ = timing.has_value();
    in_comment_ = false;
    if (timing) {
      blocks_.push_back({timing->time, i + 1, {}});
    } else {
      warnings_.push_back({i + 1, "this timing can't be read, and its cue is left out"});
    }
  }

  void read_line(std::size_t i) {
    const std::string_view line = source_.lines[i];
    if (is_blank(line)) {
      in_comment_ = false;
    } else {
      in_comment_ = in_comment_ || begins_comment(i);
      if (!in_comment_) lines_.push_back({line, i, is_behind_blank(i)});
    }
  }

  [[nodiscard]] bool begins_comment(std::size_t i) const {
    const std::string_view line = source_.lines[i];
    return kind_ == BlockKind::kWebVtt && is_behind_blank(i) &&
           (line == "NOTE" || line.starts_with("NOTE ") || trimmed(line) == "STYLE" ||
            trimmed(line) == "REGION");
  }

  /// Takes the identifier of the times at line `timing` off the lines above; gives its number.
  Index take_identifier(std::size_t timing) {
    if (lines_.empty() || lines_.back().number + 1 != timing || timing == source_.lines.size())
      return std::nullopt;
    const CueLine last = lines_.back();
    const bool is_behind_empty = last.number > 0 && source_.lines[last.number - 1].empty();
    const bool is_index_here = is_index(last.text) && (kind_ == BlockKind::kSubRip || last.is_behind_blank);
    if (!is_index_here && (kind_ == BlockKind::kSubRip || !is_behind_empty)) return std::nullopt;
    lines_.pop_back();
    return index_of(last.text);
  }

  /// Takes away the indices of cues that are missing; gives the last of them.
  Index drop_lone_indices(Index next) {
    std::size_t first = lines_.size();
    while (first > 0 && lines_[first - 1].is_behind_blank && index_of(lines_[first - 1].text)) --first;
    if (first == lines_.size()) return std::nullopt;
    const Index last = index_of(lines_.back().text);
    if (!in_cue_ && !own_) return last;
    if (!own_) return std::nullopt;
    while (first < lines_.size() && !go_on_from(lines_, first, *own_, next.value_or(*own_))) ++first;
    if (first == lines_.size()) return std::nullopt;
    lines_.resize(first);
    return last;
  }

  /// The lines so far are the words of the cue before, but for what belongs to the times at line `timing`.
  void end_words(std::size_t timing) {
    const Index next = take_identifier(timing);
    const Index lone = drop_lone_indices(next);
    if (in_cue_)
      for (const CueLine& line : lines_) blocks_.back().lines.push_back(line.text);
    lines_.clear();
    own_ = next ? next : lone;
  }

  const SourceText& source_;
  BlockKind kind_;
  std::vector<TranscriptWarning>& warnings_;
  std::vector<CueBlock> blocks_;
  std::vector<CueLine> lines_;  ///< since the last times
  Index own_;                   ///< of the last times
  bool in_cue_ = false;         ///< the last times could be read
  bool in_comment_ = false;
};

}  // namespace

std::string CueBlock::text() const {
  std::string all;
  for (const std::string_view words : lines) {
    if (!all.empty()) all += '\n';
    all += words;
  }
  return all;
}

std::vector<CueBlock> read_cue_blocks(const SourceText& source, BlockKind kind,
                                      std::vector<TranscriptWarning>& warnings) {
  return BlockReader{source, kind, warnings}.read();
}

bool is_blank(std::string_view line) {
  Cursor cursor{line};
  cursor.skip_spaces();
  return cursor.rest().empty();
}

}  // namespace cueclip
