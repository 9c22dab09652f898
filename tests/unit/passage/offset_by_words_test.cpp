#include "passage/offset_by_words.h"

#include "support/speech.h"
#include "support/temporary_folder.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// The man's recording with a transcript whose times are others.
class OffsetByWords : public testing::Test {
 protected:
  [[nodiscard]] std::optional<Time> found(Time earlier, const std::string& language) const {
    const auto file = folder_.write("talk.srt", test::subrip_of(speech_, 20s - earlier));
    Transcript transcript = read_transcript(file);
    for (Cue& cue : transcript.cues) cue.time = {cue.time.start - 20s, cue.time.end - 20s};
    AskedRange range{{transcript.cues[4].time.start, transcript.cues[6].time.end}, {4, 5, 6}};
    return offset_by_words(transcript, range, probe_recording({speech_.audio}), language);
  }

  test::TemporaryFolder folder_;
  test::Speech speech_ = test::speech("en-man");
};

TEST_F(OffsetByWords, IsWhereTheWordsAreHeard) {
  for (const Time earlier : {Time{0}, Time{9s}, Time{16s}}) {
    const auto offset = found(earlier, "en");
    ASSERT_TRUE(offset);
    EXPECT_NEAR(seconds(*offset), seconds(earlier), 0.3);
  }
}

TEST_F(OffsetByWords, IsNoneWithoutAVoice) {
  EXPECT_FALSE(found(9s, "tlh"));
}

TEST_F(OffsetByWords, IsNoneWhereNobodySaysTheWords) {
  Transcript transcript = read_transcript(folder_.write("talk.srt", test::subrip_of(test::speech("it-man"))));
  const AskedRange range{{transcript.cues[0].time.start, transcript.cues[2].time.end}, {0, 1, 2}};
  EXPECT_FALSE(offset_by_words(transcript, range, probe_recording({speech_.audio}), "it"));
}

}  // namespace
}  // namespace cueclip
