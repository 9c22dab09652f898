#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::failure_of;
using test::in_full;
using test::read;

TEST(WebVtt, HeaderAndSettings) {
  EXPECT_EQ(data_in_full("vtt_header_and_settings.vtt"), R"(
1 1500-3000 [Marit] The tide turns at four. @15
2 3250-5750 [Odile] Then we have an hour. @20
)");
}

TEST(WebVtt, LongHours) {
  EXPECT_EQ(data_in_full("vtt_long_hours.vtt"), R"(
1 3601000-3602000 [Marit] One digit of hours. @3
2 86401000-86402000 [Odile] Three digits of hours. @6
)");
}

TEST(WebVtt, RollingDuplicates) {
  EXPECT_EQ(data_in_full("vtt_rolling_duplicates.vtt"), R"(
1 0-2000 [] the gate opens slowly @3
2 2000-4000 [] because the hinge is dry @6
3 4000-6000 [] and nobody has oil @10
4 6000-8000 [] on a Sunday @14
)");
}

TEST(WebVtt, SaidTwice) {
  EXPECT_EQ(data_in_full("vtt_said_twice.vtt"), R"(
1 0-1000 [] Pull. @3
2 1000-2000 [] Pull. @6
3 2000-3000 [] It holds. @9
4 3000-4000 [] Good. @12
)");
}

TEST(WebVtt, SecondsOnly) {
  EXPECT_EQ(data_in_full("vtt_seconds_only.vtt"), R"(
1 860-7380 [Marit] These times are plain seconds. @3
2 7380-62500 [Odile] Even past a minute. @6
)");
}

TEST(WebVtt, SpeakerPrefix) {
  EXPECT_EQ(data_in_full("vtt_speaker_prefix.vtt"), R"(
1 1000-2000 [SPEAKER_00] Is the ferry in? @3
2 2000-3000 [SPEAKER_01] It was in an hour ago. @6
3 3000-4000 [SPEAKER_00] Then we swim. @9
)");
}

TEST(WebVtt, Tags) {
  EXPECT_EQ(data_in_full("vtt_tags.vtt"), R"(
1 1000-2000 [Marit] Old rope, new knot. @3
2 2000-3000 [Odile] 港 (みなと) means harbour; 2 < 3. @6
)");
}

TEST(WebVtt, TimestampMap) {
  EXPECT_EQ(data_in_full("vtt_timestamp_map.vtt"), R"(
1 1000-2000 [Marit] The map is passed over. @4
)");
}

TEST(WebVtt, VoiceEndMissing) {
  EXPECT_EQ(data_in_full("vtt_voice_end_missing.vtt"), R"(
1 1000-2000 [Marit] The fog came in. @3
2 2000-3000 [Odile] It never left. @6
)");
}

TEST(WebVtt, VoiceEndMisspelt) {
  EXPECT_EQ(data_in_full("vtt_voice_end_misspelt.vtt"), R"(
1 1000-2000 [Marit] The fog came in. @3
2 2000-3000 [Odile] It never left. @6
3 3000-4000 [Marit] So it did. @9
)");
}

TEST(WebVtt, Voices) {
  EXPECT_EQ(data_in_full("vtt_voices.vtt"), R"(
1 1000-3210 [Marit] Who is rowing? @3
1b 3210-4000 [Odile] I am! @3
2 5000-6000 [Rope & Sons] We sell oars. @6
)");
}

TEST(WebVtt, WordTimes) {
  EXPECT_EQ(data_in_full("vtt_word_times.vtt"), R"(
1 1000-4000 [Marit] The pier is shaking. @3
  1000-1500 The 1500-2000 pier 2000-2250 is 2250-4000 shaking.
2 5000-6000 [Odile] Two words then two @6
  5000-5187 Two 5187-5500 words 5500-5785 then 5785-6000 two
)");
}

TEST(WebVtt, IsTakenForItByItsFirstLine) {
  const std::string cue = "\n\n00:01.000 --> 00:02.000\nOne.\n";
  for (const char* first : {"WEBVTT", "WEBVTT ", "WEBVTT\tA title", "\xEF\xBB\xBFWEBVTT - A title"})
    EXPECT_EQ(read(first + cue, "a.txt").format, "WebVTT") << first;
  EXPECT_EQ(read("WEBVTTX" + cue, "a.vtt").format, "SubRip");
}

