#include "cli/demo.h"

namespace cueclip {
namespace {

using test::demo_audio;
using test::demo_transcript;
using test::run_cueclip;
using test::run_demo;
using test::TemporaryFolder;

/// Renders from files in a folder, and expects that it is refused with this code and text and leaves nothing.
void expect_refused(const TemporaryFolder& folder, const std::string& audio, const std::string& transcript,
                    const std::vector<std::string>& passage, int code, const std::string& text) {
  const std::string before = folder.listing();
  std::vector<std::string> arguments{"render", audio, transcript, "-o", "clip.mp4"};
  arguments.insert(arguments.end(), passage.begin(), passage.end());
  const auto run = run_cueclip(arguments, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, code);
  EXPECT_EQ(run.err, "cueclip: " + text + "\n");
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(folder.listing(), before);
}

TEST(Inputs, NoSuchRecording) {
  expect_refused({}, "none.mp3", demo_transcript(), {"--cues", "5"}, 4,
                 "reading the recording none.mp3: it cannot be opened: No such file or directory. Check its "
                 "name and permissions.");
}

TEST(Inputs, NoSuchTranscript) {
  expect_refused({}, demo_audio(), "none.srt", {"--cues", "5"}, 4,
                 "reading the transcript none.srt: it cannot be opened: No such file or directory. Check its "
                 "name and permissions.");
}

TEST(Inputs, ARecordingThatIsNone) {
  const TemporaryFolder folder;
  folder.write("words.mp3", "These are only words.\n");
  const auto run =
      run_cueclip({"render", "words.mp3", demo_transcript(), "--cues", "5"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.err,
            "cueclip: reading the recording words.mp3: it is no media file. "
            "Give it a recording that FFmpeg opens: MP3, M4A, Ogg, Opus, FLAC, WAV, or a video.\n");
  EXPECT_EQ(folder.listing(), "words.mp3");
}

TEST(Inputs, ATranscriptThatIsNone) {
  const TemporaryFolder folder;
  folder.write("story.srt", "12 35 99\n{ 40, 2 }\n");
  const auto run =
      run_cueclip({"render", demo_audio(), "story.srt", "--cues", "5"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_TRUE(run.err.starts_with(
      "cueclip: story.srt:1: reading the transcript story.srt: this is no transcript that cueclip knows: "
      "no line in it is a cue's time.\n  12 35 99\n  ^\n  Give it a transcript: "))
      << run.err;
  EXPECT_EQ(folder.listing(), "story.srt");
}

TEST(Inputs, AnEmptyTranscript) {
  const TemporaryFolder folder;
  folder.write("empty.srt", "");
  const auto run =
      run_cueclip({"render", demo_audio(), "empty.srt", "--cues", "5"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_TRUE(run.err.starts_with(
      "cueclip: reading the transcript empty.srt: the file is empty. Give it a transcript: "))
      << run.err;
}

TEST(Inputs, TheTwoSwapped) {
  const auto run = run_cueclip({"render", demo_transcript(), demo_audio(), "--cues", "5"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.err, "cueclip: reading the transcript " + demo_audio() +
                         ": it is a recording (MP3), not a transcript. Give it the recording's transcript: "
                         "the podcast's host or a recogniser such as Whisper makes one.\n");
}

TEST(Inputs, AnUnknownCue) {
  expect_refused({}, demo_audio(), demo_transcript(), {"--cues", "18-25"}, 3,
                 "there is no cue 25: " + demo_transcript() + " has 19 cues. `cueclip cues " +
                     demo_transcript() + "` lists them.");
}

TEST(Inputs, APassageBeyondTheEnd) {
  expect_refused({}, demo_audio(), demo_transcript(), {"--time", "1:20-1:40"}, 3,
                 "the passage 1:20-1:40 goes beyond the recording, which ends at 1:26.231. "
                 "Name an earlier passage, or check that recording and transcript belong together.");
}

TEST(Inputs, ASpeakerThatNobodyIs) {
  expect_refused({}, demo_audio(), demo_transcript(), {"--cues", "5", "--speaker", "Eve=Eve"}, 3,
                 "nobody in " + demo_transcript() +
                     " is labelled \"Eve\". It names: Wren, Aurèle Lanvaux, Dr. Kofi Tamworth.");
}

TEST(Inputs, AClipThatIsTooLong) {
  expect_refused({}, demo_audio(), demo_transcript(),
                 {"--time", "0:10-0:30", "--pad", "0", "--max-length", "15"}, 3,
                 "the clip would be 0:20 long, and 0:15 is the most. Name a shorter passage, or allow it "
                 "with --max-length.");
}

TEST(Inputs, AWarningDoesNotStopIt) {
  const TemporaryFolder folder;
  folder.write("odd.srt", "1\n00:00:02,000 --> 00:00:01,000\n[Ada] Odd.\n");
  const std::vector<std::string> arguments{"render", demo_audio(), "odd.srt", "--cues", "1", "--dry-run"};
  const auto run = run_cueclip(arguments, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err,
            "cueclip: warning: odd.srt:2: this cue ends before it starts; it is taken to last a second.\n");
  std::vector<std::string> quiet = arguments;
  quiet.emplace_back("-q");
  EXPECT_EQ(run_cueclip(quiet, {.folder = folder.path()}).err, "");
}

}  // namespace
}  // namespace cueclip
