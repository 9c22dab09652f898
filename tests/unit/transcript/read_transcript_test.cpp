#include <unistd.h>

#include "unit/transcript/reading.h"

namespace cueclip {
namespace {

using test::error_of;
using test::failure_of;
using test::read;

const std::string kGiveIt =
    "Give it a transcript: SubRip, WebVTT, TTML, ASS, a service's or recogniser's JSON, text with times and "
    "names, or an episode's web page, saved or copied as text; README lists all.";
const std::string kSubRip = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n";

TEST(ReadTranscript, TellsFormatsByContent) {
  EXPECT_EQ(read(kSubRip, "page.txt").format, "SubRip");
  EXPECT_EQ(read(kSubRip, "no-ending").format, "SubRip");
  EXPECT_EQ(read("0:10\n[A] One.\n", "episode.srt").format, "episode page");
}

TEST(ReadTranscript, PassesOverWhatStandsBeforeTheFirstCue) {
  EXPECT_EQ(read("Transcript by a friend\n\n" + kSubRip).cues.size(), 1u);
}

TEST(ReadTranscript, KnowsWhereEachCueStands) {
  const auto transcript = read(kSubRip + "\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n");
  EXPECT_EQ(transcript.cues[0].line, 2u);
  EXPECT_EQ(transcript.cues[1].line, 6u);
}

TEST(ReadTranscript, RefusesAnEmptyFile) {
  for (const char* content : {"", "\n \n\n", "\xEF\xBB\xBF"}) {
    const auto ended = failure_of(content);
    EXPECT_EQ(ended.failure, Failure::kInput);
    EXPECT_EQ(ended.text, "reading the transcript episode.srt: the file is empty. " + kGiveIt);
  }
}

TEST(ReadTranscript, RefusesProse) {
  const auto ended = failure_of(
      "The ferry was late by half a tide,\nso we recorded gulls until 13:00 or so.\n", "story.txt");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text,
            "story.txt:1: reading the transcript story.txt: it has words, but says nowhere when they "
            "are said: no line in it has a time.\n"
            "  The ferry was late by half a tide,\n"
            "  ^\n"
            "  `cueclip align AUDIO TEXT -o OUT.vtt` finds the times in the recording.");
}

TEST(ReadTranscript, RefusesTimesWithoutWords) {
  const auto ended = failure_of("1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:02,000 --> 00:00:03,000\n\n");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(
      ended.text,
      "reading the transcript episode.srt: taken for SubRip, it holds no cue with words that can be read. "
      "Check that it is the transcript of this episode, and whole.");
}

TEST(ReadTranscript, RefusesARecording) {
  const auto ended = error_of([] { (void)read_transcript(test::demo_folder() / "episode.mp3"); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text, "reading the transcript " + (test::demo_folder() / "episode.mp3").string() +
                            ": it is a recording (MP3), not a transcript. Give it the recording's "
                            "transcript: the podcast's host or a recogniser such as Whisper makes one.");
}

TEST(ReadTranscript, RefusesBytesOfEveryValue) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 167 + i / 256 * 59) & 0xFF);
  EXPECT_EQ(failure_of(bytes).failure, Failure::kInput);
}

TEST(ReadTranscript, SaysThatAFileIsMissing) {
  const auto ended = error_of([] { (void)read_transcript("/nowhere/episode.srt"); });
  EXPECT_EQ(ended.failure, Failure::kSystem);
  EXPECT_EQ(ended.text,
            "reading the transcript /nowhere/episode.srt: it cannot be opened: No such file or directory. "
            "Check its name and permissions.");
}

TEST(ReadTranscript, SaysThatItIsAFolder) {
  const auto ended = error_of([] { (void)read_transcript("/usr"); });
  EXPECT_EQ(ended.failure, Failure::kSystem);
  EXPECT_EQ(ended.text,
            "reading the transcript /usr: it cannot be read: Is a directory. Check that it is a file.");
}

}  // namespace
}  // namespace cueclip
