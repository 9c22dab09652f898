#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "caption/tokens.h"

/// Where lines of languages other than French and English end.
namespace cueclip {
namespace {

struct Language {
  const char* tag;
  /// Each text's best break is at its bar: better than at any other space.
  std::vector<const char*> best;
  /// Here no line ends unless it has to: worse than between any two words.
  std::vector<const char*> held;
};

void PrintTo(const Language& language, std::ostream* stream) {
  *stream << language.tag;
}

struct Break {
  std::string before;
  double cost = 0;
};

std::vector<Break> breaks_of(const std::string& text, const char* language) {
  const auto tokens = tokenise(text, language);
  std::vector<Break> breaks;
  for (std::size_t i = 1; i < tokens.size(); ++i)
    breaks.push_back({joined(tokens, 0, i), break_cost(tokens[i - 1], tokens[i])});
  return breaks;
}

/// The text before the bar, and the text without it.
std::pair<std::string, std::string> parted(const std::string& marked) {
  const auto bar = marked.find('|');
  std::string before = marked.substr(0, bar);
  const std::string whole = before + marked.substr(bar + 1);
  while (before.ends_with(' ')) before.pop_back();
  return {before, whole};
}

class Breaks : public testing::TestWithParam<Language> {};

TEST_P(Breaks, AreBestBeforeWhatOpensAPhrase) {
  for (const char* text : GetParam().best) {
    const auto [before, whole] = parted(text);
    const auto breaks = breaks_of(whole, GetParam().tag);
    const auto at = std::ranges::find(breaks, before, &Break::before);
    ASSERT_NE(at, breaks.end()) << text;
    for (const Break& other : breaks)
      EXPECT_TRUE(other.before == before || at->cost < other.cost) << text << " -- " << other.before;
  }
}

TEST_P(Breaks, AreNotBehindWhatLeansOnTheNextWord) {
  constexpr double kBetweenAnyWords = 9;
  for (const char* text : GetParam().held) {
    const auto [before, whole] = parted(text);
    const auto breaks = breaks_of(whole, GetParam().tag);
    const auto at = std::ranges::find(breaks, before, &Break::before);
    EXPECT_TRUE(at == breaks.end() || at->cost > kBetweenAnyWords) << text;
  }
}

const Language kLanguages[] = {
    {"de",
     {"Wir hören heute Abend| und schweigen morgen", "Das Haus gefällt ihr,| weil es leise ist",
      "Niemand wusste lange,| dass der Zug kommt"},
     {"die| Straße", "in der| Nacht", "hat| gehört", "zu| hören", "nicht| gehört", "mit ihrem| Hund",
      "sehr| leise", "Frau| Adler", "Dr.| Adler", "drei| Häuser", "Seite| 12", "so, dass| alle",
      "am 3.| Oktober", "im 19.| Jahrhundert"}},
    {"es",
     {"Escucha la calle| y espera el tren", "No duerme nadie| porque llueve"},
     {"la| calle", "a la| plaza", "del| puerto", "se| escucha", "no| duerme", "ha| llovido", "muy| tarde",
      "la señora| Ibarra", "Sr.| Ibarra", "antes| de hablar", "para| que escuche", "tres| casas"}},
    {"it",
     {"Ascolta la strada| e aspetta il treno", "Nessuno dorme ancora| perché piove"},
     {"la| strada", "della| piazza", "nell'| acqua", "si| ascolta", "non| dorme", "ha| piovuto",
      "molto| tardi", "c'è| vento", "il signor| Conti", "prima| di parlare", "tre| case",
      "un po'| di vento"}},
    {"pt",
     {"Escuta a rua inteira| e espera o comboio", "Ninguém dorme tarde| porque chove"},
     {"a| rua", "da| praça", "pelos| campos", "não| dorme", "está| ouvindo", "muito| tarde",
      "a senhora| Prates", "antes| de falar", "para| que escute", "três| casas"}},
    {"nl",
     {"Zij luistert graag| en wacht vaak", "Niemand slaapt vannacht| omdat het regent"},
     {"de| straat", "in het| donker", "heeft| geluisterd", "te| luisteren", "niet| geslapen", "heel| laat",
      "mevrouw| Dekker", "drie| huizen", "een| beetje"}},
    {"pl", {"Miasto śpi spokojnie| i czeka"}, {"w| nocy", "i| czeka", "z| lasu", "się| boi", "pan| Nowicki"}},
    {"cs", {"Město spí klidně| a čeká"}, {"v| noci", "a| čeká", "k| lesu", "se| bojí", "pan| Dvorský"}},
    {"ar",
     {"الاستماع إلى الشارع طويلا،| بل أن تنتظر"},
     {"في| الكلام", "أن| تترك", "لم| يسمع", "هذه| المدينة"}},
};

INSTANTIATE_TEST_SUITE_P(All, Breaks, testing::ValuesIn(kLanguages),
                         [](const auto& language) { return std::string{language.param.tag}; });

}  // namespace
}  // namespace cueclip
