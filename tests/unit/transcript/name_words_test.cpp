#include "transcript/name_words.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(NameWords, WhatMayBeAName) {
  for (const char* name : {"Maren", "Maren Holt", "Anna van der Berg", "Dr. Ada O'Brien", "J. Wren",
                           "Jeanne d’Arc", "SPEAKER_00", "Speaker 3", "S1", "Éloïse", "山田", "Maren & Ivo"})
    EXPECT_TRUE(may_be_name(name)) << name;
  for (const char* words : {"", "good evening", "Good evening", "Always.", "Well, Maren",
                            "One Two Three Four Five Six", "0:05", "2019", "Anna van", "Yes!", "[laughs]"})
    EXPECT_FALSE(may_be_name(words)) << words;
}

TEST(NameWords, OnlyCapitalsTellWhereNothingElseDoes) {
  EXPECT_TRUE(is_capitalised_name_word("Holt"));
  EXPECT_TRUE(is_capitalised_name_word("Jean-Luc"));
  EXPECT_FALSE(is_capitalised_name_word("holt"));
  EXPECT_FALSE(is_capitalised_name_word("Holt,"));
  EXPECT_FALSE(is_capitalised_name_word("No."));
  EXPECT_FALSE(is_capitalised_name_word("山田"));
}

}  // namespace
}  // namespace cueclip
