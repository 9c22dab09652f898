#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::in_full;
using test::read;

TEST(ConsoleFile, OpenAiWhisper) {
  EXPECT_EQ(data_in_full("console_openai_whisper.txt"), R"(
1 1000-3000 [] Is the pier safe? @3
2 3000-6500 [] It was, in my day. @4
3 3723000-3725000 [] Then we walk. @6
)");
}

TEST(ConsoleFile, WhisperCpp) {
  EXPECT_EQ(data_in_full("console_whisper_cpp.txt"), R"(
1 1000-3000 [] Is the pier safe? @4
2 3000-6500 [] It was, in my day, and in yours. @5
)");
  EXPECT_TRUE(test::read_data("console_whisper_cpp.txt").cues[1].is_new_voice);
}

TEST(Console, SaysWhatItIs) {
  EXPECT_EQ(read("[00:01.000 --> 00:03.000]  One.\n").format, "Whisper's console");
}

TEST(Console, TimesMayBeInSeconds) {
  EXPECT_EQ(in_full(read("[0.00s -> 3.00s] One.\n[3.00s -> 65.50s] Two.\n")),
            "\n1 0-3000 [] One. @1\n2 3000-65500 [] Two. @2\n");
  EXPECT_EQ(in_full(read("Transcript: [0.031 --> 29.5] One.\n")), "\n1 31-29500 [] One. @1\n");
}

TEST(Console, LinesMayBeIndentedAndWordsBelow) {
  EXPECT_EQ(in_full(read(
                "  [00:01.000 --> 00:03.000]\n    One\n    and two.\n  [00:03.000 --> 00:04.000] Three.\n")),
            "\n1 1000-3000 [] One and two. @1\n2 3000-4000 [] Three. @4\n");
}

TEST(Console, ALineThatATerminalBrokeGoesOn) {
  EXPECT_EQ(in_full(read("[00:01.000 --> 00:03.000]  Today we walk out to the old pier and from there\n"
                         "to the harbour.\nDetecting language\n")),
            "\n1 1000-3000 [] Today we walk out to the old pier and from there to the harbour. @1\n");
}

TEST(Console, TheLogIsNoWords) {
  EXPECT_EQ(
      in_full(
          read("main: processing\n[00:01.000 --> 00:03.000]  One.\noutput_srt: saving output\n"
               " 50%|###  | 1/2 [00:01<00:01]\n[00:03.000 --> 00:04.000]  Two.\nTranscription done\n$ ls\n")),
      "\n1 1000-3000 [] One. @2\n2 3000-4000 [] Two. @5\n");
}

TEST(Console, ColoursAreNoWords) {
  EXPECT_EQ(
      in_full(read("\033[2K[00:01.000 --> 00:03.000]  \033[38;5;77m One\033[0m\033[38;5;71m two.\033[0m\n")),
      "\n1 1000-3000 [] One two. @1\n");
}

TEST(Console, SpeakersInBrackets) {
  EXPECT_EQ(read("[00:01.000 --> 00:03.000]  (speaker 0) One.\n").cues[0].speaker, "speaker 0");
}

TEST(Console, SingleWordsBecomeSentences) {
  EXPECT_EQ(in_full(read("[00:00.000 --> 00:00.400]  Then\n[00:00.400 --> 00:00.700]  we\n"
                         "[00:00.700 --> 00:01.000]  walk\n[00:01.000 --> 00:01.400]  out.\n")),
            "\n1 0-1400 [] Then we walk out. @1\n  0-400 Then 400-700 we 700-1000 walk 1000-1400 out.\n");
}

TEST(Console, ASecondRecordingIsLeftOut) {
  EXPECT_EQ(in_full(read("[00:01.000 --> 00:03.000]  One.\n[01:03.000 --> 01:04.000]  Two.\n"
                         "[00:01.000 --> 00:02.000]  Other.\n")),
            "\n1 1000-3000 [] One. @1\n2 63000-64000 [] Two. @2\n"
            "3: times begin anew here; this is taken for another recording, and left out\n");
}

}  // namespace
}  // namespace cueclip
