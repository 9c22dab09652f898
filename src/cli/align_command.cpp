#include <cueclip/align.h>
#include <cueclip/error.h>
#include <cueclip/write_transcript.h>

#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "cli/aligning_line.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/stop_signals.h"

namespace cueclip::cli {

namespace {

struct AlignArguments {
  std::string audio;
  std::string transcript;
  std::string output;
  std::string language;
  std::string encoding;
  int track = 0;
  int jobs = 0;
  std::vector<std::string> speakers;
  bool force = false;
  bool quiet = false;
};

AlignedTranscript align(const AlignArguments& arguments, const std::stop_token& stop) {
  TranscriptOptions reading{arguments.encoding, {}, true};
  // `LABEL=Name`, as the other commands have it, will do: the label is what helps to read.
  for (const auto& speaker : arguments.speakers)
    reading.names.push_back(speaker.substr(0, speaker.find('=')));
  AligningLine line{arguments.quiet};
  return align_transcript(
      read_transcript(arguments.transcript, reading),
      {arguments.audio, arguments.track, arguments.language, arguments.jobs, [&](double done) {
         if (stop.stop_requested()) throw Error{Failure::kStopped, "stopped, and nothing was written"};
         line.show(done);
       }});
}

/// What was found, in a sentence.
std::string aligned_summary(const Transcript& transcript) {
  std::size_t words = 0;
  std::size_t sure = 0;
  for (const Cue& cue : transcript.cues) {
    words += cue.words.size();
    for (const TimedWord& word : cue.words) sure += word.source == TimeSource::kSound ? 1 : 0;
  }
  return fmt::format(
      "{} cues; of {} words {} were found in the sound, the others have shares of the time between\n",
      transcript.cues.size(), words, sure);
}

/// Where nobody says what it is to be called.
std::string output_of(const AlignArguments& arguments) {
  if (!arguments.output.empty()) return arguments.output;
  const std::filesystem::path source = arguments.transcript == "-" ? arguments.audio : arguments.transcript;
  return source.stem().string() + "-aligned.vtt";
}

int run(AlignArguments arguments) {
  arguments.output = output_of(arguments);
  if (arguments.output != "-") (void)transcript_format(arguments.output);
  return run_stoppable([&](const std::stop_token& stop) {
    const AlignedTranscript aligned = align(arguments, stop);
    for (const std::string& note : notes_on(aligned)) say("cueclip: warning: {}.\n", note);
    if (arguments.output == "-") {
      print(transcript_text(aligned.transcript, TranscriptFormat::kWebVtt));
    } else {
      write_transcript(aligned.transcript, arguments.output, arguments.force);
      print(arguments.output + "\n");
    }
    if (!arguments.quiet) say("{}", aligned_summary(aligned.transcript));
    return 0;
  });
}

}  // namespace

Command align_command(CLI::App& program) {
  auto* app =
      program.add_subcommand("align", "Finds when each word of a transcript or a plain text is heard");
  const auto arguments = std::make_shared<AlignArguments>();
  app->add_option("AUDIO", arguments->audio, "The recording")->required();
  app->add_option("TRANSCRIPT", arguments->transcript,
                  "Any transcript, or text without times: its paragraphs, or lines, become cues; - for stdin")
      ->required();
  app->add_option(
         "-o,--output", arguments->output,
         "A name ending in .vtt or .json, which have the words' times, or in .srt, .ass or .ttml; - for "
         "stdout, as WebVTT; else the transcript's name and -aligned.vtt, in this folder")
      ->type_name("OUT");
  app->add_option("--language", arguments->language, "The language that is spoken: fr, pt-BR")
      ->type_name("TAG");
  app->add_option("--speaker", arguments->speakers, "A label of the text: 'Ada'; repeatable")
      ->type_name("LABEL")
      ->allow_extra_args(false);
  app->add_option("--track", arguments->track, "Which of the recording's sound tracks, from 1")
      ->type_name("N");
  app->add_option("--encoding", arguments->encoding, "The transcript's encoding, where it isn't detected")
      ->type_name("NAME");
  app->add_option("-j,--jobs", arguments->jobs, "Parts worked on at once; else as many as there are cores")
      ->type_name("N");
  app->add_flag("--force", arguments->force, "Write over the file that is there");
  app->add_flag("-q,--quiet", arguments->quiet, "Show no progress");
  app->footer(
      "What is heard and stands nowhere (adverts, music) is told, and so is what nobody says.\n\n"
      "Example:\n  cueclip align episode.mp3 show-notes.txt -o episode.vtt --language en");
  return {app, [arguments] { return run(*arguments); }};
}

}  // namespace cueclip::cli
