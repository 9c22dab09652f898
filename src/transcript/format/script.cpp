#include "transcript/format/script.h"

#include <charconv>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "transcript/fold.h"
#include "transcript/language.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::string_view kPassageKey = "Cueclip Passage:";
constexpr std::string_view kWordJoiner = "\xE2\x81\xA0";

/// The fields of a line, the last of which may hold commas.
std::vector<std::string_view> fields_of(std::string_view line, std::size_t count) {
  std::vector<std::string_view> fields;
  while (fields.size() + 1 < count) {
    const auto comma = line.find(',');
    if (comma == std::string_view::npos) break;
    fields.push_back(line.substr(0, comma));
    line.remove_prefix(comma + 1);
  }
  fields.push_back(line);
  return fields;
}

/// Whether what follows a block is a drawing; `before` where the block doesn't say.
bool draws_after(std::string_view block, bool before) {
  const auto drawing = block.rfind("\\p");
  if (drawing == std::string_view::npos || drawing + 2 >= block.size() || block[drawing + 2] < '0' ||
      block[drawing + 2] > '9')
    return before;
  return block[drawing + 2] != '0';
}

/// Without the mark of its direction that a line may begin with.
std::string without_direction_mark(const std::string& text) {
  for (const std::string_view mark : {"\xE2\x80\x8E", "\xE2\x80\x8F"})
    if (text.starts_with(mark)) return single_spaced(text.substr(mark.size()));
  return text;
}

/// Times syllables by karaoke's tags (`\\k34`, `\\K`, `\\kf`, `\\ko`: hundredths of a second for what is
/// behind the block, `\\kt`: where it begins).
class Karaoke {
 public:
  explicit Karaoke(Time start) : at_{start}, start_{start}, until_{start} {}

  void read_block(std::string_view block) {
    for (auto tag = block.find('\\'); tag != std::string_view::npos; tag = block.find('\\', tag + 1)) {
      Cursor cursor{block.substr(tag + 1)};
      const bool sets = cursor.take("kt");
      if (!sets && !cursor.take_any({"kf", "ko", "k", "K"})) continue;
      const Digits digits = cursor.digits(7);
      if (digits.count == 0) continue;
      const Time length{digits.value * 10'000};
      end_syllable();
      at_ = sets ? start_ + length : until_;
      until_ = sets ? at_ : at_ + length;
      has_times_ = true;
    }
  }

  void add(char byte) { syllable_ += byte; }

  [[nodiscard]] std::vector<RecognisedWord> words() {
    end_syllable();
    return has_times_ ? std::move(words_) : std::vector<RecognisedWord>{};
  }

 private:
  void end_syllable() {
    if (says_anything(syllable_)) words_.push_back({syllable_, at_, until_});
    syllable_.clear();
  }

  std::vector<RecognisedWord> words_;
  std::string syllable_;
  bool has_times_ = false;
  Time at_;
  Time start_;
  Time until_;
};

/// Reads the text of a Dialogue line: its words without override blocks, in lines as ASS breaks them.
class TextReader {
 public:
  explicit TextReader(Time start) : karaoke_{start} {}

  /// The words as karaoke times them, once the lines are read.
  [[nodiscard]] std::vector<RecognisedWord> words() { return karaoke_.words(); }

  std::vector<std::string> lines_of(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
      if (close != std::string_view::npos) {
        draws_ = draws_after(text.substr(at, close - at), draws_);
        karaoke_.read_block(text.substr(at, close - at));
        at = close;
      } else if (text[at] == '\\' && at + 1 < text.size()) {
        at += escaped(text.substr(at + 1));
      } else if (!draws_) {
        add(text[at]);
      }
    }
    end_line();
    return std::move(lines_);
  }

 private:
  /// Takes what stands behind a backslash; gives how many bytes of it.
  std::size_t escaped(std::string_view behind) {
    switch (behind.front()) {
      case 'N':
      case 'n':
        end_line();
        return 1;
      case 'h':
        add(' ');
        return 1;
      case '{':
      case '}':
        add(behind.front());
        return 1;
      default:
        if (!draws_) add('\\');
        return behind.starts_with(kWordJoiner) ? kWordJoiner.size() : 0;
    }
  }

