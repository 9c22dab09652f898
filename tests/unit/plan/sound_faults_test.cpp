#include "plan/sound_faults.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// The only note.
std::string note(const std::filesystem::path& recording, const SoundFaults& faults) {
  const auto notes = notes_on_faults(recording, faults);
  return notes.size() == 1 ? notes.front() : "not one note";
}

TEST(SoundFaults, OfNothingIsSaidNothing) {
  EXPECT_TRUE(notes_on_faults("talk.mp3", {}).empty());
}

TEST(SoundFaults, WhatIsMissingIsSaidFromWhereToWhere) {
  EXPECT_EQ(note("talk.mp3", {{{61s, 62500ms}}, {}, {}}),
            "talk.mp3 is damaged: nothing can be heard from 1:01 to 1:02.500, and silence stands there; "
            "fetch it again, or choose another passage");
}

TEST(SoundFaults, OfManyMissingPlacesTheLongestAreNamedInOrder) {
  EXPECT_EQ(note("a.mp3", {{{1s, 3s}, {4s, 4100ms}, {5s, 8s}, {9s, 9200ms}, {10s, 11s}}, {}, {}}),
            "a.mp3 is damaged: nothing can be heard from 0:01 to 0:03, from 0:05 to 0:08, "
            "from 0:10 to 0:11 and in 2 shorter places, and silence stands there; fetch it again, or "
            "choose another passage");
}

TEST(SoundFaults, SamplesThatAreNoSoundAreSaidWithTheTime) {
  EXPECT_EQ(note("a.wav", {{}, 61s, {}}),
            "a.wav holds samples that are no numbers, first at 1:01: they are silent; export the recording "
            "again");
  EXPECT_EQ(note("a.wav", {{}, {}, 2s}),
            "a.wav holds samples more than 12 dB louder than full scale, first at 0:02: they are cut off "
            "there; listen to it, and export the recording again");
}

}  // namespace
}  // namespace cueclip
