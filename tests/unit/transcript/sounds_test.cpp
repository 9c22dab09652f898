#include "transcript/sounds.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(NamesSound, AWordForOneInManyLanguages) {
  for (const char* sound : {"Music",  "MUSIC",     "Upbeat music", "Laughter",
                            "laughs", "inaudible", "Ada laughs",   "Applaudissements",
                            "Rires",  "Musik",     "Gelächter",    "Aplausos",
                            "risita", "Risate",    "Risos",        "Muziek",
                            "Muzyka", "Смех",      "音楽",         "笑い声",
                            "掌声",   "웃음",      "موسيقى"})
    EXPECT_TRUE(names_sound(sound)) << sound;
}

TEST(NamesSound, MarksAloneOrATime) {
  for (const char* sound : {"...", "…", "♪", "?", "inaudible 1:02", "crosstalk 00:01:02", "1:02"})
    EXPECT_TRUE(names_sound(sound)) << sound;
}

TEST(NamesSound, NamesAreNone) {
  for (const char* name : {"Ada", "Ivo Brandt", "SPEAKER_00", "Guest 1", "Bell", "Rain", "Dr. Grace Bell",
                           "東京", "Жанна", "מרים"})
    EXPECT_FALSE(names_sound(name)) << name;
}

}  // namespace
}  // namespace cueclip
