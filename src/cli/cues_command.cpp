#include <cueclip/error.h>
#include <cueclip/lint.h>
#include <cueclip/options.h>
#include <cueclip/plan.h>
#include <cueclip/search.h>
#include <cueclip/selection.h>
#include <cueclip/write_transcript.h>

#include <cstdio>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/cue_table.h"
#include "cli/lint_report.h"
#include "cli/say.h"

namespace cueclip::cli {

namespace {

struct CuesOptions {
  std::string transcript;
  std::string find;
  std::string by;
  std::string time;
  std::string encoding;
  std::vector<std::string> replacements;
  std::vector<std::string> speakers;
  std::vector<std::string> said_by;
  std::string output;
  std::string offset;
  std::string language;
  bool force = false;
  bool lint = false;
  bool json = false;
};

CueFilter filter_of(const CuesOptions& options) {
  CueFilter filter;
  if (!options.find.empty()) filter.words = options.find;
  if (!options.by.empty()) filter.speaker = options.by;
  if (!options.time.empty()) filter.time = parse_time_range(options.time);
  return filter;
}

/// What is asked for of a transcript is asked for as of a clip.
ClipOptions clip_options(const CuesOptions& options) {
  ClipOptions clip;
  clip.transcript = options.transcript;
  clip.reading.encoding = options.encoding;
  for (const auto& text : options.replacements) clip.replacements.push_back(parse_replacement(text));
  for (const auto& text : options.speakers) clip.speakers.push_back(parse_speaker(text));
  for (const auto& text : options.said_by) clip.said_by.push_back(parse_said_by(text));
  return clip;
}

Time offset_of(const std::string& text) {
  const auto offset = parse_offset(text);
  if (!offset)
    throw Error{Failure::kUsage, "--offset auto needs the recording, which `cues` isn't given",
                "Write the seconds: --offset 12.4, or -3"};
  return *offset;
}

Transcript read(const CuesOptions& options) {
  Transcript transcript = read_named_transcript(clip_options(options));
  if (!options.language.empty()) transcript.language = options.language;
  if (!options.offset.empty()) transcript = moved_by(std::move(transcript), offset_of(options.offset));
  for (const auto& warning : transcript.warnings)
    say("cueclip: warning: {}:{}: {}.\n", shown(transcript.file), warning.line, warning.message);
  if (const auto note = note_on_unnamed(transcript)) say("cueclip: warning: {}.\n", *note);
  return transcript;
}

/// The filter, in words.
std::string asked_for(const CuesOptions& options) {
  std::vector<std::string> parts;
  if (!options.by.empty()) parts.push_back(fmt::format("by \"{}\"", printable(options.by)));
  if (!options.time.empty()) parts.push_back(fmt::format("in {}", printable(options.time)));
  if (!options.find.empty()) parts.push_back(fmt::format("saying \"{}\"", printable(options.find)));
  return fmt::format("{}", fmt::join(parts, " and "));
}

/// The summary comes first where a person reads; elsewhere stdout is the findings alone.
void print_lint(const Transcript& transcript, const std::vector<FoundCue>& cues) {
  const auto findings = lint(transcript, cues);
  const Terminal terminal = terminal_of(STDOUT_FILENO);
  if (terminal.is_terminal) {
    print(lint_summary(cues.size(), findings, terminal) + lint_worst(transcript, findings, terminal));
  } else {
    print(lint_lines(transcript, findings));
    say("{}", lint_summary(cues.size(), findings, terminal_of(STDERR_FILENO)));
  }
}

/// Writes the cues that were found as a transcript; to stdout as WebVTT, which can say all of it.
int write(Transcript transcript, const std::vector<FoundCue>& cues, const CuesOptions& options) {
  std::vector<Cue> found;
  for (const FoundCue& one : cues) found.push_back(*one.cue);
  transcript.cues = std::move(found);
  if (options.output == "-") {
    print(transcript_text(transcript, TranscriptFormat::kWebVtt));
  } else {
    write_transcript(transcript, options.output, options.force);
    print(options.output + "\n");
  }
  return 0;
}

int run(const CuesOptions& options) {
  if (!options.output.empty() && options.output != "-") (void)transcript_format(options.output);
  const CueFilter filter = filter_of(options);
  const Transcript transcript = read(options);
  const auto cues = find_cues(transcript, filter);
  if (options.json) {
    print(options.lint ? lint_as_json(lint(transcript, cues)) : cues_as_json(cues));
    return 0;
  }
  if (cues.empty())
    throw Error{Failure::kInput,
                fmt::format("no cue of {} is {}", shown(transcript.file), asked_for(options)),
                "Without that, `cueclip cues` lists them all"};
  if (!options.output.empty()) return write(transcript, cues, options);
  if (options.lint) {
    print_lint(transcript, cues);
    return 0;
  }
  const CueTable table{transcript, cues, terminal_of(STDOUT_FILENO)};
  std::string text;
  for (const FoundCue& found : cues) text += table.row(found);
  print(text);
  say("{}", summary(cues));
  return 0;
}

}  // namespace

Command cues_command(CLI::App& program) {
  auto* app = program.add_subcommand("cues", "Lists a transcript's cues, to choose a passage from");
  const auto options = std::make_shared<CuesOptions>();
  app->add_option("TRANSCRIPT", options->transcript,
                  "What captions, services and recognisers write, or an episode's page; - for stdin")
      ->required();
  app->add_option("--find", options->find,
                  "Only cues that say this; case, accents and punctuation don't matter")
      ->type_name("TEXT");
  app->add_option("--by", options->by, "Only cues of the speaker whose name holds this")->type_name("NAME");
  app->add_option("--time", options->time, "Only cues in this part of the recording: 8:14-8:32.5, 8:14+18")
      ->type_name("A-B");
  app->add_option("--replace", options->replacements, "Mend what was misheard: 'WRONG=right'; repeatable")
      ->type_name("WRONG=RIGHT")
      ->allow_extra_args(false);
  app->add_option("--speaker", options->speakers,
                  "Show LABEL as 'LABEL=Name'; '=Name' is who speaks where nobody is named; repeatable")
      ->type_name("LABEL=NAME")
      ->allow_extra_args(false);
  app->add_option("--said-by", options->said_by, "Who speaks in some cues: '12-15,20=Name'; repeatable")
      ->type_name("CUES=NAME")
      ->allow_extra_args(false);
  app->add_option("-o,--output", options->output,
                  "Write the cues as a transcript: a name ending in .srt, .vtt, .json, .ass or .ttml; - for "
                  "stdout, as WebVTT")
      ->type_name("OUT");
  app->add_option("--offset", options->offset, "Move all by so many seconds, negative for earlier")
      ->type_name("SECONDS");
  app->add_option("--language", options->language, "The language that it is in: fr, pt-BR")->type_name("TAG");
  app->add_flag("--force", options->force, "Write over the file that is there");
  app->add_option("--encoding", options->encoding, "The transcript's encoding, where it isn't detected")
      ->type_name("NAME");
  app->add_flag("--lint", options->lint, "Show instead what to mend, so that the captions read well");
  app->add_flag("--json", options->json,
                "As a JSON array of {number, start, end, speaker, text}; with --lint, of what it finds");
  app->footer(
      "Example:\n  cueclip cues episode.srt --find \"sounds like\" --by Wren\n"
      "  cueclip cues otter.txt --speaker 'Speaker 1=Ada Brook' -o episode.vtt");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
