#include "unit/transcript/data_file.h"

/// What services answer, as they write it: words, marks, times and speakers in their own ways.
namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(DeepgramJson, UtterancesGoBeforeChannels) {
  EXPECT_EQ(in_full(read(R"({"metadata": {}, "results": {
    "channels": [{"alternatives": [{"words": [{"word": "low", "start": 9, "end": 9.5}]}]}],
    "utterances": [{"start": 1, "end": 3, "speaker": 0, "words": [
      {"word": "low", "punctuated_word": "Low", "start": 1, "end": 1.4, "speaker": 0},
      {"word": "water", "punctuated_word": "water.", "start": 1.5, "end": 2, "speaker": 0},
      {"word": "now", "punctuated_word": "Now?", "start": 2.2, "end": 3, "speaker": 1}]}]}})")),
            R"(
1 1000-2000 [Speaker 0] Low water. @3
  1000-1400 Low 1500-2000 water.
2 2200-3000 [Speaker 1] Now? @3
  2200-3000 Now?
)");
}

/// Without marks the paragraphs say where sentences end; each channel is somebody's.
TEST(DeepgramJson, ChannelsAreHeardAtOnce) {
  EXPECT_EQ(in_full(read(R"({"results": {"channels": [
    {"alternatives": [{"words": [{"word": "one", "start": 1, "end": 2}, {"word": "two", "start": 2.1, "end": 3}],
                       "paragraphs": {"paragraphs": [{"sentences": [{"text": "one", "start": 1, "end": 2}]}]}},
                      {"words": [{"word": "won", "start": 1, "end": 2}]}]},
    {"alternatives": [{"words": [{"word": "aye", "start": 1.5, "end": 1.9}]}]},
    {"alternatives": [{"words": []}]}]}})")),
            R"(
1 1000-2000 [Speaker 0] one @2
  1000-2000 one
2 1500-1900 [Speaker 1] aye @5
  1500-1900 aye
3 2100-3000 [Speaker 0] two @2
  2100-3000 two
)");
}

TEST(AssemblyAiJson, TurnsBecomeSentences) {
  EXPECT_EQ(in_full(read(R"({"status": "completed", "utterances": [
    {"speaker": "A", "start": 1000, "end": 4000, "text": "Ebb. Flow.", "words": [
      {"text": "Ebb.", "start": 1000, "end": 1500, "speaker": "A"},
      {"text": "Flow.", "start": 1600, "end": 4000, "speaker": "A"}]}], "words": [
      {"text": "Ebb.", "start": 1000, "end": 1500, "speaker": "A"}]})")),
            R"(
1 1000-1500 [Speaker A] Ebb. @2
  1000-1500 Ebb.
2 1600-4000 [Speaker A] Flow. @2
  1600-4000 Flow.
)");
  EXPECT_EQ(in_full(read(R"({"audio_duration": 9, "utterances": null, "words": [
    {"text": "Ebb.", "start": 1000, "end": 1500, "speaker": null}]})")),
            "\n1 1000-1500 [] Ebb. @2\n  1000-1500 Ebb.\n");
  EXPECT_EQ(in_full(read(R"({"sentences": [{"text": "Ebb now.", "start": 1000, "end": 2500, "speaker": "Ada",
    "words": [{"text": "Ebb", "start": 1000, "end": 1500}, {"text": "now.", "start": 1500, "end": 2500}]}]})")),
            "\n1 1000-2500 [Ada] Ebb now. @1\n  1000-1500 Ebb 1500-2500 now.\n");
}

TEST(AssemblyAiJson, OneThatIsNotDoneSaysSo) {
  const auto ended = test::failure_of(R"({"id": "1", "status": "error", "error": "no sound", "text": null})");
  EXPECT_NE(ended.text.find("says \"error\", without words: no sound"), std::string::npos) << ended.text;
}

TEST(AwsJson, MarksHaveNoTimesAndSpeakersAListOfTheirOwn) {
  EXPECT_EQ(in_full(read(R"({"results": {"transcripts": [{"transcript": "Low, now. Aye."}],
    "speaker_labels": {"segments": [
      {"start_time": "1.0", "end_time": "2.0", "speaker_label": "spk_0",
       "items": [{"start_time": "1.0", "end_time": "1.4", "speaker_label": "spk_0"}]},
      {"start_time": "3.0", "end_time": "4.0", "speaker_label": "spk_1", "items": []}]},
    "items": [
      {"type": "pronunciation", "start_time": "1.0", "end_time": "1.4", "alternatives": [{"content": "Low"}]},
      {"type": "punctuation", "alternatives": [{"content": ","}]},
      {"type": "pronunciation", "start_time": "1.5", "end_time": "2.0", "alternatives": [{"content": "now"}]},
      {"type": "punctuation", "alternatives": [{"content": "."}]},
      {"type": "pronunciation", "start_time": "3.1", "end_time": "4.0", "alternatives": [{"content": "Aye"}]},
      {"type": "punctuation", "alternatives": [{"content": "."}]},
      {"type": "punctuation", "alternatives": []}]}})")),
            R"(
1 1000-2000 [spk_0] Low, now. @7
  1000-1400 Low, 1500-2000 now.
2 3100-4000 [spk_1] Aye. @11
  3100-4000 Aye.
)");
}

