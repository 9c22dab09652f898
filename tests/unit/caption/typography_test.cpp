#include "caption/typography.h"

#include <cueclip/transcript.h>

#include <filesystem>
#include <random>

#include "caption/spaced_text.h"

namespace cueclip {
namespace {

/// The text with ~ for a no-break space and _ for a narrow one.
std::string visible(std::string text) {
  for (const auto& [space, mark] : {std::pair{"\u00a0", "~"}, std::pair{"\u202f", "_"}})
    for (auto at = text.find(space); at != std::string::npos; at = text.find(space))
      text.replace(at, std::string_view{space}.size(), mark);
  return text;
}

struct Case {
  const char* given;
  const char* set;
};

TEST(Typeset, FrenchMarksHaveTheirSpaces) {
  for (const auto& [given, set] : std::initializer_list<Case>{
           {"Pourquoi? Parce que!", "Pourquoi_? Parce que_!"},
           {"Pourquoi ? Parce que\u00a0! Oui\u2009; non", "Pourquoi_? Parce que_! Oui_; non"},
           {"Elle dit: oui ; puis: non;", "Elle dit~: oui_; puis~: non_;"},
           {"«Oui» et « non » et l'«aube»", "«_Oui_» et «_non_» et l'«_aube_»"},
           {"« Oui! » dit-elle", "«_Oui_!_» dit-elle"},
           {"Quoi?! Non!!! Ah ? ! Hein ?!?", "Quoi_?! Non_!!! Ah_?! Hein_?!?"},
           {"Bref…? Hein...? Etc.!", "Bref…_? Hein..._? Etc._!"},
           {"(vraiment?) [quoi!] “Oui?”", "(vraiment_?) [quoi_!] “Oui_?”"},
           {"Vrai (?) ou [!] ou « ? »", "Vrai~(?) ou~[!] ou «_?_»"},
           {"un mot , un autre . ( une barge )", "un mot, un autre. (une barge)"},
           {"! Oui", "! Oui"},
           {"", ""}})
    EXPECT_EQ(visible(typeset(given, "fr")), set) << given;
}

TEST(Typeset, FrenchLeavesWhatIsNoPunctuation) {
  for (const char* text :
       {"à 14:30 et 16:9", "voir https://exemple.fr/a?b=c;d!e", "www.exemple.fr/?a", "ada;roy@exemple.fr",
        "exemple.fr?a=b", "std::cout", "C:\\barge", ":) ;-) :D (; :-(", "&eacute; &lt;i&gt;", "a != b",
        "#barge", "une %d et %20", "20°", "dit:oui", "fin...", "...et", "3.5", "3,5"})
    EXPECT_EQ(visible(typeset(text, "fr")).find_first_of("_"), std::string::npos)
        << visible(typeset(text, "fr"));
  EXPECT_EQ(visible(typeset("à 14:30: oui", "fr")), "à 14:30~: oui");
  EXPECT_EQ(visible(typeset("voir https://exemple.fr/a?b !", "fr")), "voir https://exemple.fr/a?b_!");
  EXPECT_EQ(visible(typeset("merci :)", "fr")), "merci~:)");
}

TEST(Typeset, FrenchNumbers) {
  for (const auto& [given, set] :
       std::initializer_list<Case>{{"10 000 € et 1 234 567 barges", "10_000~€ et 1_234_567 barges"},
                                   {"10\u00a0000€, 50%, 50 % ou 20°C", "10_000~€, 50~%, 50~% ou 20~°C"},
                                   {"12 km, 3 h 30, 5 min.", "12~km, 3~h~30, 5~min."},
                                   {"en 2017 100 barges", "en 2017 100 barges"},
                                   {"n° 5, p. 12, art. 3", "n°~5, p.~12, art.~3"},
                                   {"le XXe siècle, Louis XIV", "le XXe~siècle, Louis~XIV"}})
    EXPECT_EQ(visible(typeset(given, "fr")), set) << given;
}

TEST(Typeset, FrenchNamesAndDashes) {
  for (const auto& [given, set] : std::initializer_list<Case>{
           {"M. Roy, Mme Roy, l'avis de M. le maire", "M.~Roy, Mme~Roy, l'avis de M.~le maire"},
           {"Dr Roy et Me Roy, me voilà", "Dr~Roy et Me~Roy, me voilà"},
           {"J. K. Roy, le plan B. Puis", "J.~K.~Roy, le plan B. Puis"},
           {"– Oui. – Non", "–~Oui. –~Non"},
           {"la barge – bleue – coule", "la barge –~bleue~– coule"},
           {"la barge — enfin", "la barge —~enfin"}})
    EXPECT_EQ(visible(typeset(given, "fr")), set) << given;
}

TEST(Typeset, CanadianFrenchHasNoSpaceBeforeLoudMarks) {
  EXPECT_EQ(visible(typeset("Oui ! Non? Si ; voilà: « Ah ! »", "fr-CA")), "Oui! Non? Si; voilà~: «_Ah!_»");
}

TEST(Typeset, English) {
  for (const auto& [given, set] :
       std::initializer_list<Case>{{"Dr. Roy and Mr Roy at 5 pm", "Dr.~Roy and Mr~Roy at 5~pm"},
                                   {"50 % of 10 km", "50~% of 10~km"},
                                   {"What? Yes: no; 50%", "What? Yes: no; 50%"},
                                   {"the barge – late – sinks", "the barge~– late~– sinks"}})
    EXPECT_EQ(visible(typeset(given, "en")), set) << given;
}

TEST(Typeset, OtherLanguagesKeepTheirSpaces) {
  EXPECT_EQ(visible(typeset("Wirklich? Ja: 50 %", "de")), "Wirklich? Ja: 50~%");
  EXPECT_EQ(visible(typeset("Pourquoi? Oui", "")), "Pourquoi? Oui");
  EXPECT_EQ(typeset("港の鐘。　朝に", "ja"), "港の鐘。　朝に");
}

/// A text without white space, by which typesetting may not be told.
std::u32string letters(std::string_view text) {
  return spaced_text(text).characters;
}

TEST(Typeset, ChangesNothingButSpaces) {
  std::mt19937 random{17};
  const std::vector<std::string> pieces{"la",
                                        "barge",
                                        "M.",
                                        "Mme",
                                        "Roy",
                                        "XIV",
                                        "10",
                                        "000",
                                        "2017",
                                        "%",
                                        "€",
                                        "km",
                                        "h",
                                        "!",
                                        "?",
                                        ";",
                                        ":",
                                        "«",
                                        "»",
                                        "(",
                                        ")",
                                        "–",
                                        "-",
                                        "—",
                                        "…",
                                        "...",
                                        ",",
                                        ".",
                                        "\"",
                                        "’",
                                        "l’",
                                        "https://a.fr/b?c",
                                        "ada@exemple.fr",
                                        ":)",
                                        "14:30",
                                        "&",
                                        "♪",
                                        "#",
                                        "n°",
                                        "鐘",
                                        "ๆ",
                                        "e\u0301",
                                        "👩‍🚀",
                                        "\u00ad",
                                        "؟",
                                        "[",
                                        "]",
                                        "°C",
                                        "XXe",
                                        "siècle"};
  const std::vector<std::string> gaps{"", "", " ", " ", " ", "\u00a0", "\u202f", "  ", "\u2009"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = 0, count = 1 + random() % 14; i < count; ++i)
      text += pieces[random() % pieces.size()] + gaps[random() % gaps.size()];
    for (const char* language : {"fr", "fr-CA", "fr-CH", "en", "de", "es", "it", ""})
      EXPECT_EQ(letters(typeset(text, language)), letters(text)) << text << " " << language;
  }
}

TEST(Typeset, OtherLanguagesHaveTheirSpaces) {
  struct Rule {
    const char* language;
    const char* given;
    const char* set;
  };
  for (const auto& [language, given, set] : std::initializer_list<Rule>{
           {"de", "Das kostet 10€, z.B. 50% mehr.", "Das kostet 10~€, z._B. 50~% mehr."},
           {"de", "i.d.R. die Straße, d. h. hier", "i._d._R. die Straße, d._h. hier"},
           {"de", "am 3. 10. um 8.30 Uhr", "am 3. 10. um 8.30 Uhr"},
           {"de-CH", "Sie sagt « nein ».", "Sie sagt «nein»."},
           {"de", "Sie sagt »nein« und geht.", "Sie sagt »nein« und geht."},
           {"es", "¿ Vienes ? « Sí », 50% y 10€", "¿Vienes~? «Sí», 50~% y 10~€"},
           {"it", "« Sì », il 50% per 10€", "«Sì», il 50% per 10~€"},
           {"pt", "« Sim », 50% por 10€", "«Sim», 50% por 10~€"},
           {"cs", "sleva 50% a 10€", "sleva 50~% a 10~€"},
           {"nl", "voor 50% en €10", "voor 50% en €10"},
           {"fr-CH", "Elle dit: non! «Oui»", "Elle dit_: non_! «_Oui_»"},
           {"en", "50% of e.g. 10€", "50% of e.g. 10€"}})
    EXPECT_EQ(visible(typeset(given, language)), set) << language << ' ' << given;
}

TEST(Typeset, ADashThatSpeaksStandsWithItsWords) {
  for (const char* language : {"es", "it", "pt", "de", "nl", "fr"})
    EXPECT_EQ(visible(typeset("Hola. – Adiós. – Hola.", language)), "Hola. –~Adiós. –~Hola.") << language;
  EXPECT_EQ(visible(typeset("Vienes – dijo ella – mañana.", "es")), "Vienes –~dijo ella~– mañana.");
}

TEST(Typeset, ChangesNothingButSpacesOnARealPage) {
  const std::filesystem::path page = std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt";
  if (!std::filesystem::exists(page)) GTEST_SKIP() << "the episode page is not here: " << page;
  for (const Cue& cue : read_transcript(page).cues) {
    for (const char* language : {"fr", "fr-CA", "fr-CH", "de", "es", "en", ""}) {
      const std::string set = typeset(cue.text, language);
      EXPECT_EQ(letters(set), letters(cue.text)) << cue.text << " " << language;
      EXPECT_EQ(typeset(set, language), set) << "not the same when set again: " << cue.text;
    }
  }
}

}  // namespace
}  // namespace cueclip
