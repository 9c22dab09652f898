#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::in_full;
using test::read;

TEST(WhisperCppJson, Offsets) {
  EXPECT_EQ(data_in_full("whisper_cpp_offsets.json"), R"(
1 1500-3000 [Speaker 0] The lock fills. @5
2 3250-5750 [Speaker 0] It empties too. @7
)");
}

TEST(WhisperCppJson, Timestamps) {
  EXPECT_EQ(data_in_full("whisper_cpp_timestamps.json"), R"(
1 1500-3000 [speaker 0] The lock fills. @3
2 3250-5750 [speaker 1] It empties too. @4
)");
}

TEST(WhisperCppJson, OffsetsGoBeforeTimestamps) {
  EXPECT_EQ(in_full(read(R"({"transcription": [{"timestamps": {"from": "00:00:07,000", "to": "00:00:08,000"},
                             "offsets": {"from": 0, "to": 990}, "text": " Aye."}]})")),
            "\n1 0-990 [] Aye. @1\n");
}

TEST(WhisperCppJson, CharactersSplitOverSegmentsAreJoined) {
  EXPECT_EQ(in_full(read("{\"transcription\": ["
                         "{\"offsets\": {\"from\": 0, \"to\": 3000}, \"text\": \" Bonjour à tous.\"},"
                         "{\"offsets\": {\"from\": 3000, \"to\": 6000}, \"text\": \" Il est pass\xC3\"},"
                         "{\"offsets\": {\"from\": 6000, \"to\": 9000}, \"text\": \"\xA9 par ici.\"}]}")),
            "\n1 0-3000 [] Bonjour à tous. @1\n2 3000-6000 [] Il est passé @1\n3 6000-9000 [] par ici. @1\n");
}

TEST(WhisperCppJson, IsUtf8HoweverManyOfItsCharactersAreDamaged) {
  const Transcript read = test::read(
      "{\"transcription\": [{\"offsets\": {\"from\": 0, \"to\": 3000}, \"text\": \" D\xE9j\xE0 la mer.\"},"
      "{\"offsets\": {\"from\": 3000, \"to\": 6000}, \"text\": \" L’été.\"}]}");
  EXPECT_EQ(read.cues.at(0).text, "D\uFFFDj\uFFFD la mer.");
  EXPECT_EQ(read.cues.at(1).text, "L’été.");
  EXPECT_TRUE(read.warnings.empty());
}

TEST(WhisperCppJson, TokensTimeTheWords) {
  EXPECT_EQ(
      in_full(read(
          "{\"transcription\": [{\"offsets\": {\"from\": 1000, \"to\": 3000}, \"text\": \" Été, ajour"
          "n\xC3\", \"tokens\": ["
          "{\"text\": \"[_BEG_]\", \"offsets\": {\"from\": 1000, \"to\": 1000}},"
          "{\"text\": \" \xC3\", \"offsets\": {\"from\": 1000, \"to\": 1100}},"
          "{\"text\": \"\x89\", \"offsets\": {\"from\": 1100, \"to\": 1200}},"
          "{\"text\": \"té\", \"offsets\": {\"from\": 1200, \"to\": 1500}},"
          "{\"text\": \",\"},"
          "{\"text\": \" ajourn\", \"timestamps\": {\"from\": \"00:00:02,000\", \"to\": \"00:00:02,500\"}},"
          "{\"text\": \"\xC3\", \"offsets\": {\"from\": 2500, \"to\": 3000}},"
          "{\"text\": \"[_TT_100]\", \"offsets\": {\"from\": 3000, \"to\": 3000}}]},"
          "{\"offsets\": {\"from\": 3000, \"to\": 4000}, \"text\": \"\xA9 hier\", \"tokens\": ["
          "{\"text\": \"\xA9\", \"offsets\": {\"from\": 3000, \"to\": 3100}},"
          "{\"text\": \" hier\", \"offsets\": {\"from\": 3200, \"to\": 3900}}]}]}")),
      R"(
1 1000-3000 [] Été, ajourné @1
  1000-1500 Été, 2000-3000 ajourné
2 3000-4000 [] hier @1
  3200-3900 hier
)");
}

TEST(WhisperCppJson, TokensThatAllHaveTheSegmentsTimeSayNothing) {
  EXPECT_EQ(
      in_full(read(R"({"transcription": [{"offsets": {"from": 0, "to": 900}, "text": " Aye aye", "tokens": [
{"text": " Aye", "offsets": {"from": 0, "to": 900}}, {"text": " aye", "offsets": {"from": 0, "to": 900}}]}]})")),
      "\n1 0-900 [] Aye aye @1\n");
}

}  // namespace
}  // namespace cueclip
