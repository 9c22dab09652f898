#include <cueclip/write_transcript.h>

#include "support/temporary_folder.h"
#include "unit/error_of.h"
#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr std::array kFormats{"a.srt", "a.vtt", "a.json", "a.ass"};

Transcript written_and_read(const Transcript& transcript, const std::string& name) {
  const test::TemporaryFolder folder;
  write_transcript(transcript, folder.path() / name, false);
  return read_transcript(folder.path() / name);
}

/// What a cue is, in hundredths of a second, which every format has.
std::string cues_of(const Transcript& transcript) {
  std::string text;
  for (const Cue& cue : transcript.cues)
    text += fmt::format("{}-{} [{}] {}\n", (cue.time.start.count() + 5'000) / 10'000,
                        (cue.time.end.count() + 5'000) / 10'000, cue.speaker, cue.text);
  return text;
}

std::string words_of(const Transcript& transcript) {
  std::string text;
  for (const Cue& cue : transcript.cues)
    for (const TimedWord& word : cue.words)
      text += fmt::format("{}-{} {}\n", (word.time.start.count() + 500) / 1000,
                          (word.time.end.count() + 500) / 1000, word.text);
  return text;
}

void expect_same(const std::string& content) {
  const Transcript transcript = test::read(content);
  for (const auto* name : kFormats)
    EXPECT_EQ(cues_of(written_and_read(transcript, name)), cues_of(transcript)) << name;
}

TEST(TranscriptText, ReadAgainIsTheSameCues) {
  expect_same(
      "1\n00:00:01,230 --> 00:00:02,340\n[Ada] Low water.\n\n2\n00:00:02,340 --> 00:00:04,000\nIt is "
      "noon.\n\n"
      "3\n00:00:05,000 --> 00:00:06,500\n[Ben] Aye!\n");
}

TEST(TranscriptText, WhoIsNotKnownIsNotTakenForTheOneBefore) {
  expect_same(
      "1\n00:00:01,000 --> 00:00:02,000\n[Ada] Low water.\n\n2\n00:00:02,000 --> 00:00:04,000\n>> Who says "
      "so?\n\n"
      "3\n00:00:05,000 --> 00:00:06,500\n[Ben] Aye!\n");
}

TEST(TranscriptText, MarkupAndMarksInWordsStayWords) {
  expect_same(
      "1\n00:00:01,000 --> 00:00:02,000\n[Ada] A &lt;b&gt; tag, {braces}, 1 &amp; 2, a --&gt; b, \\N and "
      "\"so\".\n\n"
      "2\n00:00:02,000 --> 00:00:04,000\n[Ben] Note: this & that, Ada: no.\n");
  expect_same(
      "1\n00:00:01,000 --> 00:00:02,000\n干潮です。\n\n2\n00:00:02,000 --> 00:00:04,000\nشكراً جزيلاً\n");
}

TEST(TranscriptText, WordTimesAreKept) {
  const Transcript transcript = test::read(
      "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada>Low<00:01.400> <00:01.500>water,<00:02.000> "
      "now.<00:02.700>\n\n"
      "00:03.000 --> 00:04.000\n<v Ben>Aye.\n");
  ASSERT_EQ(words_of(transcript), "1000-1400 Low\n1500-2000 water,\n2000-2700 now.\n");
  for (const auto* name : {"a.vtt", "a.json"})
    EXPECT_EQ(words_of(written_and_read(transcript, name)), words_of(transcript)) << name;
}

TEST(TranscriptText, PartsOfACueBecomeCues) {
  const Transcript transcript = test::read(
      "1\n00:00:01,000 --> 00:00:03,000\n[Ada] Low!\n[Ben] Aye!\n\n2\n00:00:03,000 --> "
      "00:00:04,000\n[Ada] So.\n");
  const Transcript read = written_and_read(transcript, "a.vtt");
  EXPECT_EQ(cues_of(read), cues_of(transcript));
  EXPECT_EQ(read.cue_count(), 3);
}

TEST(TranscriptText, MovedTranscriptsBeginNotBeforeTheRecording) {
  const Transcript transcript = test::read(
      "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:02,000 --> 00:00:04,000\nTwo.\n\n3\n00:00:05,000 "
      "--> 00:00:06,000\nThree.\n");
  EXPECT_EQ(cues_of(moved_by(transcript, -3s)), "0-100 [] Two.\n200-300 [] Three.\n");
  EXPECT_EQ(moved_by(transcript, 500ms).cues.front().time.start, Time{1'500'000});
}

TEST(TranscriptText, OtherEndingsAreRefusedAndFilesStay) {
  EXPECT_EQ(test::error_of([] { (void)transcript_format("a.docx"); }).failure, Failure::kUsage);
  const test::TemporaryFolder folder;
  const Transcript transcript = test::read("1\n00:00:01,000 --> 00:00:02,000\nOne.\n");
  folder.write("a.srt", "mine");
  EXPECT_EQ(test::error_of([&] { write_transcript(transcript, folder.path() / "a.srt", false); }).failure,
            Failure::kSystem);
  EXPECT_EQ(test::content_of(folder.path() / "a.srt"), "mine");
}

}  // namespace
}  // namespace cueclip
