#include "caption/split.h"

#include <random>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {
namespace {

constexpr double kPixels = 10;  // of every character

/// Room for this many characters a line.
CardRoom room(int characters, int lines) {
  return {characters * kPixels, lines, 1000, [](const std::vector<std::string>& texts) {
            std::vector<double> widths;
            for (const auto& text : texts)
              widths.push_back(kPixels * static_cast<double>(count_characters(text)));
            return widths;
          }};
}

std::string without_spaces(const std::string& text) {
  std::string result;
  for (const auto& character : graphemes(text))
    if (character != " " && character != "\u00a0" && character != "\u202f" && character != "\u2010")
      result += character;
  return result;
}

/// What has to hold of every split, whatever is said.
void expect_sound(const std::string& text, const std::vector<SplitCard>& cards, const CardRoom& in) {
  std::string shown;
  std::string said;
  for (const SplitCard& card : cards) {
    EXPECT_LE(card.lines.size(), static_cast<std::size_t>(in.lines)) << text;
    EXPECT_FALSE(card.words.empty()) << text;
    for (const auto& line : card.lines) {
      EXPECT_LE(in.widths({line}).front(), in.width) << line;
      EXPECT_FALSE(line.empty()) << text;
      shown += line;
    }
    for (const auto& word : card.words) said += word;
  }
  EXPECT_EQ(without_spaces(shown), without_spaces(text));
  EXPECT_EQ(without_spaces(said), without_spaces(text));
}

using CardLines = std::vector<std::string>;

TEST(Split, TextThatFitsStaysOneCard) {
  const auto cards = split_into_cards("A street is a sentence. A corner is a turn.", room(23, 2));
  ASSERT_EQ(cards.size(), 1u);
  EXPECT_EQ(cards[0].lines, (CardLines{"A street is a sentence.", "A corner is a turn."}));
}

TEST(Split, OfNothingIsNothing) {
  EXPECT_TRUE(split_into_cards("", room(20, 2)).empty());
  EXPECT_TRUE(split_into_cards("   ", room(20, 2)).empty());
}

TEST(Split, ATextOfOneLineIsThatLine) {
  const auto cards = split_into_cards("Exactement !", room(20, 3));
  ASSERT_EQ(cards.size(), 1u);
  EXPECT_EQ(cards[0].lines, (CardLines{"Exactement !"}));
  EXPECT_EQ(cards[0].words, (CardLines{"Exactement !"}));
}

TEST(Split, LinesAreOfLikeLength) {
  EXPECT_EQ(split_into_cards("aaaa bbbb cccc dddd", room(15, 2)).at(0).lines,
            (CardLines{"aaaa bbbb", "cccc dddd"}));
}

TEST(Split, BreaksBetweenSentences) {
  const auto cards = split_into_cards("Every city has an accent. Play people their own corner.", room(17, 2));
  ASSERT_EQ(cards.size(), 2u);
  EXPECT_EQ(cards[0].words.back(), "accent.");
}

TEST(Split, LeavesNoStrayWordOnACard) {
  const auto cards = split_into_cards("one two three four five six seven", room(13, 2));
  ASSERT_EQ(cards.size(), 2u);
  for (const SplitCard& card : cards) EXPECT_GE(card.words.size(), 3u);
}

TEST(Split, HoldsToTheNumberOfCharacters) {
  CardRoom narrow = room(100, 3);
  narrow.characters = 12;
  for (const auto& card : split_into_cards("Listening is not waiting for your turn", narrow))
    for (const auto& line : card.lines) EXPECT_LE(count_characters(line), 12u) << line;
}

TEST(Split, MarksNeverBeginALine) {
  const std::string text =
      "Ma sœur dit toujours : « Écouter, ce n’est pas attendre son tour ! » Et ça change tout ; vous rouvrez "
      "la fenêtre, et 86 % du "
      "vacarme devient de la musique. Pourquoi ? Parce qu’on a cessé de le combattre !";
  for (int characters = 12; characters < 60; ++characters) {
    const auto in = room(characters, 3);
    const auto cards = split_into_cards(text, in);
    expect_sound(text, cards, in);
    for (const auto& card : cards) {
      for (const auto& line : card.lines) {
        for (const char* mark : {"?", "!", ":", ";", "»", "%"}) EXPECT_FALSE(line.starts_with(mark)) << line;
        EXPECT_FALSE(line.ends_with("«")) << line;
      }
    }
  }
}

TEST(Split, TakesAWordApartThatIsWiderThanALine) {
  const std::string text =
      "See https://example.org/a/very-long/path-that/never_ends?and=goes&on=anyway for more";
  for (const int characters : {8, 12, 20}) {
    const auto in = room(characters, 2);
    expect_sound(text, split_into_cards(text, in), in);
  }
  const std::string unbroken(200, 'x');
  expect_sound(unbroken, split_into_cards(unbroken, room(12, 2)), room(12, 2));
}

TEST(Split, BreaksScriptsWithoutSpaces) {
  const std::string text =
      "都市にはそれぞれの訛りがある。暗闇の中で自分の街角を聞かせると、十人中九人がその街を言い当てる。";
  const auto in = room(12, 2);
  const auto cards = split_into_cards(text, in);
  expect_sound(text, cards, in);
  EXPECT_GE(cards.size(), 2u);
  for (const auto& card : cards)
    for (const auto& line : card.lines)
      EXPECT_FALSE(line.starts_with("。") || line.starts_with("、")) << line;
}

TEST(Split, HoldsWhateverIsSaid) {
  std::mt19937 random{20'240'229};
  const auto upto = [&](unsigned most) { return static_cast<std::size_t>(random() % most); };
  const std::vector<std::string> marks{"", "", "", "", ",", ".", " ?", " !", "…", " :", " »"};
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> words;
    for (std::size_t i = 0, count = 1 + upto(40); i < count; ++i)
      words.push_back((upto(15) == 0 ? "« " : "") +
                      std::string(1 + upto(upto(20) == 0 ? 40 : 10), static_cast<char>('a' + upto(26))) +
                      marks[upto(11)]);
    const std::string text = fmt::format("{}", fmt::join(words, " "));
    const auto in = room(6 + static_cast<int>(upto(30)), 1 + static_cast<int>(upto(4)));
    expect_sound(text, split_into_cards(text, in), in);
  }
}

