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

/// A segment of whisperX: words a second long from 0 on, `TEXT/SPEAKER` each; `length` in seconds.
std::string whisperx(const std::vector<std::pair<std::string, std::string>>& words,
                     const std::string& more = {}, double length = 1) {
  std::string text;
  std::string list;
  double at = 0;
  for (const auto& [word, speaker] : words) {
    text += " " + word;
    list += fmt::format(R"({}{{"word": "{}", "start": {}, "end": {}{}}})", list.empty() ? "" : ", ", word, at,
                        at + length, speaker.empty() ? "" : R"(, "speaker": ")" + speaker + "\"");
    at += length;
  }
  return fmt::format(R"({{"segments": [{{"start": 0, "end": {}, "text": "{}"{}, "words": [{}]}}]}})", at,
                     text, more, list);
}

/// `START-END [SPEAKER] WORDS` of each cue.
std::vector<std::string> said(const std::string& content) {
  std::vector<std::string> said;
  for (const Cue& cue : read(content).cues)
    said.push_back(fmt::format("{} {} [{}] {}", describe(cue.name()), test::in_milliseconds(cue.time),
                               cue.speaker, cue.text));
  return said;
}

using Said = std::vector<std::string>;

TEST(WhisperJson, SpeakersOfWordsPartASegment) {
  EXPECT_EQ(in_full(read(R"({"segments": [
{"start": 1, "end": 5, "text": " Do you know? Yes, of course.", "speaker": "SPEAKER_00", "words": [
 {"word": "Do", "start": 1, "end": 1.2, "speaker": "SPEAKER_00"}, {"word": "you", "start": 1.2, "end": 1.4},
 {"word": "know?", "start": 1.4, "end": 2.4, "speaker": "SPEAKER_00"},
 {"word": "Yes,", "start": 2.9, "end": 3.2, "speaker": "SPEAKER_01"},
 {"word": "of", "start": 3.9, "end": 4, "speaker": "SPEAKER_01"}, {"word": "course.", "start": 4, "end": 4.6}]},
{"start": 6, "end": 8, "text": " And then what?", "words": [
 {"word": "And", "start": 6, "end": 6.2, "speaker": "SPEAKER_01"}, {"word": "then", "start": 6.3, "end": 6.6},
 {"word": "what?", "start": 6.7, "end": 7.1}]},
{"start": 9, "end": 10, "text": " Nothing."}]})")),
            R"(
1 1000-2400 [SPEAKER_00] Do you know? @2
  1000-1200 Do 1200-1400 you 1400-2400 know?
1b 2900-5000 [SPEAKER_01] Yes, of course. @2
  2900-3200 Yes, 3900-4000 of 4000-4600 course.
2 6000-8000 [SPEAKER_01] And then what? @7
  6000-6200 And 6300-6600 then 6700-7100 what?
3 9000-10000 [SPEAKER_01] Nothing. @10
)");
}

TEST(WhisperJson, AWordWithoutASpeakerHasThatOfTheWordBefore) {
  EXPECT_EQ(said(whisperx({{"Aye", ""}, {"aye", "A"}, {"now", ""}, {"go", "B"}, {"on", "?"}})),
            (Said{"1 0-3000 [Speaker A] Aye aye now", "1b 3000-5000 [Speaker B] go on"}));
  EXPECT_EQ(said(whisperx({{"Aye", ""}, {"aye", ""}}, R"(, "speaker": "A")")),
            (Said{"1 0-2000 [Speaker A] Aye aye"}));
}

TEST(WhisperJson, AStrayWordInASentenceIsNoTurn) {
  EXPECT_EQ(said(whisperx({{"We", "A"}, {"count", "A"}, {"the", "B"}, {"boats", "A"}}, {}, 0.29)),
            (Said{"1 0-1160 [Speaker A] We count the boats"}));
  EXPECT_EQ(said(whisperx({{"We", "A"}, {"count", "B"}, {"3", ""}, {"boats", "A"}}, {}, 0.2)),
            (Said{"1 0-800 [Speaker A] We count 3 boats"}))
      << "nor does a word without a name make it longer";
  EXPECT_EQ(
      said(whisperx({{"We", "A"}, {"count.", "A"}, {"Yes.", "B"}, {"And", "A"}}, {}, 0.25)),
      (Said{"1 0-500 [Speaker A] We count.", "1b 500-750 [Speaker B] Yes.", "1c 750-1000 [Speaker A] And"}))
      << "a sentence is one, however short";
  EXPECT_EQ(
      said(whisperx({{"We", "A"}, {"count", "A"}, {"who?", "B"}, {"boats", "A"}}, {}, 0.3)),
      (Said{"1 0-600 [Speaker A] We count", "1b 600-900 [Speaker B] who?", "1c 900-1200 [Speaker A] boats"}))
      << "and so is what takes its time";
  EXPECT_EQ(said(whisperx({{"We", "A"}, {"the", "B"}, {"boats", "C"}}, {}, 0.1)),
            (Said{"1 0-100 [Speaker A] We", "1b 100-200 [Speaker B] the", "1c 200-300 [Speaker C] boats"}))
      << "between two others it is nobody else's";
}

