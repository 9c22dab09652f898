#include "transcript/split_characters.h"

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

TEST(SplitCharacters, TheirBytesComeTogether) {
  EXPECT_EQ(with_characters_joined("\"pass\xC3\", \"\xA9 par ici\""), "\"passé\", \" par ici\"");
  EXPECT_EQ(with_characters_joined("\"\xE6\xB8\",\"\xAF\xE3\",\"\x81\xAE\""), "\"港\",\"の\",\"\"")
      << "two of three";
  EXPECT_EQ(with_characters_joined("\"\xF0\",\"\x9F\",\"\x8E\",\"\x99 on air\""),
            "\"🎙\",\"\",\"\",\" on air\"");
}

TEST(SplitCharacters, OneListBehindAnother) {
  // A segment's text, its tokens, and the same of the next.
  EXPECT_EQ(with_characters_joined("\"pass\xC3\" [\"pass\",\"\xC3\"] \"\xA9 par\" [\"\xA9\",\" par\"]"),
            "\"passé\" [\"pass\",\"é\"] \" par\" [\"\",\" par\"]");
}

TEST(SplitCharacters, WhatFitsNowhereStays) {
  for (const char* text : {"caf\xE9 and \x93quoted\x94", "\"a\xC3\" and no more", "\x80", "\"a\" \"b\xA9\"",
                           "\"a\xC3\", \"b\xA9\""})
    EXPECT_EQ(with_characters_joined(text), text);
  const std::string far = "\"a\xC3\"" + std::string(70'000, '.') + "\"\xA9\"";
  EXPECT_EQ(with_characters_joined(far), far);
}

TEST(SplitCharacters, OfSubRipToo) {
  EXPECT_EQ(test::in_full(test::read("1\n00:00:01,000 --> 00:00:02,000\n Il est pass\xC3\n\n"
                                     "2\n00:00:02,000 --> 00:00:03,000\n\xA9 par ici.\n")),
            "\n1 1000-2000 [] Il est passé @2\n2 2000-3000 [] par ici. @6\n");
}

TEST(SplitCharacters, WindowsLettersAreNone) {
  const Transcript read = test::read(
      "1\n00:00:01,000 --> 00:00:02,000\nUn caf\xE9\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\n\x93noir\x94, d\xE9j\xE0.\n");
  EXPECT_EQ(read.cues.at(0).text, "Un café");
  EXPECT_EQ(read.cues.at(1).text, "“noir”, déjà.");
}

TEST(SplitCharacters, OfTwoLostHalvesOneIsShown) {
  const Transcript read = test::read(
      "1\n00:00:01,000 --> 00:00:02,000\nIl est pass\uFFFD\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\n\uFFFD par ici.\n\n"
      "3\n00:00:03,000 --> 00:00:04,000\n\uFFFD alone.\n");
  EXPECT_EQ(read.cues.at(0).text, "Il est pass\uFFFD");
  EXPECT_EQ(read.cues.at(1).text, "par ici.");
  EXPECT_EQ(read.cues.at(2).text, "\uFFFD alone.");
}

}  // namespace
}  // namespace cueclip
