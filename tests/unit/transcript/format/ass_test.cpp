#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::in_full;
using test::read;

TEST(Ass, Actors) {
  EXPECT_EQ(data_in_full("ass_actors.ass"), R"(
1 1500-3000 [Marit] The net is torn. @12
2 3250-5750 [Odile] Mend it. @13
3 6000-7000 [Odile] With what? @14
)");
}

TEST(Ass, ColumnsReordered) {
  EXPECT_EQ(data_in_full("ass_columns_reordered.ass"), R"(
1 1000-2000 [Marit] Few columns, other order. @11
2 5000-6000 [Odile] Behind the damage. @14
12: this line's times can't be read, and it is left out
13: this line has too few fields, and is left out
)");
}

TEST(Ass, CommasInText) {
  EXPECT_EQ(data_in_full("ass_commas_in_text.ass"), R"(
1 1000-2000 [Marit] Nets, lines, hooks, and patience. @11
2 2000-3000 [Odile] ,beginning with one. @12
)");
}

TEST(Ass, OverrideBlocks) {
  EXPECT_EQ(data_in_full("ass_override_blocks.ass"), R"(
1 1000-2000 [Marit] Two lines and a space. @11
2 2000-3000 [Odile] A {brace} stays. @12
3 3000-4000 [Marit] Sung words. @13
  3000-3200 Sung 3200-3500 words.
)");
}

TEST(Ass, NeedsNoStyles) {
  const auto transcript =
      read("[events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Marit,0,0,0,,Bare.\n", "a.txt");
  EXPECT_EQ(transcript.format, "ASS");
  EXPECT_EQ(in_full(transcript), "\n1 1000-2000 [Marit] Bare. @2\n");
}

TEST(Ass, WithoutAnActorTheWordsMayNameOne) {
  EXPECT_EQ(in_full(read("[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,[Marit] Aye.\n"
                         "Dialogue: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,Odile: Nay.\n")),
            "\n1 1000-2000 [Marit] Aye. @2\n2 2000-3000 [Odile] Nay. @3\n");
}

TEST(Ass, OtherSectionsHoldNoWords) {
  EXPECT_EQ(
      in_full(read("[Script Info]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Not here.\n[Events]\n"
                   "Dialogue: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,Here.\n[Fonts]\n"
                   "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,Nor here.\n")),
      "\n1 2000-3000 [] Here. @4\n");
}

TEST(Ass, ActorNtpIsNobody) {
  const std::string head = "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,";
  const std::string next = "\nDialogue: 0,0:00:02.00,0:00:03.00,Default,";
  for (const char* actor : {"NTP", " NTP", "-", "?", "Unknown"})
    EXPECT_EQ(in_full(read(head + actor + ",0,0,0,,[Marit] Aye." + next + actor + ",0,0,0,,Nay.\n")),
              "\n1 1000-2000 [Marit] Aye. @2\n2 2000-3000 [] Nay. @3\n")
        << actor;
}

TEST(Ass, NamedEntitiesAreRead) {
  EXPECT_EQ(
      in_full(read("[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Marit,0,0,0,,Gr&uuml;&szlig;e\\Naus "
                   "K&ouml;ln &amp; Umgebung\n")),
      "\n1 1000-2000 [Marit] Grüße aus Köln & Umgebung @2\n");
}

}  // namespace
}  // namespace cueclip
