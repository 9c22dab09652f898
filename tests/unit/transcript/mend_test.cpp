#include <cueclip/transcript.h>

#include "unit/error_of.h"

namespace cueclip {
namespace {

using std::chrono::milliseconds;
using test::error_of;

TimedWord word(const char* text, int start, int end) {
  return {text, {milliseconds{start}, milliseconds{end}}};
}

TEST(Mended, ReplacesWholeWords) {
  EXPECT_EQ(mended("A tram, the tram; tramway.", {{"tram", "bus"}}), "A bus, the bus; tramway.");
  EXPECT_EQ(mended("Nothing here.", {{"tram", "bus"}}), "Nothing here.");
}

TEST(Mended, KeepsACapital) {
  EXPECT_EQ(mended("Tram or tram or TRAM", {{"tram", "bus"}}), "Bus or bus or Bus");
  EXPECT_EQ(mended("Etat et etat", {{"etat", "état"}}), "État et état");
  EXPECT_EQ(mended("the iphone", {{"iphone", "iPhone"}}), "the iPhone");
}

TEST(Mended, MindsAccents) {
  EXPECT_EQ(mended("a à A À", {{"à", "vers"}}), "a vers A Vers");
}

TEST(Mended, ReplacesSeveralWordsInARow) {
  EXPECT_EQ(mended("we saw Cue Clip and cue clip", {{"cue clip", "cueclip"}}), "we saw Cueclip and cueclip");
  EXPECT_EQ(mended("l'été dernier", {{"l'été", "cet hiver"}}), "cet hiver dernier");
}

TEST(Mended, GoesInTheOrderGiven) {
  EXPECT_EQ(mended("one", {{"one", "two"}, {"two", "three"}}), "three");
  EXPECT_EQ(mended("one two", {{"one", "two"}, {"three", "four"}}), "two two");
}

TEST(Mended, DoesNotReplaceWhatItWrote) {
  EXPECT_EQ(mended("sea sea", {{"sea", "sea sea"}}), "sea sea sea sea");
}

TEST(Mend, KeepsTheTimesOfWords) {
  Transcript transcript;
  transcript.cues = {
      {1,
       {milliseconds{0}, milliseconds{1000}},
       "Marit",
       "Hold the rope now",
       1,
       {word("Hold", 0, 200), word("the", 200, 400), word("rope", 400, 700), word("now", 700, 1000)}}};
  mend(transcript, {{"rope", "wet line"}});
  EXPECT_EQ(transcript.cues[0].text, "Hold the wet line now");
  EXPECT_EQ(transcript.cues[0].words,
            (std::vector{word("Hold", 0, 200), word("the", 200, 400), word("wet", 400, 550),
                         word("line", 550, 700), word("now", 700, 1000)}));
  mend(transcript, {{"the wet line", "it"}});
  EXPECT_EQ(transcript.cues[0].text, "Hold it now");
  EXPECT_EQ(transcript.cues[0].words,
            (std::vector{word("Hold", 0, 200), word("it", 200, 700), word("now", 700, 1000)}));
}

TEST(Mend, LeavesNamesAlone) {
  Transcript transcript;
  transcript.cues = {{1, {milliseconds{0}, milliseconds{1000}}, "Marit", "Marit said so.", 1}};
  mend(transcript, {{"Marit", "Merit"}});
  EXPECT_EQ(transcript.cues[0].speaker, "Marit");
  EXPECT_EQ(transcript.cues[0].text, "Merit said so.");
}

TEST(ParseReplacement, SplitsAtTheFirstEqualsSign) {
  const auto replacement = parse_replacement(" cue  clip = a=b ");
  EXPECT_EQ(replacement.wrong, "cue clip");
  EXPECT_EQ(replacement.right, "a=b");
}

TEST(ParseReplacement, RefusesHalfOfOne) {
  for (const char* text : {"", "=", "a", "a=", "=b", " = b", "!=b"}) {
    const auto ended = error_of([&] { (void)parse_replacement(text); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << text;
    EXPECT_TRUE(ended.text.ends_with("Write --replace 'wrong=right'.")) << ended.text;
  }
}

TEST(Mend, KeepsTheTimesOfScriptsWithoutSpaces) {
  Transcript transcript;
  transcript.cues = {{1,
                      {milliseconds{0}, milliseconds{8000}},
                      {},
                      "今天 很好 去公园",
                      1,
                      {word("今", 0, 200), word("天", 200, 400), word("很", 600, 800), word("好", 800, 1000),
                       word("去", 7000, 7200), word("公园", 7200, 8000)}}};
  mend(transcript, {{"很好", "很热"}});
  EXPECT_EQ(transcript.cues[0].text, "今天 很热 去公园");
  EXPECT_EQ(transcript.cues[0].words,
            (std::vector{word("今", 0, 200), word("天", 200, 400), word("很", 600, 800),
                         word("热", 800, 1000), word("去", 7000, 7200), word("公园", 7200, 8000)}));
}

}  // namespace
}  // namespace cueclip
