#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::in_full;
using test::read;

TEST(CueArray, Castopod) {
  EXPECT_EQ(data_in_full("castopod.json"), R"(
1 1500-3000 [Marit] The lamp is lit. @2
2 3250-5750 [Odile] Then come home. @3
)");
}

TEST(CueArray, CastopodSpeakerField) {
  EXPECT_EQ(data_in_full("castopod_speaker_field.json"), R"(
1 1500-3000 [Marit] The lamp is lit. @2
2 3250-5750 [Odile] Then come home. @3
)");
}

TEST(CueArray, Milliseconds) {
  EXPECT_EQ(data_in_full("cue_array_milliseconds.json"), R"(
1 1500-3000 [Marit] A thousand to the second. @2
2 3250-5750 [Odile] So four in all. @3
)");
}

TEST(CueArray, Seconds) {
  EXPECT_EQ(data_in_full("cue_array_seconds.json"), R"(
1 1000-3000 [Marit] Whole seconds. @2
2 3000-6000 [Odile] And short ones. @3
)");
}

TEST(CueArray, TimesMayBeText) {
  EXPECT_EQ(in_full(read(R"([{"start": "00:00:01,500", "end": "00:00:03.000", "text": "One."},
                             {"start": "0:04", "end": "0:06", "text": "Two."}])")),
            "\n1 1500-3000 [] One. @1\n2 4000-6000 [] Two. @2\n");
}

TEST(CueArray, OtherNamesOfTheKeys) {
  EXPECT_EQ(in_full(read(R"([{"start_time": 1.5, "end_time": 3, "name": "Marit", "body": "One."},
                             {"from": 4, "to": 6, "speaker": "Odile", "content": "Two."}])")),
            "\n1 1500-3000 [Marit] One. @1\n2 4000-6000 [Odile] Two. @2\n");
}

TEST(CueArray, WarnsOfTimesThatCantBe) {
  EXPECT_EQ(in_full(read(R"([{"start": -1, "end": 2, "text": "Before the start."},
                             {"start": 1, "end": -2, "text": "No end."},
                             {"start": 4, "end": 3, "text": "Backwards."},
                             {"start": 1e30, "end": 9, "text": "Beyond."}])")),
            "\n1 1000-3800 [] No end. @2\n2 4000-5000 [] Backwards. @3\n"
            "1: this segment has no start that can be read, and is left out\n"
            "4: this segment has no start that can be read, and is left out\n"
            "3: this cue ends before it starts; it is taken to last a second\n");
}

TEST(CueArray, SpeakersWhoShareTheirTimesStayApart) {
  const Transcript both = test::read(
      R"([{"startTime":1,"endTime":3,"text":"[Marit] Aye aye."},{"startTime":1,"endTime":3,"text":"[Odile] Nay nay."}])");
  EXPECT_EQ(both.cues, (test::Cues{test::cue(1, 1'000, 3'000, "Marit", "Aye aye."),
                                   test::cue(2, 1'000, 3'000, "Odile", "Nay nay.")}));
}

TEST(CueArray, FractionsAreSecondsHoweverLong) {
  const Transcript one = test::read(R"([{"start":0.0,"end":150.5,"text":"A long reading of a short poem"}])");
  EXPECT_EQ(one.cues, (test::Cues{test::cue(1, 0, 150'500, "", "A long reading of a short poem")}));
}

}  // namespace
}  // namespace cueclip
