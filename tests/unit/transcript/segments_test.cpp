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
            "\n0 0-1000 [A] One and two three. @1\n0 0-1000 [B] Not me. @1\n");
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

/// The words of pieces, as `START-END TEXT` in milliseconds; whole is from 1 to 4 s.
std::vector<std::string> words(const std::vector<RecognisedWord>& pieces) {
  std::vector<std::string> result;
  for (const auto& word : timed_words(pieces, {milliseconds{1000}, milliseconds{4000}}))
    result.push_back(test::in_milliseconds(word.time) + " " + word.text);
  return result;
}

RecognisedWord piece(const char* text, int start, int end) {
  return {text, Time{milliseconds{start}}, Time{milliseconds{end}}};
}

using Texts = std::vector<std::string>;

TEST(TimedWords, PiecesWithoutASpaceBelongToTheWordBefore) {
  EXPECT_EQ(words({piece(" Rope", 1000, 1500), piece("s", 1500, 1600), piece(",", 1600, 1700),
                   piece(" wet", 2000, 2500)}),
            (Texts{"1000-1700 Ropes,", "2000-2500 wet"}));
  EXPECT_EQ(words({piece("Ropes", 1000, 1500), piece("wet", 2000, 2500)}),
            (Texts{"1000-1500 Ropes", "2000-2500 wet"}));
}

TEST(TimedWords, OneWithoutTimesGetsWhatIsLeft) {
  EXPECT_EQ(words({{"14", {}, {}}, piece("is", 2000, 2500), {"2", {}, {}}, {"wide", {}, {}}}),
            (Texts{"1000-2000 14", "2000-2500 is", "2500-3250 2", "3250-4000 wide"}));
  EXPECT_EQ(words({{"one", {}, {}}, {"two", {}, {}}, {"three", {}, {}}}),
            (Texts{"1000-2000 one", "2000-3000 two", "3000-4000 three"}));
}

TEST(TimedWords, OneThatEndsBeforeItStartsTakesNoTime) {
  EXPECT_EQ(words({piece("odd", 2000, 1500)}), (Texts{"2000-2000 odd"}));
}

}  // namespace
}  // namespace cueclip
