#include "transcript/name_shape.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(LooksLikeName, HasCapitals) {
  for (const char* name :
       {"Ada", "Ada Brook", "Anna van der Berg", "M. Brandt", "Dr. Kofi Tamworth", "J. R. Holt", "J.R. Holt",
        "Ana de la Cruz Holt", "MAN", "Ada & Bob", "Ada et Zoé", "Anna Maria Luise van Holt & Ben Brandt",
        "Guest 12", "Caller #3", "東京", "Жанна Д'Арк", "O’Neill"})
    EXPECT_TRUE(looks_like_name(name)) << name;
}

TEST(LooksLikeName, WordsAreNone) {
  for (const char* words : {"", "ada", "Ada of Brook", "Here's the thing", "Yes! Ada", "Enough. Ada", "12",
                            "12 Men", "A B C D E F", "Ada, host", "van der", "“Ada”", "Ada & bob"})
    EXPECT_FALSE(looks_like_name(words)) << words;
}

TEST(IsGenericLabel, IsARoleAndANumber) {
  for (const char* label :
       {"SPEAKER_00", "Speaker 3", "speaker3", "spk_1", "S1", "Guest 1", "Host 1", "MAN 2", "Caller #3",
        "Sprecher 1", "Sprecherin 2", "Спикер №1", "Speaker B", "speaker ?"})
    EXPECT_TRUE(is_generic_label(label)) << label;
  for (const char* label :
       {"Speaker", "Chapter 2", "Apollo 11", "Room 101", "Speaker 1234", "S", "12", "Ada B"})
    EXPECT_FALSE(is_generic_label(label)) << label;
}

TEST(Announces, WhatFollowsAndNamesNobody) {
  for (const char* word : {"Note", "NOTE", "PS", "Attention", "Achtung", "Chapter 2", "Atención"})
    EXPECT_TRUE(announces(word)) << word;
  EXPECT_FALSE(announces("Ada"));
  EXPECT_FALSE(announces("Host"));
}

}  // namespace
}  // namespace cueclip
