#include <array>

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::failure_of;
using test::in_full;
using test::read;

/// A page around a transcript; what is on it beside that holds times too.
std::string page_around(const std::string& body) {
  return "<!DOCTYPE html><html lang=\"en\"><head><title>0:01</title></head><body><h1>Tide Table</h1>"
         "<p>Recorded at 10:30 on the pier.</p><div class=\"player\"><span>0:00</span> / "
         "<span>45:10</span></div>" +
         body + "<footer><p>Powered by a server</p></footer></body></html>";
}

/// Three cues of these forms, as a listing: who, what.
std::string said_on_page(const std::string& body) {
  std::string text;
  for (const Cue& cue : read(page_around(body)).cues)
    text += fmt::format("{} [{}] {}\n", cue.time.start.count() / 1'000'000, cue.speaker, cue.text);
  return text;
}

const std::string kNamed =
    "5 [Maren Holt] Good evening.\n14 [Ivo Brandt] I brought mine.\n21 [Maren Holt] Still right.\n";
const std::string kNameless = "5 [] Good evening.\n14 [] I brought mine.\n21 [] Still right.\n";

/// A form with T for the time, N for the name, W for the words, three times.
std::string thrice(const std::string& form) {
  std::string text;
  for (const auto& [time, name, words] :
       std::to_array<std::array<std::string, 3>>({{"0:05", "Maren Holt", "Good evening."},
                                                  {"0:14", "Ivo Brandt", "I brought mine."},
                                                  {"0:21", "Maren Holt", "Still right."}}))
    for (const char byte : form)
      text += byte == 'T' ? time : byte == 'N' ? name : byte == 'W' ? words : std::string(1, byte);
  return text;
}

TEST(HtmlPageFile, CastopodWebVtt) {
  EXPECT_EQ(data_in_full("html_page_castopod_webvtt.html"), R"(
1 28000-33200 [Marit] Is the pier safe? I ask at 10:30. @7
2 34000-38800 [Odile Brandt] It was, in my day & yours. @14
3 3723000-3726200 [Marit] Then we walk. @21
)");
}

TEST(HtmlPageFile, NamesAboveTimes) {
  EXPECT_EQ(data_in_full("html_page_names_above_times.html"), R"(
1 28000-31000 [Marit] Is the pier safe? @6
2 31000-34000 [Marit] I have to ask. @7
3 34000-38000 [Odile] It was, in my day. @11
4 38000-41200 [Marit] Then we walk. @15
)");
}

TEST(HtmlPageFile, Table) {
  EXPECT_EQ(data_in_full("html_page_table.html"), R"(
1 28000-31600 [Marit] Is the pier safe? @3
2 34000-38000 [Odile] It was, in my day. @4
3 3723000-3726200 [Marit] Then we walk. @5
)");
}

TEST(HtmlPageFile, YouTube) {
  EXPECT_EQ(data_in_full("html_page_youtube.html"), R"(
1 28000-31600 [] is the pier safe @6
2 34000-38000 [] it was in my day @7
3 3723000-3726200 [] then we walk @9
)");
}

TEST(HtmlPage, SaysThatItIsOne) {
  const Transcript transcript = read(page_around(thrice("<article><span>T</span><p>W</p></article>")));
  EXPECT_EQ(transcript.format, "saved page");
  EXPECT_TRUE(transcript.starts_in_whole_seconds);
}

TEST(HtmlPage, ANameStandsInAnElementOfItsOwn) {
  for (const char* form :
       {"<article><span>T</span><p><span class=\"mr-1 font-bold\">N</span> W</p></article>",
        "<div><h5 class=\"speaker\">N:</h5><a href=\"#\">T</a><p>W</p></div>",
        "<li><time>T</time><span class=\"speaker-name\">N</span><p>W</p></li>",
        "<div><div class=\"head\"><span>N</span><span>T</span></div><div>W</div></div>",
        "<h4>N</h4><span>[T]</span><p>W</p>", "<p><b>N</b> <i>T</i><br>W<br><br></p>",
        "<p><b>N</b> (T): W</p>", "<p>[T] <strong>N:</strong> W</p>",
        "<dl><dt>T</dt><dd><strong>N</strong>: W</dd></dl>",
        "<table><tr><td>T</td><td>N</td><td>W</td></tr></table>",
        "<div><cite>N</cite><button>T</button><blockquote>W</blockquote></div>",
        "<div><div>N</div><div>T</div><div>W</div></div>",
        "<p><span style=\"font-weight: 600\">N</span> <a>T</a> W</p>"})
    EXPECT_EQ(said_on_page(thrice(form)), kNamed) << form;
}

