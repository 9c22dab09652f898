#include <array>

#include "caption/split.h"
#include "caption/typography.h"

/// What typography, tokens and costs give together: the lines of cards of every width.
namespace cueclip {
namespace {

CardRoom room(int characters, const char* language) {
  const auto widths = [](const std::vector<std::string>& texts) {
    std::vector<double> result;
    for (const auto& text : texts) result.push_back(static_cast<double>(count_characters(text)));
    return result;
  };
  return {static_cast<double>(characters), 3, 37, widths, language};
}

/// Calls `check(line)` for all lines of a text, in every width.
template <typename Check>
void for_lines(const char* text, const char* language, Check&& check) {
  for (int characters = 14; characters < 50; ++characters)
    for (const auto& card : split_into_cards(typeset(text, language), room(characters, language)))
      for (const auto& line : card.lines) check(line);
}

constexpr std::array kFrench{
    "Ma sœur dit toujours: « Écouter, ce n’est pas attendre son tour! » Et ça change tout ; vous rouvrez la "
    "fenêtre, "
    "et 86% du vacarme devient de la musique. Pourquoi? Parce qu’on a cessé de le combattre!",
    "M. Roy et Mme Roy ont payé 10 000 € la barge — une barge verte — qu'ils n'ont vue qu'à 3 h 30, dit-il ; "
    "y a-t-il "
    "un autre port? Peut-on y aller? Allez-y avec M. le maire!",
    "– Tu viens ? – Non : je reste ici, avec celles-là, jusqu'au 12 mars 2031 ; c'est-à-dire trop longtemps "
    "!?"};

TEST(LineRules, InFrenchNoLineBeginsWithAMarkThatCloses) {
  for (const char* text : kFrench)
    for_lines(text, "fr", [](const std::string& line) {
      for (const char* mark : {"?", "!", ";", ":", "»", "%", "€", ")", ",", ".", "…", "\u00a0", "\u202f"})
        EXPECT_FALSE(line.starts_with(mark)) << line;
    });
}

TEST(LineRules, InFrenchNoLineEndsWithWhatOpens) {
  for (const char* text : kFrench)
    for_lines(text, "fr", [](const std::string& line) {
      for (const char* end :
           {"«", "(", "M.", "Mme", "10", "3", "a-", "dit-", "y a-t-", "celles-", "\u00a0", "\u202f"})
        EXPECT_FALSE(line.ends_with(end)) << line;
    });
}

struct Lines {
  const char* language;
  const char* text;
  int characters;
  std::vector<std::string> lines;
};

TEST(LineRules, LinesBreakWhereTheyReadWell) {
  for (const auto& [language, text, characters, lines] : std::initializer_list<Lines>{
           {"fr", "Le port a donné la cloche à Ada Roy", 24, {"Le port a donné", "la cloche à Ada Roy"}},
           {"fr", "Elle range les cordes dans la barge", 24, {"Elle range les cordes", "dans la barge"}},
           {"fr", "Elle ne dort pas parce que ça sonne", 26, {"Elle ne dort pas", "parce que ça sonne"}},
           {"en", "She has put the ropes in the barge", 24, {"She has put the ropes", "in the barge"}},
           {"en", "Nobody sleeps because it rings", 24, {"Nobody sleeps", "because it rings"}}}) {
    const auto cards = split_into_cards(text, room(characters, language));
    ASSERT_EQ(cards.size(), 1u) << text;
    EXPECT_EQ(cards.front().lines, lines) << text;
  }
}

}  // namespace
}  // namespace cueclip