TEST(WebVtt, ReadsEveryKindOfLineEnd) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const std::string e = end;
    EXPECT_EQ(in_full(read("WEBVTT" + e + e + "00:01.000 --> 00:02.000" + e + "<v Marit>One" + e + "two.",
                           "a.vtt")),
              "\n1 1000-2000 [Marit] One two. @3\n");
  }
}

TEST(WebVtt, TwoTimesWithoutABlankLineAreTwoCues) {
  EXPECT_EQ(in_full(read("WEBVTT\n00:01.000 --> 00:02.000\nOne.\n00:02.000 --> 00:03.000\nTwo.\n")),
            "\n1 1000-2000 [] One. @2\n2 2000-3000 [] Two. @4\n");
}

TEST(WebVtt, ACommentedCueIsNone) {
  EXPECT_EQ(in_full(read("WEBVTT\n\nNOTE\nnot said\n\n00:03.000 --> 00:04.000\nSaid.\n")),
            "\n1 3000-4000 [] Said. @6\n");
}

TEST(WebVtt, VoicesComeBack) {
  EXPECT_EQ(
      in_full(read("WEBVTT\n\n00:01.000 --> 00:04.000\n<v Marit>Aye</v> <v Odile>Nay</v> <v Marit>Aye\n\n"
                   "00:05.000 --> 00:06.000\nno voice\n")),
      "\n1 1000-2000 [Marit] Aye @3\n1b 2000-3000 [Odile] Nay @3\n1c 3000-4000 [Marit] Aye @3\n"
      "2 5000-6000 [Marit] no voice @6\n");
}

TEST(WebVtt, DecodesEntitiesOnce) {
  EXPECT_EQ(
      in_full(read(
          "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A &amp;amp; B>Write &amp;lt;i&amp;gt; for &lt;i&gt;.\n")),
      "\n1 1000-2000 [A &amp; B] Write &lt;i&gt; for <i>. @3\n");
}

TEST(WebVtt, WarnsOfATimingThatCantBeRead) {
  EXPECT_EQ(
      in_full(read("WEBVTT\n\n-00:01.000 --> 00:02.000\nLost.\n\n00:03.000 --> 00:02.000\nBackwards.\n\n"
                   "00:0x.000 --> 00:05.000\nLost too.\n")),
      "\n1 3000-4000 [] Backwards. @6\n3: this timing can't be read, and its cue is left out\n"
      "9: this timing can't be read, and its cue is left out\n"
      "6: this cue ends before it starts; it is taken to last a second\n");
}

TEST(WebVtt, RefusesTimesOf100Hours) {
  const auto ended = failure_of("WEBVTT\n\n99:59:59.000 --> 100:00:00.000\nToo late.\n", "a.vtt");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(ended.text.starts_with("a.vtt:3: reading the transcript a.vtt: ")) << ended.text;
}

TEST(WebVtt, RefusesAFileWithoutCues) {
  const auto ended = failure_of("WEBVTT\n\nNOTE nothing yet\n", "a.vtt");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("taken for WebVTT"), std::string::npos) << ended.text;
}

TEST(WebVtt, WordTimesStayInsideTheirCueAndInOrder) {
  const Transcript read = test::read(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<00:00:01.500>One <00:00:09.000>two <00:00:01.700>three\n");
  Time reached{};
  for (const TimedWord& word : read.cues.at(0).words) {
    EXPECT_LE(reached, word.time.start);
    EXPECT_LE(word.time.end, Time{2'000'000});
    reached = word.time.start;
  }
}

TEST(WebVtt, ATimeBetweenWordsMayBeBeyondAllTime) {
  EXPECT_EQ(in_full(test::read("WEBVTT\n\n00:01.000 --> 00:02.000\nOne two <999999999:59:59.999>three\n")),
            R"(
1 1000-2000 [] One two three @3
  1000-2000 One 2000-2000 two 2000-2000 three
)");
}

TEST(WebVtt, LessThanIsWords) {
  EXPECT_EQ(test::read("WEBVTT\n\n00:01.000 --> 00:02.000\n2 < 3 and 4 > 1\n").cues.at(0).text,
            "2 < 3 and 4 > 1");
}

}  // namespace
}  // namespace cueclip