  void add(char byte) {
    words_ += byte;
    karaoke_.add(byte);
  }

  void end_line() {
    karaoke_.add(' ');
    std::string line = without_direction_mark(single_spaced(words_));
    if (!line.empty()) lines_.push_back(std::move(line));
    words_.clear();
  }

  bool draws_ = false;
  std::string words_;
  std::vector<std::string> lines_;
  Karaoke karaoke_;
};

/// Which field of a Dialogue line is which.
using Columns = std::map<std::string, std::size_t>;

Columns columns_of(std::string_view format) {
  Columns columns;
  for (const auto field : fields_of(format, 64))
    columns.emplace(in_small_ascii(single_spaced(field)), columns.size());
  return columns;
}

void read_dialogue(Script& script, const Columns& columns, std::string_view line, std::size_t number) {
  const auto fields = fields_of(line, columns.size());
  const auto field = [&](const char* name) { return fields[columns.at(name)]; };
  if (fields.size() < columns.size()) {
    script.warnings.push_back({number, "this line has too few fields, and is left out"});
    return;
  }
  const auto time = [&](const char* name) {
    Cursor cursor{field(name)};
    cursor.skip_spaces();
    return take_timestamp(cursor, false);
  };
  const auto start = time("start");
  const auto end = time("end");
  if (!start || !end) {
    script.warnings.push_back({number, "this line's times can't be read, and it is left out"});
    return;
  }
  const std::string name = columns.contains("name")    ? single_spaced(field("name"))
                           : columns.contains("actor") ? single_spaced(field("actor"))
                                                       : std::string{};
  TextReader reader{*start};
  std::vector<std::string> lines = reader.lines_of(field("text"));
  script.lines.push_back({{*start, *end}, name, std::move(lines), number, reader.words()});
}

/// `311.5-337.1 402-415.25`: what write_passage wrote. Nothing where it is anything else.
std::vector<TimeRange> read_passage(std::string_view text) {
  std::vector<TimeRange> ranges;
  for (const std::string_view part : split_words(text)) {
    const auto dash = part.find('-');
    if (dash == std::string_view::npos) return {};
    const auto start = parse_time(part.substr(0, dash));
    const auto end = parse_time(part.substr(dash + 1));
    if (!start || !end || *end <= *start) return {};
    ranges.push_back({*start, *end});
  }
  return ranges;
}

/// What stands behind a key and its colon; nothing where the line is another's.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return std::nullopt;
  return trimmed(line.substr(key.size()));
}

void read_head(Script& script, std::string_view line) {
  const auto number = [](std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::max(value, 0);
  };
  if (const auto ranges = value_of(line, kPassageKey)) script.passage = read_passage(*ranges);
  if (const auto width = value_of(line, "PlayResX:")) script.width = number(*width);
  if (const auto height = value_of(line, "PlayResY:")) script.height = number(*height);
  if (script.language.empty()) script.language = language_of_line(line);
}

}  // namespace

std::string write_passage(const std::vector<TimeRange>& ranges) {
  std::string text{kPassageKey};
  for (const TimeRange& range : ranges)
    text += fmt::format(" {:.6f}-{:.6f}", seconds(range.start), seconds(range.end));
  return text;
}

std::string script_field(std::string_view text) {
  std::string field{text};
  for (char& byte : field)
    if (byte == ',') byte = ' ';
  return single_spaced(field);
}

Script read_script(const SourceText& source) {
  Script script;
  Columns columns = columns_of("Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text");
  bool in_events = false;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const std::string_view line = source.lines[i];
    if (line.starts_with('[')) in_events = in_small_ascii(single_spaced(line)) == "[events]";
    if (!in_events) {
      read_head(script, line);
    } else if (line.starts_with("Format:")) {
      const Columns named = columns_of(line.substr(7));
      if (named.contains("start") && named.contains("end") && named.contains("text")) columns = named;
    } else if (line.starts_with("Dialogue:")) {
      read_dialogue(script, columns, line.substr(9), i + 1);
    }
  }
  return script;
}

}  // namespace cueclip
