#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "transcript/add_cue.h"
#include "transcript/formats.h"
#include "transcript/language.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::string_view kPassageKey = "Cueclip Passage";

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

std::string lower(std::string text) {
  for (char& byte : text)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return text;
}

/// The words without override blocks, and with ASS's line breaks and spaces as spaces. A block that draws has
/// none.
std::string words_of(std::string_view text) {
  std::string words;
  bool draws = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') {
      const auto close = text.find('}', at);
      if (close != std::string_view::npos) {
        const auto block = text.substr(at, close - at);
        const auto drawing = block.rfind("\\p");
        if (drawing != std::string_view::npos && drawing + 2 < block.size() && block[drawing + 2] >= '0' &&
            block[drawing + 2] <= '9')
          draws = block[drawing + 2] != '0';
        at = close;
        continue;
      }
    }
    if (text[at] == '\\' && at + 1 < text.size() &&
        (text[at + 1] == 'N' || text[at + 1] == 'n' || text[at + 1] == 'h')) {
      words += ' ';
      ++at;
    } else if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '{' || text[at + 1] == '}')) {
      words += text[++at];
    } else if (!draws) {
      words += text[at];
    }
  }
  return single_spaced(words);
}

/// Which field of a Dialogue line is which.
using Columns = std::map<std::string, std::size_t>;

Columns columns_of(std::string_view format) {
  Columns columns;
  for (const auto field : fields_of(format, 64)) columns.emplace(lower(single_spaced(field)), columns.size());
  return columns;
}

void read_dialogue(Transcript& transcript, const SourceText& source, const Columns& columns,
                   std::string_view line, std::size_t number) {
  const auto fields = fields_of(line, columns.size());
  const auto field = [&](const char* name) { return fields[columns.at(name)]; };
  if (fields.size() < columns.size()) {
    transcript.warnings.push_back({number, "this line has too few fields, and is left out"});
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
    transcript.warnings.push_back({number, "this line's times can't be read, and it is left out"});
    return;
  }
  const std::string name = columns.contains("name")    ? single_spaced(field("name"))
                           : columns.contains("actor") ? single_spaced(field("actor"))
                                                       : std::string{};
  add_cue(transcript, source, Cue{0, {*start, *end}, name, words_of(field("text")), number});
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

}  // namespace

std::string write_passage(const std::vector<TimeRange>& ranges) {
  std::string text{kPassageKey};
  text += ':';
  for (const TimeRange& range : ranges)
    text += fmt::format(" {:.6f}-{:.6f}", seconds(range.start), seconds(range.end));
  return text;
}

bool looks_like_ass(const SourceText& source) {
  return std::ranges::any_of(source.lines, [](const std::string& line) {
    const std::string section = lower(single_spaced(line));
    return section == "[script info]" || section == "[events]";
  });
}

Transcript read_ass(const SourceText& source) {
  Transcript transcript{source.file, "ASS", false, {}, {}};
  Columns columns = columns_of("Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text");
  bool in_events = false;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const std::string_view line = source.lines[i];
    if (line.starts_with('[')) in_events = lower(single_spaced(line)) == "[events]";
    if (line.starts_with(kPassageKey) && line.substr(kPassageKey.size()).starts_with(':'))
      transcript.passage = read_passage(line.substr(kPassageKey.size() + 1));
    if (!in_events && transcript.language.empty()) transcript.language = language_of_line(line);
    if (!in_events) continue;
    if (line.starts_with("Format:")) {
      const Columns named = columns_of(line.substr(7));
      if (named.contains("start") && named.contains("end") && named.contains("text")) columns = named;
    } else if (line.starts_with("Dialogue:")) {
      read_dialogue(transcript, source, columns, line.substr(9), i + 1);
    }
  }
  return transcript;
}

}  // namespace cueclip
