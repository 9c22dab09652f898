#include "transcript/timed_words.h"

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using std::chrono::milliseconds;

/// The words of a text, as `START-END TEXT` in milliseconds; whole is from 1 to 4 s.
std::vector<std::string> timed_in(std::string_view text, const std::vector<RecognisedWord>& pieces) {
  std::vector<std::string> result;
  for (const auto& word : timed_words(pieces, text, {milliseconds{1000}, milliseconds{4000}}))
    result.push_back(test::in_milliseconds(word.time) + " " + word.text);
  return result;
}

RecognisedWord recognised(const char* text, int start, int end) {
  return {text, Time{milliseconds{start}}, Time{milliseconds{end}}};
}

using Texts = std::vector<std::string>;

TEST(TimedWords, PiecesWithoutASpaceBelongToTheWordBefore) {
  EXPECT_EQ(timed_in("Ropes, wet", {recognised(" Rope", 1000, 1500), recognised("s", 1500, 1600),
                                    recognised(",", 1600, 1700), recognised(" wet", 2000, 2500)}),
            (Texts{"1000-1700 Ropes,", "2000-2500 wet"}));
  EXPECT_EQ(timed_in("Ropes\nwet", {recognised("Ropes", 1000, 1500), recognised("wet", 2000, 2500)}),
            (Texts{"1000-1500 Ropes", "2000-2500 wet"}));
}

TEST(TimedWords, APieceOfSeveralWordsIsSharedByThem) {
  EXPECT_EQ(timed_in("New York, then", {recognised("New York,", 1000, 1800), recognised("then", 2000, 2400)}),
            (Texts{"1000-1300 New", "1300-1800 York,", "2000-2400 then"}));
}

TEST(TimedWords, OfScriptsWithoutSpacesEachPieceIsOne) {
  EXPECT_EQ(timed_in("今天。我在Python里", {recognised("今", 1000, 1200), recognised("天", 1200, 1400),
                                            recognised("。", 1400, 1400), recognised("我在", 2000, 2300),
                                            recognised("Py", 2300, 2500), recognised("thon", 2500, 2700),
                                            recognised("里", 2700, 3000)}),
            (Texts{"1000-1200 今", "1200-1400 天", "1400-1400 。", "2000-2300 我在", "2300-2700 Python",
                   "2700-3000 里"}));
  EXPECT_EQ(timed_in("สวัสดีครับ", {recognised("สวัสดี", 1000, 1500), recognised("ครับ", 2500, 3000)}),
            (Texts{"1000-1500 สวัสดี", "2500-3000 ครับ"}));
}

TEST(TimedWords, OneWithoutTimesGetsWhatIsLeft) {
  EXPECT_EQ(timed_in("14 is 2 wide",
                     {{"14", {}, {}}, recognised("is", 2000, 2500), {"2", {}, {}}, {"wide", {}, {}}}),
            (Texts{"1000-2000 14", "2000-2500 is", "2500-3250 2", "3250-4000 wide"}));
  EXPECT_EQ(timed_in("one two three", {{"one", {}, {}}, {"two", {}, {}}, {"three", {}, {}}}),
            (Texts{"1000-2000 one", "2000-3000 two", "3000-4000 three"}));
}

TEST(TimedWords, OneThatEndsBeforeItStartsTakesNoTime) {
  EXPECT_EQ(timed_in("odd", {recognised("odd", 2000, 1500)}), (Texts{"2000-2000 odd"}));
}

TEST(TimedWords, AreNoneWhereTheySaySomethingElse) {
  EXPECT_EQ(timed_in("one two", {recognised("one", 1000, 2000)}), Texts{});
  EXPECT_EQ(timed_in("one", {recognised("one", 1000, 2000), recognised("two", 2000, 3000)}), Texts{});
  EXPECT_EQ(timed_in("今天", {recognised("明", 1000, 2000), recognised("天", 2000, 3000)}), Texts{});
  EXPECT_EQ(timed_in("one", {}), Texts{});
}

TEST(TimedWords, MarksThatArentSeenDontMatter) {
  EXPECT_EQ(
      timed_in("\u200Fשלום עולם", {recognised("שלום\u200F", 1000, 1500), recognised("עולם", 1500, 2000)}),
      (Texts{"1000-1500 שלום", "1500-2000 עולם"}));
}

}  // namespace
}  // namespace cueclip