TEST(AwsJson, AudioSegmentsAreCuesAndChannelsAreSpeakers) {
  EXPECT_EQ(in_full(read(R"({"results": {"items": [
      {"id": 0, "type": "pronunciation", "start_time": "1", "end_time": "1.5", "alternatives": [{"content": "Low"}]},
      {"id": 1, "type": "pronunciation", "start_time": "1.5", "end_time": "2", "alternatives": [{"content": "now"}]},
      {"id": 2, "type": "punctuation", "alternatives": [{"content": "."}]}],
    "audio_segments": [{"id": 0, "transcript": "Low now.", "start_time": "1", "end_time": "2.5",
                        "speaker_label": "spk_0", "items": [0, 1, 2]}]}})")),
            "\n1 1000-2500 [spk_0] Low now. @5\n  1000-1500 Low 1500-2000 now.\n");
  EXPECT_EQ(in_full(read(R"({"results": {"channel_labels": {"channels": [
      {"channel_label": "ch_0", "items": [
        {"type": "pronunciation", "start_time": "1", "end_time": "2", "alternatives": [{"content": "Low."}]}]},
      {"channel_label": "ch_1", "items": [
        {"type": "pronunciation", "start_time": "1.5", "end_time": "2", "alternatives": [{"content": "Aye."}]}]}]},
    "items": [{"type": "pronunciation", "start_time": "1", "end_time": "2", "alternatives": [{"content": "Low."}]}]}})")),
            "\n1 1000-2000 [ch_0] Low. @2\n  1000-2000 Low.\n2 1500-2000 [ch_1] Aye. @4\n  1500-2000 Aye.\n");
}

TEST(AzureJson, BareWordsTakeTheMarksOfTheText) {
  EXPECT_EQ(in_full(read(R"({"recognizedPhrases": [
    {"recognitionStatus": "Success", "speaker": 1, "offsetInTicks": 10000000.0, "durationInTicks": 20000000.0,
     "nBest": [{"display": "At 10, low water.", "words": [
       {"word": "at", "offset": "PT1S", "duration": "PT0.2S"}, {"word": "ten", "offset": "PT1.3S", "duration": "PT0.2S"},
       {"word": "low", "offset": "PT1.6S", "duration": "PT0.4S"}, {"word": "water", "offset": "PT2S", "duration": "PT1S"}]}]},
    {"recognitionStatus": "InitialSilenceTimeout", "offset": "PT0S", "duration": "PT9S", "nBest": [{"display": "No."}]}]})")),
            R"(
1 1000-3000 [Speaker 1] At 10, low water. @2
  1000-1200 At 1200-1600 10, 1600-2000 low 2000-3000 water.
)");
  EXPECT_EQ(in_full(read(R"({"RecognizedPhrases": [{"RecognitionStatus": "Success", "Offset": "PT1M2.5S",
    "Duration": "PT1S", "NBest": [{"Display": "Aye."}]}]})")),
            "\n1 62500-63500 [] Aye. @1\n");
  EXPECT_EQ(
      in_full(read(R"({"phrases": [{"offsetMilliseconds": 1000, "durationMilliseconds": 500, "text": "Aye.",
    "speaker": 2}]})")),
      "\n1 1000-1500 [Speaker 2] Aye. @1\n");
}

TEST(ElevenLabsJson, SpacesAreItemsAndSoundsStay) {
  EXPECT_EQ(in_full(read(R"({"language_code": "eng", "words": [
    {"text": "Low", "start": 1, "end": 1.4, "type": "word", "speaker_id": "speaker_0"},
    {"text": " ", "type": "spacing", "speaker_id": "speaker_0"},
    {"text": "water.", "start": 1.5, "end": 2, "type": "word", "speaker_id": "speaker_0"},
    {"text": " ", "type": "spacing"},
    {"text": "[gulls]", "start": 2.1, "end": 2.6, "type": "audio_event", "speaker_id": "speaker_0"}]})")),
            "\n1 1000-2000 [speaker_0] Low water. @2\n  1000-1400 Low 1500-2000 water.\n"
            "2 2100-2600 [speaker_0] [gulls] @6\n  2100-2600 [gulls]\n");
  EXPECT_EQ(read(R"({"words": [{"text": "干", "start": 1, "end": 1.4, "type": "word", "logprob": 0},
    {"text": "潮", "start": 1.4, "end": 2, "type": "word", "logprob": 0}]})")
                .cues.at(0)
                .text,
            "干潮");
}

