#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "transcript/fold.h"
#include "transcript/format/cue_blocks.h"
#include "transcript/format/formats.h"
#include "transcript/format/table_rows.h"
#include "transcript/segments.h"
#include "transcript/speaker_id.h"
#include "transcript/words.h"
#include "transcript/written_time.h"

/// Tables with a header: what recognisers (Whisper's TSV, whisper.cpp's CSV), editors and spreadsheets write.
///
///  - The first line that isn't blank names the columns; a start and words are needed, all that isn't known
///  is
///    passed over. A unit may stand behind ("Start (ms)", "end_seconds").
///  - Columns are separated by what the header has: tabs, semicolons, else commas (table_rows.h).
///  - Times with colons are read as they are written, also in frames. Numbers are seconds; where the whole
///    file has none with decimals, they are milliseconds, unless people then spoke more than 8 words a
///    second.
///  - A row without a start that can be read is left out, with a warning.
namespace cueclip {

namespace {

enum class Column { kStart, kEnd, kSpeaker, kText, kOther };

struct ColumnName {
  std::string_view folded;
  Column column;
};

constexpr auto kColumnNames = std::to_array<ColumnName>({
    {"start", Column::kStart},
    {"in", Column::kStart},
    {"start time", Column::kStart},
    {"begin", Column::kStart},
    {"from", Column::kStart},
    {"timecode", Column::kStart},
    {"timecode in", Column::kStart},
    {"tc in", Column::kStart},
    {"starttime", Column::kStart},
    {"begin time", Column::kStart},
    {"in point", Column::kStart},
    {"time", Column::kStart},
    {"timestamp", Column::kStart},
    {"end", Column::kEnd},
    {"out", Column::kEnd},
    {"end time", Column::kEnd},
    {"to", Column::kEnd},
    {"stop", Column::kEnd},
    {"stop time", Column::kEnd},
    {"timecode out", Column::kEnd},
    {"tc out", Column::kEnd},
    {"endtime", Column::kEnd},
    {"out point", Column::kEnd},
    {"speaker", Column::kSpeaker},
    {"speaker name", Column::kSpeaker},
    {"name", Column::kSpeaker},
    {"voice", Column::kSpeaker},
    {"speaker label", Column::kSpeaker},
    {"speaker id", Column::kSpeaker},
    {"speakers", Column::kSpeaker},
    {"text", Column::kText},
    {"transcript", Column::kText},
    {"words", Column::kText},
    {"caption", Column::kText},
    {"content", Column::kText},
    {"dialog", Column::kText},
    {"dialogue", Column::kText},
    {"sentence", Column::kText},
    {"transcription", Column::kText},
    {"subtitle", Column::kText},
});

constexpr double kFastestSpeech = 8;  // words a second

/// What the numbers of a column count; unknown where only the numbers can tell.
enum class NumberUnit { kUnknown, kSeconds, kMilliseconds };

/// Where in a row what stands; `kNowhere` where there is no such column.
struct Header {
  static constexpr std::size_t kNowhere = std::string::npos;
  std::array<std::size_t, 4> places{kNowhere, kNowhere, kNowhere, kNowhere};
  NumberUnit unit = NumberUnit::kUnknown;
  char separator = ',';
  bool is_whispers = false;  ///< Whisper's TSV, which quotes nothing

  [[nodiscard]] std::string_view of(const TableRow& row, Column column) const {
    const std::size_t place = places[static_cast<std::size_t>(column)];
    return place < row.fields.size() ? std::string_view{row.fields[place]} : std::string_view{};
  }
};

/// A column's name in small letters without marks, less the unit behind it.
std::string folded_column(const std::string& name, NumberUnit& unit) {
  std::string folded;
  for (const FoldedWord& word : folded_words(name)) {
    const bool is_milliseconds = word.text == "ms" || word.text == "milliseconds" || word.text == "msec";
    const bool is_seconds =
        word.text == "s" || word.text == "sec" || word.text == "secs" || word.text == "seconds";
    if (!folded.empty() && (is_milliseconds || is_seconds)) {
      unit = is_seconds ? NumberUnit::kSeconds : NumberUnit::kMilliseconds;
      break;
    }
    if (!folded.empty()) folded += ' ';
    folded += word.text;
  }
  return folded;
}

Column column_of(const std::string& folded) {
  const auto* const found = std::ranges::find(kColumnNames, folded, &ColumnName::folded);
  return found == kColumnNames.end() ? Column::kOther : found->column;
}

/// The header that a line is; nothing where it isn't one.
std::optional<Header> read_header(const std::string& line) {
  Header header;
  for (const char separator : {',', ';', '\t'})
    if (line.find(separator) != std::string::npos) header.separator = separator;
  const auto rows = table_rows(line, header.separator, true, 1);
  if (rows.empty() || rows.front().fields.size() < 2) return std::nullopt;
  const auto& names = rows.front().fields;
  for (std::size_t i = 0; i < names.size(); ++i) {
    NumberUnit unit = NumberUnit::kUnknown;
    const Column column = column_of(folded_column(names[i], unit));
    if (column == Column::kOther) continue;
    std::size_t& place = header.places[static_cast<std::size_t>(column)];
    if (place != Header::kNowhere) continue;
    place = i;
    if (column == Column::kStart) header.unit = unit;
  }
  header.is_whispers = line == "start\tend\ttext";
  if (header.places[static_cast<std::size_t>(Column::kStart)] == Header::kNowhere ||
      header.places[static_cast<std::size_t>(Column::kText)] == Header::kNowhere)
    return std::nullopt;
  return header;
}

/// The first line that isn't blank, as it is written.
struct FirstLine {
  std::string text;
  std::size_t end = 0;  ///< byte behind it
  std::size_t number = 0;
};

FirstLine first_line(const SourceText& source) {
  FirstLine first;
  const std::string_view text = source.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::size_t next = text.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, text.size());
    ++first.number;
    if (!is_blank(text.substr(at, end - at)))
      return {std::string{text.substr(at, end - at)}, next, first.number};
    at = next;
  }
  return first;
}

