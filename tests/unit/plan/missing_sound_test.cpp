#include "plan/missing_sound.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

TEST(MissingSound, IsSaidFromWhereToWhere) {
  EXPECT_EQ(note_on_missing_sound("talk.mp3", {{61s, 62500ms}}),
            "talk.mp3 is damaged: nothing can be heard from 1:01 to 1:02.500, and silence stands there; "
            "fetch it again, or choose another passage");
}

TEST(MissingSound, OfManyPlacesTheLongestAreNamedInOrder) {
  EXPECT_EQ(note_on_missing_sound("a.mp3", {{1s, 3s}, {4s, 4100ms}, {5s, 8s}, {9s, 9200ms}, {10s, 11s}}),
            "a.mp3 is damaged: nothing can be heard from 0:01 to 0:03, from 0:05 to 0:08, "
            "from 0:10 to 0:11 and in 2 shorter places, and silence stands there; fetch it again, or "
            "choose another passage");
}

}  // namespace
}  // namespace cueclip
