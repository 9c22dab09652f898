#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(PodloveXml, SpeechHasASpeakerAndItems) {
  const auto transcript = read(R"(<?xml version="1.0"?>
<pst:transcripts><pst:speech><pst:speaker>Maren Holt</pst:speaker>
<pst:item start="00:00:01.500" end="00:00:03.000">Is it far?</pst:item>
<pst:item start="00:00:03.000" end="00:00:04.000">I hope not.</pst:item></pst:speech>
<pst:speech><pst:speaker>2</pst:speaker><pst:item start="00:00:04.000" end="00:00:05.000">Not at all.</pst:item></pst:speech>
<pst:speech><pst:item start="00:00:06.000" end="00:00:07.000">Somebody laughs.</pst:item></pst:speech>
</pst:transcripts>)");
  EXPECT_EQ(transcript.format, "Podlove's XML");
  EXPECT_EQ(in_full(transcript),
            "\n1 1500-3000 [Maren Holt] Is it far? @3\n2 3000-4000 [Maren Holt] I hope not. @4\n"
            "3 4000-5000 [Speaker 2] Not at all. @5\n4 6000-7000 [] Somebody laughs. @6\n");
}

}  // namespace
}  // namespace cueclip
