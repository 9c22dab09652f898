#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(Elan, TiersAreSpeakersAndThoseBelowThemNoWords) {
  const auto transcript = read(R"(<?xml version="1.0"?>
<ANNOTATION_DOCUMENT><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="t2"/>
<TIME_SLOT TIME_SLOT_ID="t3" TIME_VALUE="3000"/><TIME_SLOT TIME_SLOT_ID="t4" TIME_VALUE="500"/>
</TIME_ORDER>
<TIER TIER_ID="x" PARTICIPANT="Maren Holt"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>Where to, &lt;Ben&gt;?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t2" TIME_SLOT_REF2="t3">
<ANNOTATION_VALUE>Up there.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="B"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t4" TIME_SLOT_REF2="t1">
<ANNOTATION_VALUE>Come along.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="x-en" PARENT_REF="x"><ANNOTATION><REF_ANNOTATION ANNOTATION_REF="a1">
<ANNOTATION_VALUE>Translated.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
</ANNOTATION_DOCUMENT>)");
  EXPECT_EQ(transcript.format, "ELAN");
  EXPECT_EQ(in_full(transcript),
            "\n1 500-1000 [Speaker B] Come along. @10\n2 1000-2000 [Maren Holt] Where to, <Ben>? @6\n"
            "3 2000-3000 [Maren Holt] Up there. @8\n");
}

TEST(Elan, AnAnnotationOfAnUnknownSlotIsLeftOut) {
  EXPECT_EQ(
      in_full(read(
          "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID='t1' TIME_VALUE='1000'/>\n"
          "<TIME_SLOT TIME_SLOT_ID='t2' TIME_VALUE='2000'/></TIME_ORDER><TIER TIER_ID='Ada'>\n"
          "<ALIGNABLE_ANNOTATION TIME_SLOT_REF1='t9' TIME_SLOT_REF2='t2'>Lost one.</ALIGNABLE_ANNOTATION>\n"
          "<ALIGNABLE_ANNOTATION TIME_SLOT_REF1='t1' TIME_SLOT_REF2='t2'>Kept one.</ALIGNABLE_ANNOTATION>\n"
          "</TIER></ANNOTATION_DOCUMENT>")),
      "\n1 1000-2000 [Ada] Kept one. @4\n3: this segment has no start that can be read, and is left out\n");
}

}  // namespace
}  // namespace cueclip
