#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::failure_of;
using test::in_full;
using test::read;

TEST(Html, CiteMissing) {
  EXPECT_EQ(data_in_full("html_cite_missing.html"), R"(
1 1000-4000 [Marit] Said with a name. @1
2 4000-7200 [Marit] Said without one. @2
3 8000-10800 [Odile] Another voice. @3
)");
}

TEST(Html, CiteTimeP) {
  EXPECT_EQ(data_in_full("html_cite_time_p.html"), R"(
1 1000-4000 [Marit] The mast is down. @3
2 4000-8400 [Odile] And the flag & the lamp. @6
3 3723000-3727000 [Marit] An hour on, still down. @9
)");
}

TEST(Html, SpaceBeforeColon) {
  EXPECT_EQ(data_in_full("html_space_before_colon.html"), R"(
1 1000-4000 [Marit] Un espace avant. @1
2 4000-7200 [Odile] Le même espace. @2
)");
}

TEST(Html, TimeMissing) {
  EXPECT_EQ(data_in_full("html_time_missing.html"), R"(
1 1000-5000 [Marit] The first has a time. @1
2 1000-4600 [Odile] The second has none. @2
3 10000-14000 [Marit] The third has one again. @3
)");
}

TEST(Html, WholePage) {
  EXPECT_EQ(data_in_full("html_whole_page.html"), R"(
1 1000-4000 [Marit] The pier creaks. @10
2 4000-6800 [Odile] It sings. @11
)");
}

TEST(Html, DecodesEntitiesOnce) {
  EXPECT_EQ(in_full(read("<cite>A &amp; B:</cite> <time>0:01</time> <p>Write &amp;lt; for &lt;; it&#39;s "
                         "&eacute;t&eacute;.</p>\n")),
            "\n1 1000-5400 [A & B] Write &lt; for <; it's été. @1\n");
}

TEST(Html, TimesMayHaveDecimals) {
  const auto transcript =
      read("<cite>A:</cite><time>0:01.250</time><p>One.</p><cite>B:</cite><time>0:02.5</time><p>Two.</p>");
  EXPECT_FALSE(transcript.starts_in_whole_seconds);
  EXPECT_EQ(in_full(transcript), "\n1 1250-2500 [A] One. @1\n2 2500-4900 [B] Two. @1\n");
}

TEST(Html, TimesAreWholeSecondsOtherwise) {
  EXPECT_TRUE(read("<cite>A:</cite><time>0:01</time><p>One.</p>").starts_in_whole_seconds);
}

TEST(Html, WarnsOfATimeThatCantBeRead) {
  EXPECT_EQ(
      in_full(read(
          "<time>0:01</time><p>One.</p>\n<time>noon</time><p>Two.</p>\n<time>0:05</time><p>Three.</p>\n")),
      "\n1 1000-3400 [] One. @1\n2 1000-3400 [] Two. @2\n3 5000-7400 [] Three. @3\n"
      "2: this time can't be read; the one before it holds\n");
}

TEST(Html, ReadsAPageThatIsBroken) {
  EXPECT_EQ(in_full(read("<cite>A:</cite><time>0:01</time><p>Never <b>closed<p>Nor this <i>one")),
            "\n1 1000-3800 [A] Never closed @1\n2 1000-4200 [A] Nor this one @1\n");
}

TEST(Html, RefusesNestingOver64) {
  std::string open;
  std::string close;
  for (int i = 0; i < 70; ++i) {
    open += "<div>";
    close += "</div>";
  }
  const auto ended = failure_of("<p>Page</p>\n" + open + "<time>0:01</time><p>Deep.</p>" + close, "a.html");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(
      ended.text.starts_with("a.html:2: reading the transcript a.html: it is nested more than 64 deep."))
      << ended.text;
}

TEST(Html, ANoBreakSpaceBeforeTheColonGoesToo) {
  EXPECT_EQ(test::read("<cite>Odile&nbsp;:</cite> <time>0:10</time> <p>Words.</p>").cues.at(0).speaker,
            "Odile");
}

TEST(Html, ALineBreakIsASpace) {
  EXPECT_EQ(test::read("<cite>A:</cite> <time>0:10</time> <p>One<br>two<br/>three</p>").cues.at(0).text,
            "One two three");
}

TEST(Html, NameAndTimeMayStandInsideTheParagraph) {
  const Transcript read = test::read(
      "<p><cite>A:</cite> <time>0:10</time> Words.</p><p><cite>B:</cite> <time>0:20</time> More.</p>");
  ASSERT_EQ(read.cues.size(), 2u);
  EXPECT_EQ(read.cues[0].speaker + ": " + read.cues[0].text, "A: Words.");
  EXPECT_EQ(read.cues[1].speaker + ": " + read.cues[1].text, "B: More.");
  EXPECT_EQ(read.cues[1].time.start, Time{20'000'000});
}

TEST(Html, WordsBeforeTheFirstTime) {
  EXPECT_EQ(data_in_full("html_words_before_first_time.html"), R"(
1 0-4000 [Marit] The first has no time. @2
2 5000-8600 [Odile] The second has one. @3
1: these words have no time and no name, and are left out
)");
}

TEST(Html, AParagraphThatIsTooLongLeavesTheOthersToBeRead) {
  std::string words;
  for (int i = 0; i < 700; ++i) words += "The pier is old and I mend it. ";
  const Transcript transcript =
      read("<cite>A:</cite><time>0:00</time><p>One.</p><cite>B:</cite><time>0:05</time>\n<p>" + words +
           "</p><cite>A:</cite><time>30:00</time><p>Three.</p>");
  EXPECT_EQ(transcript.cues.front().text, "One.");
  EXPECT_EQ(transcript.cues[1].speaker, "B");
  EXPECT_EQ(transcript.cues.back().text, "Three.");
  ASSERT_EQ(transcript.warnings.size(), 1u);
  EXPECT_EQ(transcript.warnings[0].line, 2u);
}

}  // namespace
}  // namespace cueclip
