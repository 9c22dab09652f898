#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(HyperaudioHtml, SpansAreWords) {
  const auto transcript = read(
      "<html lang=\"en\"><body><article>\n<p><span class=\"speaker\" data-m=\"1000\" data-d=\"0\">[Maren "
      "Holt] "
      "</span><span data-m=\"1000\" data-d=\"400\">Low </span><span data-m=\"1400\" data-d=\"600\">tide. "
      "</span>"
      "<span data-m=\"2000\" data-d=\"100\" style=\"text-decoration: line-through\">Um </span></p>\n"
      "<p><span class=\"speaker\" data-m=\"2500\">Ivo: </span><span data-m=\"2500\">Much </span>more "
      "<span data-m=\"3500\" data-d=\"500\">mud.</span></p>\n</article></body></html>");
  EXPECT_EQ(transcript.format, "Hyperaudio's page");
  EXPECT_EQ(transcript.language, "en");
  EXPECT_EQ(in_full(transcript),
            "\n1 1000-2000 [Maren Holt] Low tide. @2\n  1000-1400 Low 1400-2000 tide.\n"
            "2 2500-4000 [Ivo] Much more mud. @3\n  2500-2500 Much 2500-3500 more 3500-4000 mud.\n");
}

TEST(HyperaudioHtml, DataOfOtherKindsIsNone) {
  EXPECT_EQ(
      read("<html><body data-m='{\"cN\":1}'><p data-m='{\"cN\":2}'></p><cite>Ada:</cite><time>0:01</time>"
           "<p>One two.</p><time>0:05</time><p>Three.</p></body></html>")
          .format,
      "HTML");
}

}  // namespace
}  // namespace cueclip
