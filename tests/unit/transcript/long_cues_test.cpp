#include "transcript/long_cues.h"

#include <fmt/format.h>

#include "unit/transcript/reading.h"

namespace cueclip {
namespace {

using test::read;

std::string mended_piers(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "The pier is old and I mend it. ";
  return text;
}

TEST(LongCues, ACueThatIsTooLongIsDividedInAnyFormatAndTheOthersAreRead) {
  const std::string words = mended_piers(700);
  const std::vector<std::string> files{
      "1\n00:00:01,000 --> 00:00:02,000\nShort.\n\n2\n00:00:02,000 --> 00:10:02,000\n" + words +
          "\n\n3\n00:10:02,000 --> 00:10:03,000\nLast.\n",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nShort.\n\n00:02.000 --> 10:02.000\n" + words +
          "\n\n10:02.000 --> 10:03.000\nLast.\n",
      "<time>0:01</time><p>Short.</p>\n<time>0:02</time><p>" + words +
          "</p>\n<time>10:02</time><p>Last.</p>\n",
      "0:01\n\nShort.\n\n0:02\n\n" + words + "\n\n10:02\n\nLast.\n"};
  for (const std::string& file : files) {
    const Transcript transcript = read(file);
    ASSERT_GT(transcript.cues.size(), 20u) << transcript.format;
    EXPECT_EQ(transcript.cues.front().text, "Short.");
    EXPECT_EQ(transcript.cues.back().text, "Last.");
    ASSERT_EQ(transcript.warnings.size(), 1u) << transcript.format;
    EXPECT_EQ(
        transcript.warnings[0].message,
        "this cue has more than 20000 characters; it is divided at the ends of sentences, and when each is "
        "said is a guess");
    EXPECT_EQ(transcript.warnings[0].line, transcript.cues[1].line);
  }
}

TEST(LongCues, PiecesEndWithSentencesAndShareTheTime) {
  const Transcript transcript = read("1\n00:00:02,000 --> 00:10:02,000\n[Ada] " + mended_piers(700) + "\n");
  std::string joined;
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const Cue& cue = transcript.cues[i];
    EXPECT_EQ(cue.number, static_cast<int>(i) + 1);
    EXPECT_EQ(cue.part, 1);
    EXPECT_EQ(cue.speaker, "Ada");
    EXPECT_TRUE(cue.text.ends_with("mend it.")) << cue.text;
    EXPECT_LT(cue.text.size(), 2000u);
    EXPECT_EQ(cue.time.start, i == 0 ? Time{2'000'000} : transcript.cues[i - 1].time.end);
    joined += cue.text + " ";
  }
  EXPECT_EQ(joined, mended_piers(700));
  EXPECT_EQ(transcript.cues.back().time.end, Time{602'000'000});
}

TEST(LongCues, WhereNoSentenceEndsWordsDo) {
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "again ";
  const Transcript transcript = read("1\n00:00:02,000 --> 00:10:02,000\n" + words + "\n");
  ASSERT_GT(transcript.cues.size(), 20u);
  for (const Cue& cue : transcript.cues) EXPECT_TRUE(cue.text.ends_with("again")) << cue.text;
}

TEST(LongCues, WordsKeepTheirTimes) {
  std::string json = R"({"text": "", "language": "en", "segments": [{"start": 0, "end": 9000, "text": ")";
  std::string words;
  for (int i = 0; i < 2400; ++i) {
    const std::string word = i % 8 == 7 ? " harbours." : " harbours";
    json += word;
    words +=
        (i == 0 ? "" : ", ") + fmt::format(R"({{"word": "{}", "start": {}, "end": {}}})", word, i, i + 1);
  }
  const Transcript transcript = read(json + R"(", "words": [)" + words + "]}]}");
  ASSERT_GT(transcript.cues.size(), 10u);
  std::size_t count = 0;
  for (const Cue& cue : transcript.cues) {
    ASSERT_FALSE(cue.words.empty());
    EXPECT_EQ(cue.time.start, cue.words.front().time.start);
    EXPECT_EQ(cue.words.front().time.start, std::chrono::seconds{static_cast<int>(count)});
    count += cue.words.size();
  }
  EXPECT_EQ(count, 2400u);
}

TEST(LongCues, PartsOfACueStayParts) {
  const Transcript transcript = read("WEBVTT\n\n00:01.000 --> 20:00.000\n<v Ada>Short.</v><v Ben>" +
                                     mended_piers(700) + "</v>\n\n20:00.000 --> 20:01.000\nLast.\n");
  ASSERT_GT(transcript.cues.size(), 20u);
  EXPECT_EQ(describe(transcript.cues[0].name()), "1");
  EXPECT_EQ(describe(transcript.cues[1].name()), "1b");
  EXPECT_EQ(describe(transcript.cues[2].name()), "1c");
  EXPECT_EQ(describe(transcript.cues.back().name()), "2");
}

}  // namespace
}  // namespace cueclip
