#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::in_full;
using test::read;

TEST(PodcastJson, BodyLineEnd) {
  EXPECT_EQ(data_in_full("podcast_json_body_line_end.json"), R"(
1 1000-2000 [Marit] The rope is wet. @4
2 2000-3000 [Odile] The rope is new. @5
)");
}

TEST(PodcastJson, DamagedSegment) {
  EXPECT_EQ(data_in_full("podcast_json_damaged_segment.json"), R"(
1 1000-2000 [Marit] Before the damage. @4
2 5000-6000 [Marit] Behind the damage. @10
5: this segment has no start that can be read, and is left out
6: this segment has no start that can be read, and is left out
7: this segment has no start that can be read, and is left out
8: this segment has no start that can be read, and is left out
)");
}

TEST(PodcastJson, ANameIsALine) {
  EXPECT_EQ(in_full(read(R"({"segments": [
{"startTime": 1, "endTime": 2, "speaker": " Ma\u0000rit\u001b\n  Aas ", "body": "The rope is wet."}]})")),
            R"(
1 1000-2000 [Marit Aas] The rope is wet. @2
)");
}

TEST(PodcastJson, DisplayLines) {
  EXPECT_EQ(data_in_full("podcast_json_display_lines.json"), R"(
1 1000-4000 [Marit] Two lines are shown while one thing is said. @4
2 4000-6000 [Odile] One line is shown here. @6
)");
}

TEST(PodcastJson, EndMissing) {
  EXPECT_EQ(data_in_full("podcast_json_end_missing.json"), R"(
1 1000-2500 [Marit] Nobody says when I stop. @4
2 2500-6500 [Odile] You stop when I begin. @5
3 60000-66000 [Marit] After a pause, I last as long as my words. @6
)");
}

TEST(PodcastJson, Sentences) {
  EXPECT_EQ(data_in_full("podcast_json_sentences.json"), R"(
1 1500-3000 [Marit] The crane has stopped. @4
2 3250-5750 [Odile] Somebody is listening. @5
3 6000-7000 [Odile] A name holds, and so does mine. @6
)");
}

TEST(PodcastJson, WordLevel) {
  EXPECT_EQ(data_in_full("podcast_json_word_level.json"), R"(
1 1000-1500 [Marit] Hold fast. @4
  1000-1200 Hold 1200-1500 fast.
2 1600-2400 [Marit] Now listen @6
  1600-1900 Now 2000-2400 listen
3 3300-3600 [Marit] again @8
  3300-3600 again
4 3700-4400 [Odile] I do. @9
  3700-4000 I 4000-4400 do.
)");
}

TEST(PodcastJson, ZeroLengthComma) {
  EXPECT_EQ(data_in_full("podcast_json_zero_length_comma.json"), R"(
1 1000-1900 [Marit] Slowly, slowly. @4
  1000-1400 Slowly, 1500-1900 slowly.
2 2000-2900 [Marit] Stop there @9
  2000-2400 Stop 2500-2900 there
)");
}

TEST(PodcastJson, DecodesEntitiesOnce) {
  EXPECT_EQ(
      in_full(read(R"({"segments": [{"startTime": 1, "endTime": 2, "body": "Salt &amp; rope, &amp;lt;"}]})")),
      "\n1 1000-2000 [] Salt & rope, &lt; @1\n");
}

TEST(PodcastJson, TimesMayBeText) {
  EXPECT_EQ(
      in_full(read(R"({"segments": [{"startTime": "0:01.5", "endTime": "00:00:03,250", "body": "Text."}]})")),
      "\n1 1500-3250 [] Text. @1\n");
}

TEST(PodcastJson, KeysMayComeInAnyOrder) {
  EXPECT_EQ(
      in_full(read(
          "{\"segments\": [\n{\"body\": \"One.\", \"endTime\": 2, \"speaker\": \"A\", \"startTime\": 1}],\n"
          "\"version\": \"1.0.0\"}")),
      "\n1 1000-2000 [A] One. @2\n");
}

TEST(PodcastJson, ChineseWordsJoinWithoutSpaces) {
  std::string segments;
  int at = 0;
  for (const char* word : {"今", "天", "天气", "很", "好", "。", "我们", "走", "吧"}) {
    segments += fmt::format(R"({}{{"startTime": {}, "endTime": {}, "body": "{}"}})", at == 0 ? "" : ",", at,
                            at + 1, word);
    ++at;
  }
  EXPECT_EQ(in_full(read(R"({"segments": [)" + segments + "]}")), R"(
1 0-5000 [] 今天天气很好。 @1
  0-1000 今 1000-2000 天 2000-3000 天气 3000-4000 很 4000-5000 好。
2 6000-9000 [] 我们走吧 @1
  6000-7000 我们 7000-8000 走 8000-9000 吧
)");
}

TEST(PodcastJson, MarkupAndEntitiesAreNoWords) {
  EXPECT_EQ(in_full(read(R"({"segments": [
{"startTime": 1, "endTime": 2, "speaker": "Ada", "body": "{\\an8}Gr&uuml;&szlig;e<br>aus <i>K&ouml;ln</i>"},
{"startTime": 2, "endTime": 4, "body": "<v Ben>Hallo</v><v Ada>Hello"},
{"startTime": 4, "endTime": 5, "body": "if a < b, {all} of <them>"}]})")),
            "\n1 1000-2000 [Ada] Grüße aus Köln @2\n2 2000-3000 [Ben] Hallo @3\n2b 3000-4000 [Ada] Hello @3\n"
            "3 4000-5000 [Ada] if a < b, {all} of <them> @4\n");
}

TEST(PodcastJson, CuesOfLostCharactersAloneAreNone) {
  EXPECT_EQ(in_full(read(R"({"segments": [{"startTime": 1, "endTime": 2, "body": "\ufffd \ufffd"},
{"startTime": 2, "endTime": 3, "body": "\u0007&#7;\u200b"}, {"startTime": 3, "endTime": 4, "body": "Aye \ufffd."}]})")),
            "\n1 3000-4000 [] Aye \uFFFD. @2\n");
}

}  // namespace
}  // namespace cueclip
