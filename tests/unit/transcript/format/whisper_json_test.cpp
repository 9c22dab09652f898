#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::in_full;
using test::read;

TEST(WhisperJson, WhisperWords) {
  EXPECT_EQ(data_in_full("whisper_words.json"), R"(
1 1000-2500 [] The bell is late. @5
  1000-1200 The 1200-1600 bell 1600-1800 is 1800-2500 late.
2 3000-3800 [] Ring it. @12
)");
}

TEST(WhisperJson, WhisperxSpeakers) {
  EXPECT_EQ(data_in_full("whisperx_speakers.json"), R"(
1 1000-2000 [SPEAKER_00] Cast off. @3
  1000-1500 Cast 1500-2000 off.
2 2500-3500 [SPEAKER_01] Not yet. @7
  2500-3000 Not 3000-3500 yet.
)");
}

TEST(WhisperJson, WhisperxWordWithoutTimes) {
  EXPECT_EQ(data_in_full("whisperx_word_without_times.json"), R"(
1 1000-4000 [SPEAKER_00] Berth 14 is 2 wide @3
  1000-1500 Berth 1500-2000 14 2000-2400 is 2400-3200 2 3200-4000 wide
)");
}

TEST(WhisperJson, TakesWordsOnlyWhereTheySayTheText) {
  EXPECT_EQ(in_full(read(R"({"segments": [{"start": 1, "end": 2, "text": " One two.",
                             "words": [{"word": " One", "start": 1, "end": 1.5}]}]})")),
            "\n1 1000-2000 [] One two. @1\n");
}

TEST(WhisperJson, TheWholeTextMayNameTheList) {
  EXPECT_EQ(in_full(read("{\"text\": \"two \\\"segments\\\" here\", \"segments\": [\n"
                         "{\"start\": 1, \"end\": 2, \"text\": \"Of one\"},\n{\"start\": 2, \"end\": 3, "
                         "\"text\": \"pier here\"}]}")),
            "\n1 1000-2000 [] Of one @2\n2 2000-3000 [] pier here @3\n");
}

}  // namespace
}  // namespace cueclip