/// A time as a row has it: with colons, or a number.
struct TableTime {
  std::optional<WrittenTime> written;
  std::optional<double> number;
};

TableTime read_table_time(std::string_view field) {
  const std::string text = single_spaced(field);
  std::string_view rest = text;
  if (rest.starts_with('[') && rest.ends_with(']')) rest = rest.substr(1, rest.size() - 2);
  TableTime time;
  time.written = take_written_time(rest);
  if (time.written && !rest.empty()) time.written.reset();
  if (!time.written) time.number = decimal_number(text);
  return time;
}

struct TimedRow {
  const TableRow* row;
  TableTime start;
  TableTime end;
};

class TableReader {
 public:
  TableReader(Transcript& transcript, const SourceText& source) : transcript_{transcript}, source_{source} {}

  void read() {
    const FirstLine first = first_line(source_);
    header_ = *read_header(first.text);
    const std::vector<TableRow> rows = table_rows(std::string_view{source_.text}.substr(first.end),
                                                  header_.separator, !header_.is_whispers, first.number + 1);
    for (const TableRow& row : rows)
      rows_.push_back({&row, read_table_time(header_.of(row, Column::kStart)),
                       read_table_time(header_.of(row, Column::kEnd))});
    find_rules();
    std::vector<Segment> segments;
    for (const TimedRow& one : rows_) {
      Segment segment{one.row->line, time_at(one.start), time_at(one.end),
                      speaker_of_id(header_.of(*one.row, Column::kSpeaker)),
                      single_spaced(header_.of(*one.row, Column::kText))};
      segments.push_back(std::move(segment));
    }
    add_segments(transcript_, source_, std::move(segments));
    if (rules_.has_frames)
      transcript_.warnings.push_back(
          {1, fmt::format(
                  "times are in frames, and the file doesn't say of which rate; they are taken for {:.5g} a "
                  "second",
                  rules_.rate.per_second())});
  }

 private:
  [[nodiscard]] std::optional<Time> time_at(const TableTime& time) const {
    if (time.written) return time_of(*time.written, rules_);
    if (!time.number) return std::nullopt;
    return time_of_number(are_milliseconds_ ? *time.number / 1000 : *time.number);
  }

  void find_rules() {
    std::vector<WrittenTime> written;
    bool are_whole = true;
    for (const TimedRow& one : rows_)
      for (const TableTime& time : {one.start, one.end}) {
        if (time.written) written.push_back(*time.written);
        are_whole = are_whole && (!time.number || *time.number == std::floor(*time.number));
      }
    rules_ = clock_rules(written);
    are_milliseconds_ =
        header_.unit == NumberUnit::kMilliseconds ||
        (header_.unit == NumberUnit::kUnknown && are_whole && (header_.is_whispers || !would_be_too_fast()));
  }

  /// Whether nobody can speak so fast, if the numbers are milliseconds.
  [[nodiscard]] bool would_be_too_fast() const {
    double least = seconds(kLongestTime) * 1000;
    double most = 0;
    std::size_t words = 0;
    for (const TimedRow& one : rows_) {
      if (!one.start.number) continue;
      least = std::min(least, *one.start.number);
      most = std::max(most, one.end.number.value_or(*one.start.number));
      words += count_words(header_.of(*one.row, Column::kText));
    }
    return static_cast<double>(words) > kFastestSpeech * std::max(0.0, most - least) / 1000;
  }

  Transcript& transcript_;
  const SourceText& source_;
  Header header_;
  std::vector<TimedRow> rows_;
  ClockRules rules_;
  bool are_milliseconds_ = false;
};

}  // namespace

bool looks_like_table(const SourceText& source) {
  return read_header(first_line(source).text).has_value();
}

Transcript read_table(const SourceText& source) {
  Transcript transcript{source.file, "table", false, {}, {}};
  TableReader{transcript, source}.read();
  return transcript;
}

}  // namespace cueclip
