#include "transcript/format/json/speaker_stretches.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

using std::chrono::seconds;

TEST(SpeakerStretches, TellWhoSpeaksInWhateverOrderTheyWereGiven) {
  SpeakerStretches stretches;
  stretches.add({seconds{10}, seconds{20}}, "Bea");
  stretches.add({seconds{0}, seconds{5}}, "Ann");
  stretches.sort();
  EXPECT_EQ(stretches.speaker_at(seconds{0}), "Ann");
  EXPECT_EQ(stretches.speaker_at(seconds{5}), "");  // half open
  EXPECT_EQ(stretches.speaker_at(seconds{10}), "Bea");
  EXPECT_EQ(stretches.speaker_at(seconds{20}), "");
  EXPECT_EQ(stretches.speaker_at(seconds{4}), "Ann");  // also behind later ones
}

TEST(SpeakerStretches, GiveWhoBeganFirstWhereSeveralSpeak) {
  SpeakerStretches stretches;
  stretches.add({seconds{0}, seconds{30}}, "Ann");
  stretches.add({seconds{10}, seconds{12}}, "Bea");
  stretches.add({seconds{20}, seconds{40}}, "Cleo");
  stretches.sort();
  EXPECT_EQ(stretches.speaker_at(seconds{11}), "Ann");
  EXPECT_EQ(stretches.speaker_at(seconds{25}), "Ann");
  EXPECT_EQ(stretches.speaker_at(seconds{35}), "Cleo");
}

}  // namespace
}  // namespace cueclip