/// The lines of all cards, each card's joined by "/".
std::string lines_of_cards(std::string_view text, const CardRoom& card) {
  std::string result;
  for (const SplitCard& split : split_into_cards(text, card))
    result += fmt::format("{}[{}]", result.empty() ? "" : " ", fmt::join(split.lines, "/"));
  return result;
}

TEST(DialogueDashes, BeginALineEach) {
  EXPECT_EQ(lines_of_cards("-I have it. -Good. Get out.", room(40, 3)), "[-I have it./-Good. Get out.]");
  EXPECT_EQ(lines_of_cards("– Where were you? – At home.", room(40, 3)), "[– Where were you?/– At home.]");
  EXPECT_EQ(lines_of_cards("—¿Dónde estabas? —En casa, con el gato.", room(60, 3)),
            "[—¿Dónde estabas?/—En casa, con el gato.]");
  EXPECT_EQ(lines_of_cards("-One. -Two. -Three.", room(40, 2)).find(". -"), std::string::npos);
}

TEST(DialogueDashes, OfASentenceBeginNone) {
  EXPECT_EQ(lines_of_cards("– It came – and went. – Did it?", room(60, 3)),
            "[– It came – and went./– Did it?]");
  EXPECT_EQ(lines_of_cards("It came - and went. - So it did.", room(60, 3)),
            "[It came - and went. - So it did.]");
  EXPECT_EQ(lines_of_cards("-5 degrees. -6 at night.", room(60, 3)), "[-5 degrees. -6 at night.]");
}

}  // namespace
}  // namespace cueclip
