#include <cueclip/error.h>
#include <cueclip/search.h>
#include <cueclip/selection.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/terminal.h"

namespace cueclip::cli {

namespace {

struct Options {
  std::string transcript;
  std::string find;
  std::string by;
  std::string time;
  bool json = false;
};

constexpr std::size_t kLeastWords = 30;  // columns: below that, words stand on lines of their own
constexpr std::size_t kMostName = 20;

/// A colour a speaker, in the order of first speech; the terminal's own, so that they suit its ground.
constexpr std::array kColours{36, 33, 32, 35, 34, 31};

class Table {
 public:
  Table(const Transcript& transcript, const std::vector<const Cue*>& cues, Terminal terminal)
      : speakers_{transcript.speakers()}, terminal_{terminal} {
    for (const Cue* cue : cues) {
      number_ = std::max(number_, std::to_string(cue->number).size());
      time_ = std::max(time_, tenths(cue->time.end).size());
      name_ = std::max(name_, std::min(kMostName, columns_of(printable(cue->speaker))));
    }
  }

  [[nodiscard]] std::string row(const Cue& cue) const {
    const std::string words = printable(cue.text);
    const std::string head = fmt::format("{:>{}}  {:>{}}  {:>{}}  ", cue.number, number_,
                                         tenths(cue.time.start), time_, tenths(cue.time.end), time_);
    const std::string name =
        name_ == 0 ? "" : coloured(cue.speaker, padded_to(printable(cue.speaker), name_)) + "  ";
    if (!terminal_.is_terminal) return head + name + words + "\n";
    const std::size_t indent = head.size() + (name_ == 0 ? 0 : name_ + 2);
    if (indent + kLeastWords > terminal_.columns) return head + name + "\n" + lines(words, 4, 4);
    return head + name + lines(words, indent, 0);
  }

 private:
  [[nodiscard]] static std::string tenths(Time at) {
    return fmt::format("{}.{}", format_clock(at), at.count() / 100'000 % 10);
  }

  [[nodiscard]] std::string coloured(const std::string& speaker, const std::string& text) const {
    const auto found = std::ranges::find(speakers_, speaker);
    if (!terminal_.has_colour || found == speakers_.end()) return text;
    const auto index = static_cast<std::size_t>(found - speakers_.begin());
    return fmt::format("\x1b[{}m{}\x1b[0m", kColours[index % kColours.size()], text);
  }

  /// Wrapped words; the first line is indented by `first`, the others by `indent`.
  [[nodiscard]] std::string lines(const std::string& words, std::size_t indent, std::size_t first) const {
    std::string text;
    for (const auto& line : wrapped(words, terminal_.columns - indent - 1))
      text += std::string(text.empty() ? first : indent, ' ') + line + "\n";
    return text;
  }

  std::vector<std::string> speakers_;
  Terminal terminal_;
  std::size_t number_ = 1;
  std::size_t time_ = 0;
  std::size_t name_ = 0;
};

CueFilter filter_of(const Options& options) {
  CueFilter filter;
  if (!options.find.empty()) filter.words = options.find;
  if (!options.by.empty()) filter.speaker = options.by;
  if (!options.time.empty()) filter.time = parse_time_range(options.time);
  return filter;
}

int run(const Options& options) {
  const CueFilter filter = filter_of(options);
  const Transcript transcript = read_transcript(options.transcript);
  for (const auto& warning : transcript.warnings)
    fmt::print(stderr, "cueclip: warning: {}:{}: {}.\n", shown(transcript.file), warning.line,
               warning.message);
  const auto cues = find_cues(transcript, filter);
  if (options.json) {
    print(cues_as_json(cues));
    return 0;
  }
  if (cues.empty())
    throw Error{Failure::kInput, fmt::format("no cue of {} is like that", shown(transcript.file)),
                "Leave out --find, --by or --time to see them all"};
  const Table table{transcript, cues, terminal_of(STDOUT_FILENO)};
  std::string text;
  for (const Cue* cue : cues) text += table.row(*cue);
  print(text);
  return 0;
}

}  // namespace

Command cues_command(CLI::App& program) {
  auto* app = program.add_subcommand("cues", "Lists a transcript's cues, to choose a passage from");
  const auto options = std::make_shared<Options>();
  app->add_option("TRANSCRIPT", options->transcript, "SubRip, or the text of an episode's web page")
      ->required();
  app->add_option("--find", options->find,
                  "Only cues that say this; case, accents and punctuation don't matter")
      ->type_name("TEXT");
  app->add_option("--by", options->by, "Only cues of the speaker whose name holds this")->type_name("NAME");
  app->add_option("--time", options->time, "Only cues in this part of the recording")->type_name("A-B");
  app->add_flag("--json", options->json, "As a JSON array of {number, start, end, speaker, text}");
  app->footer("Example:\n  cueclip cues episode.srt --find \"sounds like\" --by Wren");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
