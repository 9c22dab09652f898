#include "align/speech_text.h"

namespace cueclip {
namespace {

TEST(SpeechText, HasLettersDigitsApostrophesAndPauses) {
  EXPECT_EQ(speech_text({"«Well", "–", "it’s", "2,5", "M.", "O'Neil!”", "naïve…"}).text,
            "Well  it's 2,5 M. O'Neil! naïve. ");
}

TEST(SpeechText, HoldsNoCommandOfASynthesiser) {
  EXPECT_EQ(speech_text({"<break", "time='9s'/>", "[[h@l'oU]]", "\\pau=9\\", "a\u0001b"}).text,
            "break time' 9s' h l'oU pau 9 a b ");
}

TEST(SpeechText, TellsWhereWordsBeginInCharacters) {
  const SpeechText text = speech_text({"été", "–", "ça"});
  EXPECT_EQ(text.begins, (std::vector<std::size_t>{0, 4, 5}));
  EXPECT_EQ(text.letters, (std::vector<std::size_t>{3, 0, 2}));
}

TEST(SpeechText, TellsBehindWhichWordsAPauseIs) {
  EXPECT_EQ(speech_text({"One,", "two", "three.»"}).ends_in_pause, (std::vector<bool>{true, false, true}));
}

}  // namespace
}  // namespace cueclip
