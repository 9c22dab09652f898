#include "unit/transcript/data_file.h"

/// What editors and recognisers on one's own machine write.
namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(YouTubeJson3, LinesEndWhereTheNextBegins) {
  EXPECT_EQ(in_full(read(R"({"wireMagic": "pb3", "events": [
    {"tStartMs": 0, "dDurationMs": 9000, "id": 1},
    {"tStartMs": 1000, "dDurationMs": 4000, "segs": [{"utf8": "low"}, {"utf8": " water", "tOffsetMs": 400}]},
    {"tStartMs": 2000, "aAppend": 1, "segs": [{"utf8": "\n"}]},
    {"tStartMs": "2000", "dDurationMs": "1000", "segs": [{"utf8": "aye"}]}]})")),
            "\n1 1000-2000 [] low water @3\n  1000-1400 low 1400-2000 water\n2 2000-3000 [] aye @5\n");
}

TEST(YouTubeJson3, MarksMakeSentencesOfLines) {
  EXPECT_EQ(in_full(read(R"({"events": [
    {"tStartMs": 1000, "dDurationMs": 4000, "segs": [{"utf8": "Low"}, {"utf8": " water", "tOffsetMs": 400}]},
    {"tStartMs": 2000, "dDurationMs": 1000, "segs": [{"utf8": "now."}, {"utf8": " Aye.", "tOffsetMs": 500}]}]})")),
            "\n1 1000-2500 [] Low water now. @2\n  1000-1400 Low 1400-2000 water 2000-2500 now.\n"
            "2 2500-3000 [] Aye. @3\n  2500-3000 Aye.\n");
}

TEST(PremiereJson, NamesAreInATable) {
  EXPECT_EQ(in_full(read(R"({"segments": [{"start": 1, "duration": 2, "speaker": "b", "words": [
      {"text": "Low", "start": 1, "duration": 0.4, "eos": false, "type": "word"},
      {"text": ".", "start": 1.4, "duration": 0, "eos": true, "type": "punctuation"}]}],
    "speakers": [{"id": "a", "name": "Ben"}, {"id": "b", "name": "Ada"}]})")),
            "\n1 1000-1400 [Ada] Low. @1\n  1000-1400 Low.\n");
}

TEST(HyperaudioJson, StruckWordsAreNotSaid) {
  EXPECT_EQ(in_full(read(R"({"words": [{"text": "Low", "start": 1, "end": 1.4, "space": false},
      {"text": "-er", "start": 1.4, "end": 1.6}, {"text": "um", "start": 1.6, "end": 1.7, "struck": true},
      {"text": "now.", "start": 1.8, "end": 2}],
    "paragraphs": [{"speaker": "Ada", "start": 1, "end": 2}]})")),
            "\n1 1000-2000 [Ada] Low-er now. @1\n  1000-1600 Low-er 1800-2000 now.\n");
}

TEST(DraftJs, RangesFollowWhatWasMended) {
  EXPECT_EQ(in_full(read(R"({"blocks": [
      {"text": "🌊 Lower, now.", "data": {"speaker": "Ada", "start": 1, "words": [{"text": "old", "start": 9, "end": 9}]},
       "entityRanges": [{"offset": 3, "length": 5, "key": 0}, {"offset": 10, "length": 4, "key": 1}]},
      {"text": "Aye.", "data": {"speaker": "Ben", "start": 3}, "entityRanges": []}],
    "entityMap": {"0": {"data": {"start": 1, "end": 1.5}}, "1": {"data": {"start": 1.6, "end": 2}}}})")),
            "\n1 1000-2000 [Ada] 🌊 Lower, now. @2\n  1000-1200 🌊 1200-1500 Lower, 1600-2000 now.\n"
            "2 3000-5400 [Ben] Aye. @4\n");
}

TEST(PodloveJson, TheVoiceIsTheName) {
  EXPECT_EQ(
      in_full(read(R"([{"start": "00:00:01.000", "start_ms": 1000, "end": "00:00:02.000", "end_ms": 2000,
                             "speaker": "11", "voice": "Ada", "text": "Low."},
    {"start": "00:00:02.000", "start_ms": 2000, "end": "00:00:03.000", "end_ms": 3000, "speaker": null, "text": "Aye."}])")),
      "\n1 1000-2000 [Ada] Low. @1\n2 2000-3000 [] Aye. @3\n");
  EXPECT_EQ(in_full(read(R"([{"speaker": "11", "voice": "Ada", "items": [
    {"start": "00:00:01.000", "start_ms": 1000, "end": "00:00:02.000", "end_ms": 2000, "text": "Low."}]}])")),
            "\n1 1000-2000 [Ada] Low. @1\n");
}