TEST(GladiaJson, WordsMayHaveTheirSpaceOrNot) {
  for (const auto* space : {" ", ""})
    EXPECT_EQ(
        in_full(read(fmt::format(
            R"({{"result": {{"transcription": {{"utterances": [{{"text": "Low water.", "start": 1, "end": 2, "speaker": 0,
                       "words": [{{"word": "Low", "start": 1, "end": 1.4}}, {{"word": "{}water.", "start": 1.5, "end": 2}}]}}]}}}}}})",
            space))),
        "\n1 1000-2000 [Speaker 0] Low water. @1\n  1000-1400 Low 1500-2000 water.\n");
}

TEST(GoogleJson, TheLastResultSaysAllOnceMoreWithSpeakers) {
  EXPECT_EQ(in_full(read(R"({"results": [
    {"alternatives": [{"transcript": "low", "words": [{"word": "low", "endTime": "0.4s"}]}]},
    {"alternatives": [{"transcript": "aye", "words": [{"word": "aye", "startTime": "3s", "endTime": "3.400s"}]}]},
    {"alternatives": [{"words": [{"word": "low", "endTime": "0.4s", "speakerTag": 1},
                                 {"word": "aye", "startTime": "3s", "endTime": "3.400s", "speakerTag": 2}]}]}]})")),
            "\n1 0-400 [Speaker 1] low @4\n  0-400 low\n2 3000-3400 [Speaker 2] aye @4\n  3000-3400 aye\n");
}

TEST(GoogleJson, TimesOfClientsAndFilesOfABatch) {
  EXPECT_EQ(in_full(read(R"({"results": {"gs://a.b/c.wav": {"inlineResult": {"transcript": {"results": [
    {"alternatives": [{"words": [{"word": "low", "startOffset": {"seconds": "4", "nanos": 80000000},
                                  "endOffset": {"seconds": "5"}, "speakerLabel": "1"}]}]},
    {"alternatives": [{}]}]}}}}})")),
            "\n1 4080-5000 [Speaker 1] low @2\n  4080-5000 low\n");
}

TEST(RevAiJson, SpacesAreInTheMarks) {
  EXPECT_EQ(in_full(read(R"({"monologues": [
    {"speaker": 0, "elements": [{"type": "text", "value": "Low", "ts": 1, "end_ts": 1.4}, {"type": "punct", "value": ", "},
      {"type": "unknown", "value": "<inaudible>"}, {"type": "punct", "value": " "},
      {"type": "text", "value": "now", "ts": 1.8, "end_ts": 2}, {"type": "punct", "value": "."}]},
    {"speaker": 1, "speaker_info": {"display_name": "Ada Brook"}, "elements": [
      {"type": "text", "value": "Aye", "ts": 2.1, "end_ts": 3}, {"type": "punct", "value": "."}]}]})")),
            R"(
1 1000-2000 [Speaker 0] Low, <inaudible> now. @2
  1000-1400 Low, 1400-1800 <inaudible> 1800-2000 now.
2 2100-3000 [Ada Brook] Aye. @6
  2100-3000 Aye.
)");
}

TEST(SonioxJson, PartsOfWordsAreJoinedAndTranslationsLeftOut) {
  EXPECT_EQ(in_full(read(R"({"tokens": [
    {"text": "Lo", "start_ms": 1000, "end_ms": 1200, "speaker": "1"},
    {"text": "wer", "start_ms": 1200, "end_ms": 1400, "speaker": "2"},
    {"text": ".", "start_ms": 1400, "end_ms": 1500, "speaker": "1"},
    {"text": " Plus bas", "translation_status": "translation", "speaker": "1"},
    {"text": " Aye", "start_ms": 1600, "end_ms": 2000, "speaker": "2"}]})")),
            "\n1 1000-1500 [Speaker 1] Lower. @2\n  1000-1500 Lower.\n2 1600-2000 [Speaker 2] Aye @6\n  "
            "1600-2000 Aye\n");
}