TEST(HtmlPage, ANameInBracketsOrBeforeAColonIsFoundAsInAnyTranscript) {
  for (const char* form :
       {"<article><span>T</span><p>[N] W</p></article>", "<p>T: N: W</p>", "<p>T – N: W</p>",
        "<p><a href=\"#\">T</a>: N: W</p>", "<button><span>T</span><span>N: W</span></button>"})
    EXPECT_EQ(said_on_page(thrice(form)), kNamed) << form;
}

TEST(HtmlPage, ATimeStandsInAnElementOrAtTheBeginning) {
  for (const char* form : {"<p>T W</p>", "<p>[T] W</p>", "<p>(T) W</p>", "<div>T</div><div>W</div>",
                           "<a class=\"cue\" href=\"#\"><span>T</span> <span>W</span></a>",
                           "<ul><li><strong>T</strong> W</li></ul>", "<div><div>W</div><div>T</div></div>",
                           "<p>T&nbsp;W</p>", "<tr><td>T</td><td>W</td></tr>"})
    EXPECT_EQ(said_on_page(thrice(form)), kNameless) << form;
  EXPECT_EQ(said_on_page("<p>" + thrice("<a href=\"#\">(T)</a> W ") + "</p>"), kNameless);
  EXPECT_EQ(said_on_page("<p>" + thrice("T W<br>") + "</p>"), kNameless);
  EXPECT_EQ(said_on_page("<pre>" + thrice("T W\n") + "</pre>"), kNameless);
}

TEST(HtmlPage, WordsInElementsEachAreNoNames) {
  EXPECT_EQ(said_on_page("<div><a>0:05</a><span>Good </span><span>evening </span><span>all.</span></div>"
                         "<div><a>0:14</a><span>I </span><span>brought </span><span>mine.</span></div>"
                         "<div><a>0:21</a><span>Still </span><span>quite </span><span>right.</span></div>"),
            "5 [] Good evening all.\n14 [] I brought mine.\n21 [] Still quite right.\n");
}

TEST(HtmlPage, OneBoldWordIsNoName) {
  EXPECT_EQ(said_on_page("<p><i>0:05</i> <b>Welcome</b> to the pier.</p><p><i>0:14</i> I brought mine.</p>"
                         "<p><i>0:21</i> Still right.</p>"),
            "5 [] Welcome to the pier.\n14 [] I brought mine.\n21 [] Still right.\n");
}

TEST(HtmlPage, AHeadingThatIsNoNameEndsWhoSpoke) {
  const std::string body =
      "<section><h3>Maren</h3><div><i>0:05</i><span>One.</span></div></section>"
      "<section><h3>Ivo</h3><div><i>0:09</i><span>Two.</span></div><div><i>0:10</i><span>Three.</span></"
      "div></section>"
      "<section><h3>Ivo</h3><div><i>0:12</i><span>Four.</span></div><div><i>0:13</i><span>Five.</span></"
      "div></section>"
      "<section><h3>Maren</h3><div><i>0:15</i><span>Six.</span></div><div><i>0:16</i><span>Seven.</span></"
      "div></section>"
      "<section><h3>Advert</h3><div><i>0:20</i><span>Eight.</span></div><div><i>0:21</i><span>Nine.</span></"
      "div>"
      "<div><i>0:22</i><span>Ten.</span></div><div><i>0:23</i><span>Eleven.</span></div></section>";
  const auto cues = read(page_around(body)).cues;
  ASSERT_EQ(cues.size(), 11u);
  EXPECT_EQ(cues[6].speaker, "Maren");
  for (std::size_t i = 7; i < cues.size(); ++i) EXPECT_EQ(cues[i].speaker, "") << cues[i].text;
}

TEST(HtmlPage, ParagraphsThatGoOnBelongToTheCueAndAFootDoesNot) {
  EXPECT_EQ(
      said_on_page(
          "<div class=\"notes\"><p>[0:05] Good evening.</p><p>It is cold.</p><p>[0:14] I brought mine.</p>"
          "<p>[0:21] Still right.</p><div>Share</div><p>Tags: tide</p></div><p>More</p>"),
      "5 [] Good evening. It is cold.\n14 [] I brought mine.\n21 [] Still right.\n");
}

TEST(HtmlPage, RangesHaveEnds) {
  const auto cues =
      read(page_around("<p>0:05 – 0:09 Good evening.</p><p>0:14 – 0:18 I brought mine.</p>")).cues;
  ASSERT_EQ(cues.size(), 2u);
  EXPECT_EQ(cues[0].time, (TimeRange{Time{5'000'000}, Time{9'000'000}}));
}

