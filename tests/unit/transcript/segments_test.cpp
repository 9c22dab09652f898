#include "transcript/segments.h"

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using std::chrono::milliseconds;
using test::in_full;

/// A segment as a test writes it, in milliseconds; an end below 0 is none.
Segment segment(int start, int end, const char* speaker, const char* text) {
  return {1, Time{milliseconds{start}}, end < 0 ? std::nullopt : std::optional<Time>{milliseconds{end}},
          speaker, text};
}

std::string added(std::vector<Segment> segments) {
  Transcript transcript;
  add_segments(transcript, source_text("a.json", "the line"), std::move(segments));
  return in_full(transcript);
}

TEST(AddSegments, SentencesStayAsTheyAre) {
  EXPECT_EQ(added({segment(0, 1000, "A", "One and two."), segment(1000, 2000, "B", "Three and four.")}),
            "\n0 0-1000 [A] One and two. @1\n0 1000-2000 [B] Three and four. @1\n");
}

TEST(AddSegments, WordsJoinIntoSentences) {
  EXPECT_EQ(added({segment(0, 100, "A", "Hold"), segment(100, 200, "A", "fast."),
                   segment(200, 300, "A", "Pull"), segment(300, 400, "A", "now")}),
            "\n0 0-200 [A] Hold fast. @1\n  0-100 Hold 100-200 fast."
            "\n0 200-400 [A] Pull now @1\n  200-300 Pull 300-400 now\n");
}

TEST(AddSegments, APauseOf800MillisecondsEndsASentence) {
  EXPECT_EQ(added({segment(0, 100, "A", "one"), segment(899, 1000, "A", "two"),
                   segment(1800, 1900, "A", "three"), segment(1900, 2000, "A", "four")}),
            "\n0 0-1000 [A] one two @1\n  0-100 one 899-1000 two"
            "\n0 1800-2000 [A] three four @1\n  1800-1900 three 1900-2000 four\n");
}

TEST(AddSegments, AnotherSpeakerEndsASentence) {
  EXPECT_EQ(added({segment(0, 100, "A", "one"), segment(100, 200, "A", "two"),
                   segment(200, 300, "B", "three"), segment(300, 400, "B", "four")}),
            "\n0 0-200 [A] one two @1\n  0-100 one 100-200 two\n0 200-400 [B] three four @1\n  200-300 three "
            "300-400 "
            "four\n");
}

TEST(AddSegments, WordsWithoutEndsEndWithTheNext) {
  EXPECT_EQ(added({segment(0, -1, "A", "one"), segment(300, -1, "A", "two"), segment(500, -1, "A", "three"),
                   segment(600, -1, "A", "four")}),
            "\n0 0-1000 [A] one two three four @1\n  0-300 one 300-500 two 500-600 three 600-1000 four\n");
}

TEST(AddSegments, MarksGoToTheWordBefore) {
  EXPECT_EQ(added({segment(0, 1000, "A", "One and two"), segment(1000, 1000, "A", ","),
                   segment(1000, 1000, "A", " "), segment(1000, 2000, "A", "three and four"),
                   segment(2000, 2000, "A", ".")}),
            "\n0 0-1000 [A] One and two, @1\n0 1000-2000 [A] three and four. @1\n");
}

TEST(AddSegments, LinesThatShareTheirTimesAreOneCue) {
  EXPECT_EQ(added({segment(0, 1000, "A", "One and two"), segment(0, 1000, "A", "three."),
                   segment(0, 1000, "B", "Not me.")}),
            "\n0 0-1000 [A] One and two\nthree. @1\n0 0-1000 [B] Not me. @1\n");
}