TEST(RemotionJson, WordsWithTheirSpacesBecomeSentences) {
  EXPECT_EQ(
      in_full(read(
          R"([{"text": "Low", "startMs": 1000, "endMs": 1400}, {"text": "er", "startMs": 1400, "endMs": 1500},
    {"text": " tide", "startMs": 1500, "endMs": 1800}, {"text": " now.", "startMs": 1800, "endMs": 2000}])")),
      "\n1 1000-2000 [] Lower tide now. @1\n  1000-1500 Lower 1500-1800 tide 1800-2000 now.\n");
}

TEST(BbcKaldiJson, StretchesSayWhoSpeaks) {
  EXPECT_EQ(in_full(read(R"({"retval": {"words": [{"word": "low", "punct": "Low.", "start": 1, "end": 2},
      {"word": "aye", "punct": "Aye.", "start": 2, "end": 3}],
    "segmentation": {"segments": [{"start": 2, "duration": 1, "speaker": {"@id": "S1"}},
                                  {"start": 1, "duration": 1, "speaker": {"@id": "S0"}}]}}})")),
            "\n1 1000-2000 [S0] Low. @1\n  1000-2000 Low.\n2 2000-3000 [S1] Aye. @2\n  2000-3000 Aye.\n");
}

TEST(GentleJson, WordsThatWereNotFoundShareWhatIsLeft) {
  EXPECT_EQ(in_full(read(R"({"transcript": "Été, low water.", "words": [
    {"case": "success", "word": "Été", "start": 1, "end": 1.4, "startOffset": 0, "endOffset": 3},
    {"case": "not-found-in-audio", "word": "low", "startOffset": 5, "endOffset": 8},
    {"case": "success", "word": "water", "start": 1.8, "end": 2.2, "startOffset": 9, "endOffset": 14}]})")),
            "\n1 1000-2200 [] Été, low water. @2\n  1000-1400 Été, 1400-1800 low 1800-2200 water.\n");
}

TEST(VoskJson, ResultsOneAfterAnother) {
  EXPECT_EQ(
      in_full(read("{\"result\": [{\"word\": \"low\", \"start\": 1, \"end\": 1.4}], \"text\": \"low\"}\n"
                   "{\"text\": \"\"}\n{\"partial\": \"a\"}\n"
                   "{\"result\": [{\"word\": \"aye\", \"start\": 1.5, \"end\": 2}], \"text\": \"aye\"}\n")),
      "\n1 1000-1400 [] low @1\n  1000-1400 low\n2 1500-2000 [] aye @4\n  1500-2000 aye\n");
}

TEST(HuggingFaceJson, WindowsThatBeginAnewAreAddedUp) {
  EXPECT_EQ(in_full(read(R"({"chunks": [{"timestamp": [1.0, 4.0], "text": " Low water now."},
    {"timestamp": [28.0, 2.0], "text": " And so it goes."}, {"timestamp": [3.0, null], "text": " Aye, it does."}]})")),
            "\n1 1000-4000 [] Low water now. @1\n2 28000-32000 [] And so it goes. @2\n3 33000-36200 [] Aye, "
            "it does. @2\n");
  EXPECT_EQ(read(R"({"chunks": [{"timestamp": [1.0, 4.0], "text": "Low."}],
    "speakers": [{"speaker": "SPEAKER_00", "timestamp": [1.0, 4.0], "text": "Low."}]})")
                .cues.at(0)
                .speaker,
            "SPEAKER_00");
}

TEST(NemoJson, SegmentsTakeTheirWords) {
  EXPECT_EQ(
      in_full(read(
          R"({"timestamp": {"word": [{"word": "Low", "start": 1, "end": 1.4}, {"word": "now.", "start": 1.5, "end": 2}],
    "segment": [{"segment": "Low now.", "start": 1, "end": 2}]}})")),
      "\n1 1000-2000 [] Low now. @2\n  1000-1400 Low 1500-2000 now.\n");
}

TEST(AutoEditJson, LinesAreWords) {
  EXPECT_EQ(in_full(read(R"({"text": [{"speaker": "Ada", "paragraph": [{"line": [
    {"text": "Low", "startTime": 1, "endTime": 1.4}, {"text": "now.", "startTime": 1.5, "endTime": 2}]}]}]})")),
            "\n1 1000-2000 [Ada] Low now. @1\n  1000-1400 Low 1500-2000 now.\n");
}

}  // namespace
}  // namespace cueclip
