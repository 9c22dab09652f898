#include <limits>

#include "caption/tokens.h"

namespace cueclip {
namespace {

constexpr double kHeld = std::numeric_limits<double>::infinity();

/// The cost of the break where the text has a bar; kHeld where no line may end there.
double cost(std::string_view text, std::string_view language) {
  const auto bar = text.find('|');
  std::string before{text.substr(0, bar)};
  const std::string whole = before + std::string{text.substr(bar + 1)};
  while (before.ends_with(' ')) before.pop_back();
  const auto tokens = tokenise(whole, language);
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (joined(tokens, 0, i) == before) return break_cost(tokens[i - 1], tokens[i]);
  return kHeld;
}

/// Breaks in one text, each of which reads better than the next: `a |1 b |2 c` is better at 1 than at 2.
void expect_ranked(const std::vector<std::string>& breaks, std::string_view language) {
  for (std::size_t i = 1; i < breaks.size(); ++i)
    EXPECT_LT(cost(breaks[i - 1], language), cost(breaks[i], language))
        << breaks[i - 1] << " -- " << breaks[i];
}

TEST(BreakCost, RanksSentencesClausesLinksWordsAndLeaningWords) {
  expect_ranked(
      {"She waits.| The tide", "she waits,| the tide", "waves| and wind", "waves| from afar",
       "cold| of winter", "cold| the harbour", "wooden| boats", "the| harbour", "har-|bour", "bo|ats"},
      "en");
  expect_ranked(
      {"Elle attend.| La marée", "elle attend,| la marée", "vagues| et vent", "vagues| dans le port",
       "froid| de l'hiver", "froid| la nuit", "barques| peintes", "la| barque", "barques-|phares"},
      "fr");
}

TEST(BreakCost, SeesASentenceEndBehindQuotes) {
  for (const char* text :
       {"turn.”| And", "turn.\"| And", "turn?| And", "turn!\u00a0»| And", "turn…| And", "終。|次"})
    EXPECT_EQ(cost(text, ""), 0) << text;
}

TEST(BreakCost, ASmallLetterSaysThatASentenceGoesOn) {
  for (const char* text : {"hmm…| and then", "« Oui ! »| dit Ada", "etc.| and more"}) {
    EXPECT_GT(cost(text, ""), cost("turn.| And", "")) << text;
    EXPECT_LT(cost(text, ""), cost("wooden| boats", "")) << text;
  }
}

TEST(BreakCost, AnAbbreviationEndsNoSentence) {
  for (const char* language : {"", "fr", "en"})
    for (const char* text :
         {"Dr.| Tamworth", "M.| Tamworth", "J.| Tamworth", "St.| Tamworth", "so Dr.| well"})
      EXPECT_GE(cost(text, language), cost("large| city", language)) << text << " " << language;
  EXPECT_EQ(cost("Mme.| Tamworth", "fr"), kHeld);
}

TEST(BreakCost, NeverAtOnceInFrench) {
  for (const char* text : {"la| barge",
                           "l'eau d'une| barge",
                           "mes| barges",
                           "cette| barge",
                           "quelques| barges",
                           "tous| les soirs",
                           "celle| du port",
                           "Mme| Roy",
                           "Madame| Roy",
                           "M.| Roy",
                           "Dr| Roy",
                           "voir Ada| Roy",
                           "voir Ada| von Roy",
                           "12| km",
                           "deux| euros",
                           "page| 12",
                           "3| millions",
                           "12| mars",
                           "elle| rame",
                           "vous| ramez",
                           "qu'on| rame",
                           "elle se| lève",
                           "n'y| va",
                           "ne| va",
                           "elle a| ramé",
                           "elle peut| ramer",
                           "avait-elle| ramé",
                           "elle était| partie",
                           "elle n'a| pas",
                           "elle ne rame| pas",
                           "elle n'a pas| ramé",
                           "très| froid",
                           "et| la barge",
                           "que| la barge",
                           "dans| la barge",
                           "d'où| viennent",
                           "la première| barge",
                           "parce| que",
                           "afin| que",
                           "ainsi| qu'elle",
                           "alors| que",
                           "grâce| à elle",
                           "même| si",
                           "beaucoup| de barges",
                           "près| du port",
                           "peut-être| qu'elle",
                           "est-ce| que",
                           "ces barges| là",
                           "il y| a"})
    EXPECT_GT(cost(text, "fr"), cost("barques| peintes", "fr")) << text;
}

TEST(BreakCost, NeverAtOnceInEnglish) {
  for (const char* text :
       {"the| barge",     "her| barge",    "these| barges",   "all| the barges", "Dr.| Roy",
        "Sir| Ada",       "to Ada| Roy",   "12| miles",       "two| miles",      "page| 12",
        "three| million", "she| rows",     "they're| rowing", "it's| cold",      "has| rowed",
        "can| row",       "didn't| row",   "was not| rowing", "to| row",         "and| barges",
        "that| barges",   "under| barges", "very| cold",      "first| barge",    "because| of",
        "even| if",       "according| to", "more| than",      "lots| of barges", "going| to row",
        "gave| up",       "so| that"})
    EXPECT_GT(cost(text, "en"), cost("wooden| boats", "en")) << text;
}

TEST(BreakCost, LikesToBeginALineWithWhatOpensAClause) {
  for (const char* text :
       {"la barge| qui passe", "la barge| et le port", "la barge| parce que", "la barge| dans le port",
        "la barge| où elle dort", "la barge| elle dort", "la barge| c'est", "la barge| s'il dort",
        "la barge| alors elle", "la barge| jusqu'au port", "la barge| d'Ada", "la barge| (verte)",
        "la barge| – verte"})
    EXPECT_LT(cost(text, "fr"), cost("barques| peintes", "fr")) << text;
  for (const char* text : {"the barge| that went", "the barge| and she", "the barge| because of",
                           "the barge| under it", "the barge| she rowed", "the barge| then she"})
    EXPECT_LT(cost(text, "en"), cost("wooden| boats", "en")) << text;
}

TEST(BreakCost, KeepsSmallWordsToTheirLanguage) {
  EXPECT_LT(cost("elle rentre| car il pleut", "fr"), cost("the red| car stops", "en"));
  EXPECT_LT(cost("the boat| on it", "en"), cost("la dune| rose", "fr"));
  EXPECT_GT(cost("son| port", "fr"), cost("her son| rows", "en"));
  EXPECT_EQ(cost("och den| röda", "sv"), cost("röda båten| flyter", "sv"));
  EXPECT_GT(cost("la| barge", ""), cost("barques| peintes", ""));
  EXPECT_GT(cost("the| barge", ""), cost("wooden| boats", ""));
}

TEST(BreakCost, OfOtherScriptsFollowsTheirMarks) {
  EXPECT_EQ(cost("الجرس يدق؟| نعم", "ar"), cost("Really?| Yes", "en"));
  EXPECT_EQ(cost("الجرس،| والريح", "ar"), cost("the bell,| the wind", "en"));
  EXPECT_EQ(cost("घंटी बजती है।| फिर", "hi"), cost("It rings.| Then", "en"));
  EXPECT_EQ(cost("鐘、|風", "ja"), cost("the bell,| the wind", "en"));
  EXPECT_LT(cost("ระฆังดัง| ทุกเช้า", "th"), cost("wooden| boats", "en"));
  EXPECT_LT(cost("港の|鐘は", "ja"), cost("well-|known", "en"));
}

TEST(BreakCost, AYearCountsNothing) {
  EXPECT_GT(cost("les 25| barques", "fr"), cost("en 2017| barques", "fr"));
}

}  // namespace
}  // namespace cueclip