TEST(SpeechmaticsJson, MarksSayWhatTheyAreAttachedTo) {
  EXPECT_EQ(in_full(read(R"({"results": [
    {"type": "punctuation", "start_time": 1, "end_time": 1, "attaches_to": "next", "alternatives": [{"content": "¿", "speaker": "S1"}]},
    {"type": "word", "start_time": 1, "end_time": 1.4, "alternatives": [{"content": "Baja", "speaker": "S1"}]},
    {"type": "punctuation", "start_time": 1.4, "end_time": 1.4, "attaches_to": "previous", "is_eos": true, "alternatives": [{"content": "?", "speaker": "S1"}]},
    {"type": "word", "start_time": 1.5, "end_time": 2, "alternatives": [{"content": "Si", "speaker": "UU"}]}]})")),
            "\n1 1000-1400 [S1] ¿Baja? @2\n  1000-1400 ¿Baja?\n2 1500-2000 [] Si @5\n  1500-2000 Si\n");
  EXPECT_EQ(read(R"({"metadata": {"language_pack_info": {"word_delimiter": ""}}, "results": [
    {"type": "word", "start_time": 1, "end_time": 1.4, "alternatives": [{"content": "A1"}]},
    {"type": "word", "start_time": 1.4, "end_time": 2, "alternatives": [{"content": "潮"}]}]})")
                .cues.at(0)
                .text,
            "A1潮");
  EXPECT_EQ(in_full(read(R"({"speakers": [{"name": "F1", "time": "1.0", "duration": "2.0"}],
    "words": [{"name": "Low", "time": "1.0", "duration": "0.4"}, {"name": ".", "time": "1.4", "duration": "0.0"}]})")),
            "\n1 1000-1400 [F1] Low. @2\n  1000-1400 Low.\n");
}

TEST(WatsonJson, EachResultIsASentence) {
  EXPECT_EQ(in_full(read(R"({"results": [
    {"alternatives": [{"timestamps": [["low", 1, 1.4], ["%HESITATION", 1.4, 1.5], ["water", 1.5, 2]]}]},
    {"alternatives": [{"timestamps": [["aye", 2.1, 2.5]]}]}],
    "speaker_labels": [{"from": 1, "to": 1.4, "speaker": 0}, {"from": 1.5, "to": 2, "speaker": 0},
                       {"from": 2.1, "to": 2.5, "speaker": 1}]})")),
            "\n1 1000-2000 [Speaker 0] low water @2\n  1000-1400 low 1500-2000 water\n"
            "2 2100-2500 [Speaker 1] aye @3\n  2100-2500 aye\n");
}

TEST(OpenAiJson, BareWordsBesideTheSegments) {
  EXPECT_EQ(in_full(read(R"({"text": "Low water. Aye!", "segments": [
    {"id": 0, "start": 1, "end": 2, "text": " Low water."}, {"id": 1, "start": 2, "end": 3, "text": " Aye!"}],
    "words": [{"word": "Low", "start": 1, "end": 1.4}, {"word": "water", "start": 1.5, "end": 2},
              {"word": "Aye", "start": 2.1, "end": 2.9}]})")),
            "\n1 1000-2000 [] Low water. @2\n  1000-1400 Low 1500-2000 water.\n"
            "2 2000-3000 [] Aye! @2\n  2100-2900 Aye!\n");
  EXPECT_EQ(in_full(read(R"({"text": "Low water. Aye!", "words": [{"word": "Low", "start": 1, "end": 1.4},
    {"word": "water", "start": 1.5, "end": 2}, {"word": "Aye", "start": 2.1, "end": 2.9}]})")),
            "\n1 1000-2000 [] Low water. @1\n  1000-1400 Low 1500-2000 water.\n"
            "2 2100-2900 [] Aye! @1\n  2100-2900 Aye!\n");
}

TEST(OpenAiJson, WithoutTimesIsToldHowToGetThem) {
  const auto ended = test::failure_of(R"({"text": "Low water."})");
  EXPECT_NE(ended.text.find("verbose_json"), std::string::npos) << ended.text;
}

TEST(ServicesJson, AnswersAreReadAsTheyWereSaved) {
  EXPECT_EQ(
      in_full(read(
          R"({"success": true, "result": {"text": "Aye.", "words": [{"word": "Aye.", "start": 1, "end": 2}]}})")),
      "\n1 1000-2000 [] Aye. @1\n  1000-2000 Aye.\n");
  EXPECT_EQ(
      in_full(read(R"({"result": {"text": "Aye.", "vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nAye.\n"}})")),
      "\n1 1000-2000 [] Aye. @3\n");
}

}  // namespace
}  // namespace cueclip