TEST(AddSegments, SpeechWithoutMarksIsCutAfter60Words) {
  std::vector<Segment> words;
  for (int i = 0; i < 130; ++i) words.push_back(segment(i * 100, i * 100 + 100, "A", "on"));
  Transcript transcript;
  add_segments(transcript, source_text("a.json", ""), std::move(words));
  ASSERT_EQ(transcript.cues.size(), 3u);
  EXPECT_EQ(transcript.cues[0].words.size(), 60u);
  EXPECT_EQ(transcript.cues[2].words.size(), 10u);
}

TEST(AddSegments, OneWithoutAStartIsAWarning) {
  EXPECT_EQ(
      added({{7, std::nullopt, std::nullopt, "A", "Lost words."}, segment(0, 1000, "A", "Kept words.")}),
      "\n0 0-1000 [A] Kept words. @1\n7: this segment has no start that can be read, and is left out\n");
}

TEST(AddSegments, WordsWithTheirSpacesJoinByThem) {
  EXPECT_EQ(
      added({segment(0, 200, "A", " Hold"), segment(200, 300, "A", " fas"), segment(300, 400, "A", "ter"),
             segment(400, 400, "A", "."), segment(500, 600, "A", " Pull")}),
      "\n0 0-400 [A] Hold faster. @1\n  0-200 Hold 200-400 faster.\n0 500-600 [A] Pull @1\n  500-600 Pull\n");
}

TEST(AddSegments, WordsOfScriptsWithoutSpacesJoinWithoutThem) {
  EXPECT_EQ(added({segment(0, 200, "A", "今"), segment(200, 300, "A", "天"), segment(300, 600, "A", "天气"),
                   segment(600, 700, "A", "很"), segment(700, 900, "A", "好"), segment(900, 900, "A", "。"),
                   segment(1000, 1200, "A", "走")}),
            "\n0 0-900 [A] 今天天气很好。 @1\n  0-200 今 200-300 天 300-600 天气 600-700 很 700-900 好。"
            "\n0 1000-1200 [A] 走 @1\n  1000-1200 走\n");
  EXPECT_EQ(added({segment(0, 200, "A", "สวัสดี"), segment(200, 300, "A", "ครับ"), segment(300, 600, "A", "ผม"),
                   segment(600, 700, "A", "ชื่อ")}),
            "\n0 0-700 [A] สวัสดีครับผมชื่อ @1\n  0-200 สวัสดี 200-300 ครับ 300-600 ผม 600-700 ชื่อ\n");
  EXPECT_EQ(
      added({segment(0, 200, "A", "나는"), segment(200, 300, "A", "학교에"), segment(300, 600, "A", "갑니다"),
             segment(600, 700, "A", "지금")}),
      "\n0 0-700 [A] 나는 학교에 갑니다 지금 @1\n  0-200 나는 200-300 학교에 300-600 갑니다 600-700 지금\n");
}

TEST(AddSegments, SentencesOfScriptsWithoutSpacesAreNoWords) {
  EXPECT_EQ(
      added({segment(0, 1000, "", "今天天气很好我们去公园玩吧"),
             segment(1000, 2000, "", "然后一起吃午饭怎么样"), segment(2000, 3000, "", "下午再回家看书也可以"),
             segment(3000, 4000, "", "晚上早点睡觉明天上班")}),
      "\n0 0-1000 [] 今天天气很好我们去公园玩吧 @1\n0 1000-2000 [] 然后一起吃午饭怎么样 @1"
      "\n0 2000-3000 [] 下午再回家看书也可以 @1\n0 3000-4000 [] 晚上早点睡觉明天上班 @1\n");
}

TEST(AddSegments, ANameThatIsSaidOnceHoldsForWords) {
  EXPECT_EQ(added({segment(0, 100, "A", "one"), segment(100, 200, "", "two"), segment(200, 300, "", "three"),
                   segment(300, 400, "B", "four")}),
            "\n0 0-300 [A] one two three @1\n  0-100 one 100-200 two 200-300 three\n0 300-400 [B] four @1\n"
            "  300-400 four\n");
}

}  // namespace
}  // namespace cueclip
