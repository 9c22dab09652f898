#include "transcript/nobody.h"

namespace cueclip {
namespace {

TEST(NamesNobody, AreMarksAloneAndNullWords) {
  for (const char* name : {"", " ", "-", "--", "–", "?", "???", "…", "Unknown", "UNKNOWN", "Unknown Speaker",
                           "null", "NULL", "None", "undefined", "NaN", "N/A"})
    EXPECT_TRUE(names_nobody(name)) << name;
}

TEST(NamesNobody, ButPeopleMayBeCalledSo) {
  for (const char* name : {"A", "1", "Null", "Nan", "Nil", "Anon", "Una Known", "Dr. No", "王", "SPEAKER_00"})
    EXPECT_FALSE(names_nobody(name)) << name;
}

}  // namespace
}  // namespace cueclip
