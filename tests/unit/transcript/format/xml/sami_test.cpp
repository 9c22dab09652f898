#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(Sami, TagsAreRarelyClosedAndBlankCuesEndWhatIsShown) {
  const auto transcript = read(
      "<SAMI><HEAD><TITLE>No words</TITLE><STYLE TYPE=\"text/css\"><!--\n"
      ".ENCC { Name: English; lang: en-GB; }\n--></STYLE></HEAD><BODY>\n"
      "<SYNC Start=1000><P Class=ENCC>Low <i>tide</i><br>again &amp; again\n"
      "<SYNC Start=3000><P Class=ENCC>&nbsp;\n"
      "<sync start='4000'><p class='encc'>Next one</p></sync>\n"
      "<SYNC Start=5000>\n"
      "<SYNC Start=6000><P Class=ENCC>I <3 mud\n</BODY></SAMI>\n");
  EXPECT_EQ(transcript.format, "SAMI");
  EXPECT_EQ(transcript.language, "en-GB");
  EXPECT_EQ(in_full(transcript),
            "\n1 1000-3000 [] Low tide again & again @4\n2 4000-5000 [] Next one @6\n"
            "3 6000-9200 [] I <3 mud @8\n");
}

TEST(Sami, OfSeveralLanguagesTheFirstThatHasWordsIsRead) {
  EXPECT_EQ(in_full(read(
                "<SAMI><BODY>\n<SYNC Start=1000><P Class=FRCC>&nbsp;<P Class=ENCC>Yes indeed\n"
                "<SYNC Start=2000><P Class=FRCC>Oui\n<SYNC Start=3000><P Class=ENCC>&nbsp;\n</BODY></SAMI>")),
            "\n1 1000-3000 [] Yes indeed @2\n");
}

TEST(Sami, ASourceIsWhoSpeaks) {
  EXPECT_EQ(
      in_full(read("<SAMI><BODY>\n<SYNC Start=1000><P Class=ENCC ID=Source>Maren<P Class=ENCC>Low tide.\n"
                   "<SYNC Start=2000><P Class=ENCC>And mud.\n"
                   "<SYNC Start=3000><P Class=ENCC ID=Source>Ivo<P Class=ENCC>Is it deep?\n"
                   "<SYNC Start=4000><P Class=ENCC>&nbsp;\n")),
      "\n1 1000-2000 [Maren] Low tide. @2\n2 2000-3000 [Maren] And mud. @3\n3 3000-4000 [Ivo] Is it deep? "
      "@4\n");
}

TEST(Sami, ASyncWithoutAStartIsLeftOut) {
  EXPECT_EQ(
      in_full(read("<SAMI><BODY>\n<SYNC Start=x><P>Lost words\n<SYNC Start=2000 End=2500><P>Kept words\n")),
      "\n1 2000-2500 [] Kept words @3\n2: this SYNC has no start that can be read, and is left out\n");
}

}  // namespace
}  // namespace cueclip