TEST(WhisperJson, WordsThatSaySomethingElseStillNameTheSpeaker) {
  EXPECT_EQ(said(R"({"segments": [{"start": 1, "end": 4, "text": " Twenty boats.", "words": [
{"word": "20", "start": 1, "end": 2, "speaker": "B"}, {"word": "boats.", "start": 2, "end": 2.5, "speaker": "A"}]}]})"),
            (Said{"1 1000-4000 [Speaker B] Twenty boats."}));
}

TEST(WhisperJson, SpeakersWhoAreNobodyEndWhatTheFormerSaid) {
  const std::string cue = R"({{"start": {}, "end": {}, "text": "Some words"{}}},)";
  const auto with = [&](const std::string& speaker) {
    return R"({"segments": [)" + fmt::format(fmt::runtime(cue), 1, 2, R"(, "speaker": "Ada")") +
           fmt::format(fmt::runtime(cue), 2, 3, speaker) + R"({"start": 3, "end": 4, "text": "And more"}]})";
  };
  const auto speaker_of_second = [&](const std::string& speaker) {
    return read(with(speaker)).cues.at(1).speaker;
  };
  for (const char* nobody : {"null", "\"?\"", "\"-\"", "\"null\"", "\"Unknown\""})
    EXPECT_EQ(speaker_of_second(fmt::format(R"(, "speaker": {})", nobody)), "") << nobody;
  for (const char* nothing : {"", R"(, "speaker": "")"})
    EXPECT_EQ(speaker_of_second(nothing), "Ada") << nothing;
}

TEST(WhisperJson, NobodyEverywhereLeavesTheNamesInTheWords) {
  EXPECT_EQ(said(R"({"segments": [{"start": 1, "end": 2, "text": "[Ada] Some words", "speaker": null},
                                  {"start": 2, "end": 3, "text": "And more", "speaker": null}]})"),
            (Said{"1 1000-2000 [Ada] Some words", "2 2000-3000 [Ada] And more"}));
}

TEST(WhisperJson, WordTimesOfChineseAndJapaneseAreKept) {
  EXPECT_EQ(in_full(read(R"({"segments": [{"start": 0, "end": 10, "text": "今天很好我们去", "words": [
{"word": "今", "start": 0, "end": 0.2}, {"word": "天", "start": 0.2, "end": 0.4}, {"word": "很", "start": 0.7, "end": 0.8},
{"word": "好", "start": 0.8, "end": 1}, {"word": "我", "start": 7, "end": 7.2}, {"word": "们", "start": 7.2, "end": 7.4},
{"word": "去", "start": 7.4, "end": 9.5}]}]})")),
            R"(
1 0-10000 [] 今天很好我们去 @1
  0-200 今 200-400 天 700-800 很 800-1000 好 7000-7200 我 7200-7400 们 7400-9500 去
)");
  EXPECT_EQ(in_full(read(R"({"segments": [{"start": 0, "end": 10, "text": "はい、 Python です", "words": [
{"word": "はい", "start": 0, "end": 1}, {"word": "、", "start": 1, "end": 1}, {"word": " Py", "start": 7, "end": 7.5},
{"word": "thon", "start": 7.5, "end": 8}, {"word": " です", "start": 8, "end": 9}]}]})")),
            R"(
1 0-10000 [] はい、 Python です @1
  0-1000 はい 1000-1000 、 7000-8000 Python 8000-9000 です
)");
}

TEST(WhisperJson, ASegmentWithoutTimesHasThoseOfItsWords) {
  EXPECT_EQ(in_full(read(R"({"segments": [{"start": null, "end": null, "text": " Aye aye.", "words": [
{"word": " Aye", "start": 1, "end": 1.5}, {"word": " aye.", "start": 2, "end": 2.5}]}]})")),
            "\n1 1000-2500 [] Aye aye. @1\n  1000-1500 Aye 2000-2500 aye.\n");
}

}  // namespace
}  // namespace cueclip
