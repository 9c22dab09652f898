#include "plan/edited_captions.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "transcript/format/formats.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

constexpr Time kSame = std::chrono::milliseconds{1};

bool is_same(const TimeRange& one, const TimeRange& other) {
  return std::chrono::abs(one.start - other.start) <= kSame && std::chrono::abs(one.end - other.end) <= kSame;
}

std::string listed(const std::vector<TimeRange>& ranges) {
  std::string text;
  for (const TimeRange& range : ranges)
    text +=
        fmt::format("{}{}-{}", text.empty() ? "" : " and ", format_time(range.start), format_time(range.end));
  return text;
}

/// By the name that is shown, as a script's field holds it; a person may have written the label.
int index_of(const std::vector<Speaker>& speakers, const std::string& name) {
  const auto found = std::ranges::find_if(speakers, [&](const Speaker& speaker) {
    return script_field(speaker.name) == name || script_field(speaker.label) == name;
  });
  return found == speakers.end() ? -1 : static_cast<int>(found - speakers.begin());
}

/// The lines that say anything, in time order.
std::vector<ScriptLine> spoken_lines(const Script& script) {
  std::vector<ScriptLine> lines;
  std::ranges::copy_if(script.lines, std::back_inserter(lines),
                       [](const ScriptLine& line) { return !line.lines.empty(); });
  std::ranges::stable_sort(lines, {}, [](const ScriptLine& line) { return line.time.start; });
  return lines;
}

/// Who is named by a line, or by one that stands with it.
std::string name_of(const ScriptLine& line, const std::vector<ScriptLine>& lines) {
  if (!line.name.empty()) return line.name;
  const auto beside = std::ranges::find_if(
      lines, [&](const ScriptLine& other) { return !other.name.empty() && other.time.overlaps(line.time); });
  return beside == lines.end() ? std::string{} : beside->name;
}

std::vector<CaptionWord> words_of(const ScriptLine& line) {
  std::vector<CaptionWord> words;
  for (const TimedWord& word :
       word_times({0, line.time, {}, fmt::format("{}", fmt::join(line.lines, " ")), line.line}))
    words.push_back({word.text, word.time});
  return words;
}

}  // namespace

std::optional<EditedScriptFile> read_edited_script(const std::filesystem::path& file,
                                                   const std::string& encoding) {
  SourceText source = read_source_text(file, encoding);
  if (!looks_like_ass(source)) return std::nullopt;
  Script script = read_script(source);
  if (script.passage.empty()) return std::nullopt;
  return EditedScriptFile{file, std::move(source.text), std::move(script)};
}

void check_passage(const EditedScriptFile& edited, const std::vector<PlannedRange>& ranges) {
  std::vector<TimeRange> planned;
  for (const PlannedRange& range : ranges) planned.push_back(range.sound);
  if (std::ranges::equal(edited.script.passage, planned, &is_same)) return;
  throw Error{Failure::kInput,
              fmt::format("{} was written for the sound of {}, and this clip's is {}", shown(edited.file),
                          listed(edited.script.passage), listed(planned)),
              "Name the same passage, with the same --pad; or give --captions a transcript, whose times are "
              "the recording's"};
}

std::vector<std::string> new_names(const Script& script, const std::vector<Speaker>& speakers) {
  std::vector<std::string> names;
  for (const ScriptLine& line : spoken_lines(script))
    if (!line.name.empty() && index_of(speakers, line.name) < 0 &&
        std::ranges::find(names, line.name) == names.end())
      names.push_back(line.name);
  return names;
}

CaptionTrack edited_track(const Script& script, const std::vector<Speaker>& speakers, std::int64_t frames,
                          FrameRate fps) {
  CaptionTrack track;
  const auto lines = spoken_lines(script);
  int number = 0;
  for (const ScriptLine& line : lines) {
    ++number;
    // A frame shows what has begun when it does.
    const FrameRange up{frames_covering(line.time.start, fps),
                        std::min(frames_covering(line.time.end, fps), frames)};
    if (up.length() < 1) continue;
    track.cards.push_back({number, index_of(speakers, name_of(line, lines)), up, line.lines, words_of(line)});
  }
  return track;
}

std::vector<SaidWords> said_words(const CaptionTrack& track) {
  std::vector<SaidWords> said;
  int number = 0;
  for (const Card& card : track.cards)
    said.push_back({++number, card.speaker, fmt::format("{}", fmt::join(card.lines, " "))});
  return said;
}

std::optional<std::string> note_on_frame(const EditedScriptFile& edited, const Shape& shape) {
  const auto& [width, height] = std::pair{edited.script.width, edited.script.height};
  if (width == 0 || height == 0 || std::int64_t{width} * shape.height == std::int64_t{height} * shape.width)
    return std::nullopt;
  return fmt::format(
      "{} was written for a frame of {}x{}, and this clip's is {}x{}: its words may be too large, or not "
      "where "
      "this layout has room; edit one that --with ass writes for this shape",
      shown(edited.file), width, height, shape.width, shape.height);
}

}  // namespace cueclip
