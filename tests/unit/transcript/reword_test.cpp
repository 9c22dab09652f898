#include <cueclip/transcript.h>

#include "unit/error_of.h"

namespace cueclip {
namespace {

using std::chrono::milliseconds;

TimedWord timed(const char* text, int start, int end) {
  return {text, {milliseconds{start}, milliseconds{end}}};
}

/// A cue in two parts, the first of whose words have times.
Transcript two_parts() {
  Transcript transcript;
  transcript.file = "talk.srt";
  transcript.cues = {
      {1,
       {milliseconds{0}, milliseconds{1000}},
       "Ada",
       "Hold the rope now",
       1,
       {timed("Hold", 0, 200), timed("the", 200, 400), timed("rope", 400, 700), timed("now", 700, 1000)}},
      {1, {milliseconds{1000}, milliseconds{1500}}, "Ben", "I do", 1, {}, 2}};
  return transcript;
}

/// The words of the first part once they are others.
std::vector<TimedWord> words_of(const char* text) {
  Transcript transcript = two_parts();
  reword(transcript, {{{1, 1}, text}});
  return transcript.cues[0].words;
}

TEST(Reword, GivesACueOtherWords) {
  Transcript transcript = two_parts();
  reword(transcript, {{{1, 2}, " I \n don't. "}});
  EXPECT_EQ(transcript.cues[0].text, "Hold the rope now");
  EXPECT_EQ(transcript.cues[1].text, "I don't.");
  EXPECT_EQ(transcript.cues[1].speaker, "Ben");
  EXPECT_TRUE(transcript.cues[1].words.empty());
}

TEST(Reword, WordsThatStayKeepTheirTimes) {
  EXPECT_EQ(words_of("Told the wet line now"),
            (std::vector{timed("Told", 0, 200), timed("the", 200, 400), timed("wet", 400, 550),
                         timed("line", 550, 700), timed("now", 700, 1000)}));
  EXPECT_EQ(words_of("Hold rope"), (std::vector{timed("Hold", 0, 200), timed("rope", 400, 700)}));
  EXPECT_EQ(words_of("So be it all"), (std::vector{timed("So", 0, 250), timed("be", 250, 500),
                                                   timed("it", 500, 750), timed("all", 750, 1000)}));
}

TEST(Reword, AWordThatIsAddedSharesTheTimeOfTheOneBefore) {
  EXPECT_EQ(words_of("Hold the wet rope now"),
            (std::vector{timed("Hold", 0, 200), timed("the", 200, 300), timed("wet", 300, 400),
                         timed("rope", 400, 700), timed("now", 700, 1000)}));
  EXPECT_EQ(words_of("Hold the rope now please"),
            (std::vector{timed("Hold", 0, 200), timed("the", 200, 400), timed("rope", 400, 700),
                         timed("now", 700, 850), timed("please", 850, 1000)}));
}

TEST(Reword, ACueThatIsNotThereIsRefusedWithItsPlace) {
  Transcript transcript = two_parts();
  const auto ended = test::error_of([&] {
    reword(transcript, {{{7, 1}, "So", {"talk.toml", 3, 1, "7 = \"So\""}}});
  });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("there is no cue 7 to mend: talk.srt has 1 cue"), std::string::npos)
      << ended.text;
  EXPECT_NE(ended.text.find("talk.toml:3"), std::string::npos) << ended.text;
  EXPECT_NE(test::error_of([&] {
              reword(transcript, {{{1, 3}, "So"}});
            }).text.find("cue 1c"),
            std::string::npos);
}

}  // namespace
}  // namespace cueclip
