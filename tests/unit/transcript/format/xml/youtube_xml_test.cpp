#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(YouTubeXml, Srv1IsInSecondsAndEscapedTwice) {
  const auto transcript = read(
      "<?xml version=\"1.0\" encoding=\"utf-8\" ?><transcript>\n<text start=\"1.5\" dur=\"2\">&lt;font "
      "color=&quot;#E5E5E5&quot;&gt;Tom &amp;amp; Ivo&lt;/font&gt; don&amp;#39;t\nwalk</text>\n"
      "<text start=\"4\" dur=\"1\">The end.</text></transcript>");
  EXPECT_EQ(transcript.format, "YouTube's captions");
  EXPECT_EQ(in_full(transcript), "\n1 1500-3500 [] Tom & Ivo don't walk @2\n2 4000-5000 [] The end. @4\n");
}

TEST(YouTubeXml, Srv2IsInMilliseconds) {
  EXPECT_EQ(in_full(read("<timedtext>\n<text t=\"1500\" d=\"2000\">Hello you.</text>\n"
                         "<text t=\"3000\" d=\"500\">Again, I say.</text></timedtext>")),
            "\n1 1500-3000 [] Hello you. @2\n2 3000-3500 [] Again, I say. @3\n");
}

TEST(YouTubeXml, Srv3OfAutomaticCaptionsTimesWordsAndLinesAreCues) {
  EXPECT_EQ(in_full(read(
                "<timedtext format=\"3\"><head><ws id=\"0\"/></head><body>\n<w t=\"0\" id=\"1\"/>\n"
                "<p t=\"1000\" d=\"4000\" w=\"1\"><s>we</s><s t=\"400\"> walk</s></p>\n"
                "<p t=\"2400\" d=\"9\" w=\"1\" a=\"1\">\n</p>\n"
                "<p t=\"2500\" d=\"1000\" w=\"1\"><s>to</s><s t=\"300\"> sea</s></p>\n</body></timedtext>")),
            "\n1 1000-2500 [] we walk @3\n  1000-1400 we 1400-2500 walk\n"
            "2 2500-3500 [] to sea @6\n  2500-2800 to 2800-3500 sea\n");
}

TEST(YouTubeXml, WhereAutomaticCaptionsHaveMarksSentencesAreCues) {
  EXPECT_EQ(in_full(read(
                "<timedtext format=\"3\"><body>\n"
                "<p t=\"1000\" d=\"4000\"><s>Low</s><s t=\"400\"> tide.</s><s t=\"900\"> Where</s></p>\n"
                "<p t=\"2500\" d=\"2000\"><s>is</s><s t=\"300\"> it?</s><s t=\"900\"> &gt;&gt; Out.</s></p>\n"
                "</body></timedtext>")),
            "\n1 1000-1900 [] Low tide. @2\n  1000-1400 Low 1400-1900 tide.\n"
            "2 1900-3400 [] Where is it? @2\n  1900-2500 Where 2500-2800 is 2800-3400 it?\n"
            "3 3400-4500 [] Out. @3\n  3400-4500 Out.\n");
}

TEST(YouTubeXml, Srv3OfPeopleHasPlainLines) {
  EXPECT_EQ(
      in_full(
          read("<timedtext format=\"3\"><body>\n<p t=\"1000\" d=\"2000\">Hello\nthere &amp; a &lt;b&gt;</p>\n"
               "<p t=\"6000\" d=\"900\">One<br/>two</p></body></timedtext>")),
      "\n1 1000-3000 [] Hello there & a <b> @2\n2 6000-6900 [] One two @4\n");
}

}  // namespace
}  // namespace cueclip