TEST(HtmlPage, ButtonsAndLinesThatRepeatAreNoWords) {
  EXPECT_EQ(
      said_on_page(thrice("<div><button>Play</button><span>T</span><button>Copy link</button><div>W</div>"
                          "<div>Share this moment</div></div>")),
      kNameless);
}

TEST(HtmlPage, WhatIsFoldedUpIsReadWhereNothingElseIs) {
  EXPECT_EQ(said_on_page("<div style=\"display: none\">" + thrice("<p><i>T</i> W</p>") + "</div>"),
            kNameless);
  EXPECT_EQ(said_on_page(thrice("<p><i>T</i> <span hidden>Hidden</span>W</p>")), kNameless);
}

TEST(HtmlPage, ATranscriptThatIsThereTwiceIsReadOnce) {
  const std::string body = thrice("<p><i>T</i> W</p>") + "<p><i>1:02</i> Goodbye.</p>";
  const Transcript transcript =
      read(page_around("<div class=\"wide\">" + body + "</div><div class=\"narrow\">" + body + "</div>"));
  EXPECT_EQ(transcript.cues.size(), 4u);
  EXPECT_TRUE(transcript.warnings.empty());
}

TEST(HtmlPage, TimesThatBeginAnewAreAnotherTranscripts) {
  const std::string more = "<p><i>0:59</i> And more.</p><p><i>1:05</i> Goodbye.</p>";
  const Transcript transcript = read(page_around("<div>" + thrice("<p><i>T</i> W</p>") + more +
                                                 "</div><div>" + thrice("<p><i>T</i> W</p>") + "</div>"));
  EXPECT_EQ(transcript.cues.size(), 5u);
  ASSERT_EQ(transcript.warnings.size(), 1u);
  EXPECT_EQ(transcript.warnings[0].message,
            "times begin anew here; this is taken for another transcript, and left out");
}

TEST(HtmlPage, TheLanguageIsThatOfTheWordsAndNotOfTheSite) {
  EXPECT_EQ(read(page_around(thrice("<p><i>T</i> W</p>"))).language, "");
  EXPECT_EQ(read(page_around("<div lang=\"fr\">" + thrice("<p><i>T</i> W</p>") + "</div>")).language, "fr");
}

TEST(HtmlPage, BareNamesAreFound) {
  EXPECT_EQ(said_on_page(thrice("<article><span>T</span><p>N W</p></article>") +
                         "<article><span>0:25</span><p>Ivo Brandt Always.</p></article>"),
            kNamed + "25 [Ivo Brandt] Always.\n");
}

TEST(HtmlPage, RefusesAPageWithoutATranscript) {
  for (const char* body :
       {"<p>We met at 10:30.</p><p>And left.</p>",
        "<span>\n10:30\n</span><p>We met by the harbour, it was cold.</p>",
        "<time>10:30</time><p>We met by the harbour.</p><p>It was cold.</p>",
        "<p>10:30 We left the harbour.</p><p>11:15 The first gulls came to us.</p><p>12:40 We had lunch.</p>",
        "<ul><li><a>0:00</a> Intro</li><li><a>2:10</a> The pier</li><li><a>10:45</a> Tide "
        "tables</li><li><a>45:00</a> End</li></ul>",
        "<div><b class=\"author\">Anna</b> <time>10:32</time><p>I loved it.</p></div><div><b "
        "class=\"author\">Bob</b> <time>10:47</time><p>So did I.</p></div>",
        "<div><span>10:30</span><h3>Another talk</h3></div><div><span>4:05</span><h3>A short "
        "one</h3></div><div><span>12:05</span><h3>A third</h3></div>",
        "<blockquote><p>Salt.</p><cite>Ada</cite></blockquote><p>More at <time>10:30</time> today.</p>",
        "<p>Opens 10:30 am</p><p>Closes 11:30 pm</p>"}) {
    const auto ended =
        failure_of("<!DOCTYPE html>\n<html><body>" + std::string{body} + "</body></html>", "a.html");
    EXPECT_EQ(ended.failure, Failure::kInput) << body;
    EXPECT_TRUE(
        ended.text.starts_with("a.html:1: reading the transcript a.html: it is a web page in which no "
                               "transcript can be told."))
        << body << ended.text;
  }
}

TEST(HtmlPage, MayBeNestedDeep) {
  std::string open;
  std::string close;
  for (int i = 0; i < 100; ++i) {
    open += "<div>";
    close += "</div>";
  }
  EXPECT_EQ(said_on_page(open + thrice("<p><i>T</i> W</p>") + close), kNameless);
}

}  // namespace
}  // namespace cueclip
