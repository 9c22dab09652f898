#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::failure_of;
using test::in_full;
using test::read;

/// A document of TTML with this in its body's only division.
std::string ttml(const std::string& paragraphs, const std::string& root = "", const std::string& head = "") {
  return "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttp=\"urn:p\" " + root + "><head>" + head +
         "</head><body><div>\n" + paragraphs + "\n</div></body></tt>";
}

TEST(Ttml, SaysWhatItIs) {
  const auto transcript = read(ttml("<p begin='1s' end='2s'>One.</p>", "xml:lang='fr-CA'"));
  EXPECT_EQ(transcript.format, "TTML");
  EXPECT_EQ(transcript.language, "fr-CA");
}

TEST(Ttml, TimesOfEveryKind) {
  const auto start_of = [](const std::string& time, const std::string& root = "") {
    return read(ttml("<p begin='" + time + "' dur='1s'>One.</p>", root)).cues.at(0).time.start.count();
  };
  EXPECT_EQ(start_of("00:01:02.5"), 62'500'000);
  EXPECT_EQ(start_of("00:01:02,5"), 62'500'000);
  EXPECT_EQ(start_of("1:02.500"), 62'500'000);
  EXPECT_EQ(start_of("62.500"), 62'500'000);
  EXPECT_EQ(start_of("62.5s"), 62'500'000);
  EXPECT_EQ(start_of("62500ms"), 62'500'000);
  EXPECT_EQ(start_of("0.5h"), 1'800'000'000);
  EXPECT_EQ(start_of("1.5m"), 90'000'000);
  EXPECT_EQ(start_of("45f"), 1'500'000);
  EXPECT_EQ(start_of("50f", "ttp:frameRate='25'"), 2'000'000);
  EXPECT_EQ(start_of("00:00:02:15"), 2'500'000);
  EXPECT_EQ(start_of("00:00:02:05.5", "ttp:frameRate='10' ttp:subFrameRate='10'"), 2'550'000);
  EXPECT_EQ(start_of("24f", "ttp:frameRate='24' ttp:frameRateMultiplier='1000 1001'"), 1'001'000);
  EXPECT_EQ(start_of("24f", "ttp:frameRate='24' ttp:frameRateMultiplier='1000:1001'"), 1'001'000);
  EXPECT_EQ(start_of("25000000t", "ttp:tickRate='10000000'"), 2'500'000);
  EXPECT_EQ(start_of("50t", "ttp:frameRate='25'"), 2'000'000);
  EXPECT_EQ(start_of("3t"), 3'000'000);
}

TEST(Ttml, SmpteTimesCountFrames) {
  const std::string root = "ttp:timeBase='smpte' ttp:frameRate='30' ttp:frameRateMultiplier='1000 1001' ";
  const auto start_of = [](const std::string& time, const std::string& attributes) {
    return read(ttml("<p begin='" + time + "' dur='1s'>One.</p>", attributes)).cues.at(0).time.start.count();
  };
  EXPECT_EQ(start_of("00:01:00:00", root), 60'060'000);
  // 17,982 frames: of each minute's numbers, two were left out, but for every tenth's.
  EXPECT_EQ(start_of("00:10:00;00", root + "ttp:dropMode='dropNTSC'"), 599'999'400);
  EXPECT_EQ(start_of("00:00:02:12", "ttp:timeBase='smpte' ttp:frameRate='24'"), 2'500'000);
}

TEST(Ttml, TimesCountFromWhatIsAround) {
  EXPECT_EQ(in_full(read("<tt><body begin='10s'><div begin='-1s'>\n<p begin='1s' end='2s'>One.</p>\n"
                         "<p begin='3s' end='9s' dur='1s'>Two.</p></div></body></tt>")),
            "\n1 10000-11000 [] One. @2\n2 12000-13000 [] Two. @3\n");
  EXPECT_EQ(in_full(read(
                "<tt><body timeContainer='seq'><div dur='10s'><p begin='1s' dur='2s'>One.</p></div>\n"
                "<div timeContainer='seq'>\n<p dur='2s'>Two.</p>\n<p dur='3s'>Three.</p></div></body></tt>")),
            "\n1 1000-3000 [] One. @1\n2 10000-12000 [] Two. @3\n3 12000-15000 [] Three. @4\n");
}

TEST(Ttml, TimesThatStartAtAnHourAreMovedByTheirDivision) {
  EXPECT_EQ(in_full(read("<tt><body><div begin='-01:00:00:00'><p begin='01:00:01:00' end='01:00:02:00'>One."
                         "</p></div></body></tt>")),
            "\n1 1000-2000 [] One. @1\n");
}

TEST(Ttml, ACueWithoutAnEndLastsUntilTheNext) {
  EXPECT_EQ(in_full(read("<tt><body dur='20s'><div>\n<p begin='1s'>One.</p>\n<p begin='5s'/>\n"
                         "<p begin='8s'>Two.</p></div></body></tt>")),
            "\n1 1000-8000 [] One. @2\n2 8000-20000 [] Two. @4\n");
}

TEST(Ttml, StylesNotesAndReadingsAreNoWords) {
  EXPECT_EQ(
      in_full(read(ttml("<p begin='1s' end='2s'><metadata><desc>No.</desc></metadata>An <span style='i'>"
                        "un</span>usual\n   <span>walk</span><br/>home"
                        "<span tts:ruby='container'><span tts:ruby='base'>ward</span>"
                        "<span tts:ruby='text'>NO</span></span>.</p>"))),
      "\n1 1000-2000 [] An unusual walk homeward. @2\n");
}

TEST(Ttml, PrefixesMayBeAnyOrUndeclaredAndReferencesHtmls) {
  EXPECT_EQ(
      in_full(read("<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE tt [<!ENTITY x 'y'>]>\n"
                   "<x:tt><x:body><x:div><x:p begin='1s' end='2s'>Caf&eacute; &amp; a &lt;b&gt; & c.</x:p>"
                   "</x:div></x:body></x:tt>")),
      "\n1 1000-2000 [] Café & a <b> & c. @2\n");
}

TEST(Ttml, NoEntityIsReadThatTheFileDeclares) {
  EXPECT_EQ(in_full(read("<!DOCTYPE tt [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y 'grows'>]>\n"
                         "<tt><body><div><p begin='1s' end='2s'>One &x; and &y;.</p></div></body></tt>")),
            "\n1 1000-2000 [] One &x; and &y;. @2\n");
}

TEST(Ttml, AgentsHaveNames) {
  const auto cues = read(ttml("<p begin='1s' end='2s' ttm:agent='a1'>One.</p>\n"
                              "<p begin='2s' end='3s' ttm:agent='b1'>Two.</p>\n"
                              "<p begin='3s' end='4s' ttm:agent='2'>Three.</p>\n"
                              "<p begin='4s' end='5s'>Four.</p>\n"
                              "<p begin='5s' end='6s' ttm:agent='a1 b1'>Five.</p>",
                              "",
                              "<ttm:agent xml:id='a1'><ttm:name type='given'>Maren</ttm:name>"
                              "<ttm:name type='full'>Maren Holt</ttm:name></ttm:agent>"
                              "<ttm:agent xml:id='b1'/>"))
                        .cues;
  ASSERT_EQ(cues.size(), 5u);
  EXPECT_EQ(cues[0].speaker, "Maren Holt");
  EXPECT_EQ(cues[1].speaker, "b1");
  EXPECT_EQ(cues[2].speaker, "Speaker 2");
  EXPECT_EQ(cues[3].speaker, "");
  EXPECT_EQ(cues[4].speaker, "Maren Holt & b1");
}

TEST(Ttml, AgentsOfDivisionsAndSpansCountToo) {
  EXPECT_EQ(
      in_full(read("<tt><body><div ttm:agent='Ada'>\n<p begin='1s' end='2s'>One.</p>\n<p begin='2s' end='6s'>"
                   "<span>Two.</span><br/><span ttm:agent='Ben'>Six.</span></p></div></body></tt>")),
      "\n1 1000-2000 [Ada] One. @2\n2 2000-4000 [Ada] Two. @3\n2b 4000-6000 [Ben] Six. @3\n");
}

TEST(Ttml, TimedSpansAreWordsAndThoseThatTouchSyllables) {
  EXPECT_EQ(in_full(read(ttml("<p begin='10s' end='14s'><span begin='10s' end='10.5s'>Hel</span>"
                              "<span begin='10.5s' end='11s'>lo</span> <span begin='12s' end='13s'>Ben</span>"
                              "<span begin='13s' end='14s'>.</span></p>"))),
            "\n1 10000-14000 [] Hello Ben. @2\n  10000-11000 Hello 12000-14000 Ben.\n");
}

TEST(Ttml, WhereNoneHaveSpacesEachTimedSpanIsAWord) {
  EXPECT_EQ(
      in_full(read(ttml("<p begin='1s' end='4s'><span begin='1s' end='2s'>Well</span>"
                        "<span begin='2s' end='2.5s'>,</span><span begin='3s' end='4s'>yes.</span></p>"))),
      "\n1 1000-4000 [] Well, yes. @2\n  1000-2500 Well, 3000-4000 yes.\n");
}

TEST(Ttml, TimesOfSpansMayCountFromTheirParagraph) {
  EXPECT_EQ(in_full(read(ttml("<p begin='10s' end='14s'><span begin='0s' end='1s'>Good</span> "
                              "<span begin='2s' end='4s'>day.</span></p>"))),
            "\n1 10000-14000 [] Good day. @2\n  10000-11000 Good 12000-14000 day.\n");
}

TEST(Ttml, ApplesSentencesAreCues) {
  const auto word = [](const std::string& begin, const std::string& end, const std::string& text) {
    return "<span podcasts:unit=\"word\" begin=\"" + begin + "\" end=\"" + end + "\">" + text + "</span>";
  };
  EXPECT_EQ(in_full(read(ttml("<p begin=\"1:00.000\" end=\"1:05.000\" ttm:agent=\"SPEAKER_1\">"
                              "<span podcasts:unit=\"sentence\">" +
                              word("1:00.000", "1:00.500", "Low") + word("1:00.500", "1:01.000", "tide.") +
                              "</span><span podcasts:unit=\"sentence\" begin=\"1:02.000\" end=\"1:05.000\">" +
                              word("1:02.000", "1:03.000", "Then") + word("1:03.000", "1:05.000", "mud.") +
                              "</span></p>"))),
            "\n1 60000-61000 [SPEAKER_1] Low tide. @2\n  60000-60500 Low 60500-61000 tide.\n"
            "2 62000-65000 [SPEAKER_1] Then mud. @2\n  62000-63000 Then 63000-65000 mud.\n");
}

TEST(Ttml, ChevronsBesideANameAreNoWordsAndWordsKeepTheirTimes) {
  EXPECT_EQ(
      in_full(read(ttml("<p begin='1s' end='4s' ttm:agent='Ada'><span begin='1s' end='2s'>&gt;&gt;Low</span> "
                        "<span begin='3s' end='4s'>tide.</span></p>"))),
      "\n1 1000-4000 [Ada] Low tide. @2\n  1000-2000 Low 3000-4000 tide.\n");
}

TEST(Ttml, ALongTurnBecomesItsSentences) {
  std::string spans;
  for (int i = 0; i < 90; ++i)
    spans += "<span begin='" + std::to_string(i) + "s' end='" + std::to_string(i + 1) + "s'>" +
             (i % 30 == 29 ? "end." : "word") + "</span> ";
  const auto cues = read(ttml("<p begin='0s' end='90s'>" + spans + "</p>")).cues;
  ASSERT_EQ(cues.size(), 3u);
  EXPECT_EQ(cues[1].time.start, std::chrono::seconds{30});
  EXPECT_EQ(cues[1].words.size(), 30u);
}

TEST(Ttml, SpansThatAreLinesAreCues) {
  EXPECT_EQ(in_full(read(ttml("<p><span begin='1s' end='2s'>The first of two.</span><br/>\n"
                              "<span begin='3s' end='4s'>And here the second.</span></p>"))),
            "\n1 1000-2000 [] The first of two. @2\n2 3000-4000 [] And here the second. @3\n");
}

TEST(Ttml, OfSeveralLanguagesTheFirstIsRead) {
  const auto transcript = read(
      "<tt><body><div xml:lang='de'><p begin='1s' end='2s'>Ja.</p></div>\n"
      "<div xml:lang='en'><p begin='1s' end='2s'>Yes.</p></div></body></tt>");
  EXPECT_EQ(in_full(transcript),
            "\n1 1000-2000 [] Ja. @1\n2: this part is in another language (en), and is left out\n");
  EXPECT_EQ(transcript.language, "de");
}

TEST(Ttml, WhatIsDamagedIsReadAsFarAsItGoes) {
  const auto transcript = read(
      "<tt><body><div>\n<p begin='1s' end='2s'>One.</p>\n<p begin='x' end='3s'>Two.</p>\n"
      "<p begin='3s' end='4s'>Three");
  ASSERT_EQ(transcript.cues.size(), 2u);
  EXPECT_EQ(transcript.cues[1], test::cue(2, 3000, 4000, "", "Three"));
  ASSERT_EQ(transcript.warnings.size(), 3u);
  EXPECT_EQ(transcript.warnings[0].line, 4u);
  EXPECT_TRUE(
      transcript.warnings[0].message.starts_with("this is no sound XML, and is read as far as that goes: "));
  EXPECT_EQ(transcript.warnings[1].message, "the time x can't be read");
  EXPECT_EQ(transcript.warnings[2].line, 3u);
}

TEST(Ttml, IsRefusedWhereItIsTooDeepOrSaysNothing) {
  std::string deep = "<tt><body>";
  for (int i = 0; i < 80; ++i) deep += "\n<div>";
  const auto too_deep = failure_of(deep + "<p begin='1s'>One.</p>");
  EXPECT_EQ(too_deep.failure, Failure::kInput);
  EXPECT_NE(
      too_deep.text.find("episode.srt:64: reading the transcript episode.srt: taken for TTML, it is nested "
                         "more than 64 deep"),
      std::string::npos)
      << too_deep.text;
  EXPECT_NE(failure_of("<tt><body><div/></body></tt>").text.find("taken for TTML, it holds no cue"),
            std::string::npos);
}

}  // namespace
}  // namespace cueclip
