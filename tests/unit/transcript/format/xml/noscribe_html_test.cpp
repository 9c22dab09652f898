#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(NoScribeHtml, AnchorsAreSegments) {
  const auto transcript = read(
      "<html><body>\n<p>walk.mp3</p>\n<p><a name=\"ts_1000_2000_S00\">S00: <span>[00:00:01]</span> Low "
      "tide.</a>"
      "<a name=\"ts_2500_3000_S00\"> (..) And mud.</a></p>\n"
      "<p><a name=\"ts_3000_4000_S01\">//S01: Is it?//</a></p>\n</body></html>");
  EXPECT_EQ(transcript.format, "noScribe's page");
  EXPECT_EQ(in_full(transcript),
            "\n1 1000-2000 [S00] Low tide. @3\n2 2500-3000 [S00] And mud. @3\n"
            "3 3000-4000 [S01] Is it? @4\n");
}

TEST(NoScribeHtml, NamesThatPeopleWroteStandForIds) {
  EXPECT_EQ(in_full(read(
                "<html><body>\n<p><a name=\"ts_1000_2000_S00\">Maren: [00:00:01] Low tide.</a></p>\n"
                "<p><a name=\"ts_3000_4000_\">Somebody laughs.</a></p>\n"
                "<p><a name=\"ts_4000_5000_S00\">Maren: And mud.</a><a name=\"ts_5000_6000_S00\"> A lot.</a>"
                "</p>\n</body></html>")),
            "\n1 1000-2000 [Maren] Low tide. @2\n2 3000-4000 [] Somebody laughs. @3\n"
            "3 4000-5000 [Maren] And mud. @4\n4 5000-6000 [Maren] A lot. @4\n");
}

}  // namespace
}  // namespace cueclip
