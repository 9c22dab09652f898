#include <algorithm>
#include <map>

#include "transcript/format/cue_blocks.h"
#include "transcript/format/formats.h"
#include "transcript/spoken_words.h"
#include "transcript/words.h"
#include "transcript/written_time.h"

/// CTM, as Kaldi and NIST's tools write it: `recording channel start length word`, perhaps a confidence and a
/// type behind; `;;` begins a comment. What is in `<>` or `[]` is a sound or a pause. Nobody is named; each
/// channel is a stream of its own. Where a file holds several recordings, the first is read.
namespace cueclip {

namespace {

struct CtmLine {
  std::string_view recording;
  std::string_view channel;
  double start = 0;
  double length = 0;
  std::string_view word;
};

bool is_comment(std::string_view line) {
  return line.starts_with(";;");
}

std::optional<CtmLine> read_ctm_line(std::string_view line) {
  const auto fields = split_words(line);
  if (fields.size() < 5 || fields.size() > 8) return std::nullopt;
  const auto start = decimal_number(fields[2]);
  const auto length = decimal_number(fields[3]);
  if (!start || !length || fields[1].size() > 8) return std::nullopt;
  if (fields.size() > 5 && !decimal_number(fields[5]) && fields[5] != "NA" && fields[5] != "<NA>")
    return std::nullopt;
  return CtmLine{fields[0], fields[1], *start, *length, fields[4]};
}

bool is_no_word(std::string_view word) {
  return (word.starts_with('<') && word.ends_with('>')) || (word.starts_with('[') && word.ends_with(']'));
}

/// Whether nearly all lines are of the format, the first among them.
bool are_ctm_lines(const SourceText& source) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (const std::string& line : source.lines) {
    if (is_blank(line) || is_comment(line)) continue;
    const bool fits = read_ctm_line(line).has_value();
    if (!fits && good + bad == 0) return false;
    ++(fits ? good : bad);
  }
  return good > 0 && good > bad * 10;
}

}  // namespace

bool looks_like_ctm(const SourceText& source) {
  return are_ctm_lines(source);
}

Transcript read_ctm(const SourceText& source) {
  Transcript transcript{source.file, "CTM", false, {}, {}};
  std::string recording;
  std::map<std::string, std::vector<SpokenWord>> channels;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const std::string& line = source.lines[i];
    if (is_blank(line) || is_comment(line)) continue;
    const auto one = read_ctm_line(line);
    if (!one) {
      transcript.warnings.push_back({i + 1, "this line is no word of a CTM file, and is left out"});
      continue;
    }
    if (recording.empty()) recording = one->recording;
    if (recording != one->recording) {
      transcript.warnings.push_back({i + 1, "another recording begins here, and is left out"});
      break;
    }
    if (is_no_word(one->word)) continue;
    const Time start = time_of_number(one->start);
    channels[std::string{one->channel}].push_back(
        {i + 1, std::string{one->word}, start, start + time_of_number(std::max(one->length, 0.0))});
  }
  for (auto& [name, words] : channels) {
    std::ranges::stable_sort(words, {}, [](const SpokenWord& word) { return *word.start; });
    add_words(transcript, source, std::move(words));
  }
  return transcript;
}

}  // namespace cueclip
