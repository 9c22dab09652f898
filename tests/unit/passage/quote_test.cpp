#include <cueclip/error.h>
#include <cueclip/search.h>

#include <random>
#include <sstream>

#include <fmt/format.h>

#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::Ended;
using test::error_of;

Transcript transcript_of(const std::vector<std::string>& texts) {
  Transcript result;
  result.file = "episode.srt";
  Time at{};
  for (const auto& text : texts) {
    const auto number = static_cast<int>(result.cues.size()) + 1;
    result.cues.push_back({number, {at, at + 4s}, "Marit", text, 0});
    at += 5s;
  }
  return result;
}

const Transcript& talk() {
  static const Transcript made = transcript_of({
      "Tell me where the winter boats are kept.",                                     // 1, from 0 s
      "Behind the chandlery, under the long roof that leaks on Thursdays.",           // 2, from 5 s
      "Every hull has a name chalked on it, and somebody rubs the chalk off again.",  // 3, from 10 s
      "Ma sœur l’a déjà dit : c’est l’été qu’il faut écouter,",                       // 4, from 15 s
      "pas l’hiver, quand tout est sous la bâche.",                                   // 5, from 20 s
      "The keeper counts them by ear, from the gate.",                                // 6, from 25 s
      "By ear, he says, nobody can hide a missing mast.",                             // 7, from 30 s
      "I asked him twice and he only hummed.",                                        // 8, from 35 s
      "A cork floats, a secret sinks.",                                               // 9, from 40 s
      "That is what he hummed: a cork floats, a secret sinks.",                       // 10, from 45 s
  });
  return made;
}

/// The cues that a quote names, as "3" or "3-4", and what it says there.
std::string cues(std::string_view quote, const Transcript& transcript = talk()) {
  const QuoteMatch match = locate_quote(transcript, quote);
  return match.first_cue == match.last_cue ? describe(match.first_cue)
                                           : describe(match.first_cue) + "-" + describe(match.last_cue);
}
std::string words(std::string_view quote) {
  return locate_quote(talk(), quote).text;
}

Ended failure(std::string_view quote, const Transcript& transcript = talk()) {
  return error_of([&] { (void)locate_quote(transcript, quote); });
}

TEST(LocateQuote, FindsWhatIsSaidWordForWord) {
  const auto match = locate_quote(talk(), "the long roof that leaks");
  EXPECT_EQ(match.first_cue, 2);
  EXPECT_EQ(match.last_cue, 2);
  EXPECT_EQ(match.text, "the long roof that leaks");
  EXPECT_EQ(match.score, 1);
}

TEST(LocateQuote, DoesNotMindCaseAccentsAndMarks) {
  EXPECT_EQ(words("THE LONG ROOF... "), "the long roof");
  EXPECT_EQ(words("ma soeur l'a deja dit c'est l'ete"), "Ma sœur l’a déjà dit : c’est l’été");
}

TEST(LocateQuote, TwoWordsMayBeWrittenAsOne) {
  EXPECT_EQ(words("Ma soeur la deja dit cest lete quil faut"),
            "Ma sœur l’a déjà dit : c’est l’été qu’il faut");
  EXPECT_EQ(words("quil faut écouter pas lhiver"), "qu’il faut écouter, pas l’hiver");
}

TEST(LocateQuote, GoesOnAcrossCues) {
  EXPECT_EQ(cues("c'est l'été qu'il faut écouter pas l'hiver"), "4-5");
  EXPECT_EQ(words("il faut écouter pas l'hiver"), "il faut écouter, pas l’hiver");
  EXPECT_EQ(cues("under the long roof that leaks on Thursdays every hull has a name"), "2-3");
  EXPECT_EQ(cues("from the gate. By ear, he says"), "6-7");
}

TEST(LocateQuote, ManagesWithWordsMissingAddedOrChanged) {
  EXPECT_EQ(cues("every hull a name chalked on it and somebody rubs the chalk off"), "3");
  EXPECT_EQ(cues("every single hull has a name that is chalked on it"), "3");
  EXPECT_EQ(cues("every ship has a name chocked on it"), "3");
}

TEST(LocateQuote, KeepsItsEndsWhereOthersChanged) {
  EXPECT_EQ(words("every ship has a name chalked on it"), "Every hull has a name chalked on it");
  EXPECT_EQ(words("keeper counts them from the gate"), "keeper counts them by ear, from the gate");
}

TEST(LocateQuote, ManagesWithNeighboursSwapped) {
  EXPECT_EQ(cues("the keeper them counts by ear"), "6");
  EXPECT_EQ(words("long the roof that leaks"), "the long roof that leaks");
}

TEST(LocateQuote, TakesAllBetweenFirstAndLastWords) {
  EXPECT_EQ(cues("where the winter boats ... rubs the chalk off"), "1-3");
  EXPECT_EQ(cues("the keeper counts … a missing mast"), "6-7");
  EXPECT_EQ(words("Behind the chandlery...on Thursdays"),
            "Behind the chandlery, under the long roof that leaks on Thursdays");
}

TEST(LocateQuote, AnEllipsisAtAnEndIsAMark) {
  EXPECT_EQ(words("... under the long roof"), "under the long roof");
  EXPECT_EQ(words("under the long roof …"), "under the long roof");
}

TEST(LocateQuote, TheNearestPairIsMeant) {
  EXPECT_EQ(cues("I asked him ... a secret sinks"), "8-9");
}

TEST(LocateQuote, LastWordsHaveToFollow) {
  EXPECT_EQ(failure("a missing mast ... winter boats are kept").failure, Failure::kInput);
}

TEST(LocateQuote, ListsPlacesThatAreAlike) {
  const auto ended = failure("a cork floats, a secret sinks");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(ended.text.starts_with("\"a cork floats, a secret sinks\" is said in more places than one."))
      << ended.text;
  EXPECT_TRUE(ended.text.ends_with(
      "Quote more of it, or name the cues:"
      "\n  --cues 9   0:40-0:44  Marit: … and he only hummed. »A cork floats, a secret sinks«. That is what …"
      "\n  --cues 10  0:46-0:49  Marit: … is what he hummed: »a cork floats, a secret sinks«."))
      << ended.text;
}

TEST(LocateQuote, ListsEachPlaceOnce) {
  const Transcript bells = transcript_of({"Ring the bell, then ring the bell again.",
                                          "Who will ring the bell", "once more? Ring the bell once more!"});
  const auto ended = failure("ring the bell", bells);
  EXPECT_TRUE(ended.text.ends_with(
      "\n  --cues 1  0:00-0:01  Marit: »Ring the bell«, then ring the …"
      "\n  --cues 2  0:06-0:09  Marit: … bell again. Who will »ring the bell« once more? Ring the …"
      "\n  --cues 3  0:11-0:12  Marit: … the bell once more? »Ring the bell« once more!"))
      << ended.text;
}

TEST(LocateQuote, WhatACueSaysTwiceNamesTheCue) {
  const Transcript bells =
      transcript_of({"Ring the bell, then ring the bell again.", "Nobody came, though."});
  EXPECT_EQ(cues("ring the bell", bells), "1");
  const auto ended = error_of([&] { (void)locate_quote(bells, "ring the bell", true); });
  EXPECT_NE(ended.text.find("or name the time:\n  --time 0:00-0:01.368      0:00-0:01  Marit: »Ring the "
                            "bell«, then ring the …\n  --time 0:01.789-0:02.947  "),
            std::string::npos)
      << ended.text;
}

TEST(LocateQuote, ListsEverySpeakerOfAPlace) {
  Transcript ferry = transcript_of({"Is it late?", "It is.", "Is it late?", "It is."});
  ferry.cues[1].speaker = ferry.cues[2].speaker = "Ivo Brandt";
  const auto ended = failure("is it late it is", ferry);
  EXPECT_NE(ended.text.find("  Marit, Ivo Brandt: »Is it late? It is«. Is it late? …\n"), std::string::npos)
      << ended.text;
  EXPECT_NE(ended.text.find("  Ivo Brandt, Marit: … It is. »Is it late? It is«."), std::string::npos)
      << ended.text;
}

TEST(LocateQuote, AnEllipsisThatTheTranscriptHasIsAMark) {
  const Transcript pauses = transcript_of({"So… we rowed… and rowed.", "So we rowed back, and rowed."});
  EXPECT_EQ(cues("So… we rowed… and rowed", pauses), "1");
}

TEST(LocateQuote, WhatIsSaidJustSoIsMeantHoweverNearOtherPlacesCome) {
  const Transcript ferries = transcript_of({
      "The third bell of the week is rung when the ferry is late.",
      "The third bells of the week is rung when the ferry is late.",
      "The third bell of the week is rung when the ferries is late.",
  });
  EXPECT_EQ(cues("the third bells of the week is rung when the ferry is late", ferries), "2");
  EXPECT_NE(failure("the third belle of the week is rung when the ferry is late", ferries)
                .text.find("in more places than one"),
            std::string::npos);
}

TEST(LocateQuote, CutsWhatItListsAtACharacter) {
  const std::string said = "1都市にはそれぞれの訛りがある、暗闇の中で自分の街角を聞かせるとわかる";
  const auto ended = failure(said, transcript_of({said, said}));
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("角を聞かせ …« 1都市にはそれぞれの訛りが …\n"), std::string::npos) << ended.text;
}

TEST(LocateQuote, MoreWordsTellPlacesApart) {
  EXPECT_EQ(cues("what he hummed: a cork floats, a secret sinks"), "10");
}

TEST(LocateQuote, ListsTheNearestWhereNobodySaysIt) {
  const auto ended = failure("the harbour master counts his spoons");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(ended.text.starts_with("nobody in episode.srt says \"the harbour master counts his spoons\"."))
      << ended.text;
  EXPECT_NE(ended.text.find("the nearest are:\n  --cues "), std::string::npos) << ended.text;
}

TEST(LocateQuote, SaysThatNothingIsLikeIt) {
  for (const char* quote : {"", "...", "—", "!"}) {
    const auto ended = failure(quote);
    EXPECT_NE(ended.failure, Failure::kStopped) << quote;
    EXPECT_NE(ended.text, "") << quote;
  }
}

TEST(LocateQuote, TakesWordTimesWhereThereAreSome) {
  Transcript transcript = transcript_of({"Pull the wet rope now."});
  transcript.cues[0].words = {{"Pull", {0s, 500ms}},
                              {"the", {600ms, 700ms}},
                              {"wet", {900ms, 1200ms}},
                              {"rope", {1300ms, 1900ms}},
                              {"now.", {3s, 3500ms}}};
  EXPECT_EQ(locate_quote(transcript, "the wet rope").time, (TimeRange{600ms, 1900ms}));
  EXPECT_EQ(locate_quote(transcript, "pull").time, (TimeRange{0s, 500ms}));
}

TEST(LocateQuote, EstimatesTimesOtherwise) {
  const auto match = locate_quote(talk(), "hull has a name");
  EXPECT_GT(match.time.start, Time{10s});
  EXPECT_LT(match.time.start, Time{11s});
  EXPECT_GT(match.time.end, match.time.start);
  EXPECT_LT(match.time.end, Time{12s});
  EXPECT_EQ(
      locate_quote(talk(), "Every hull has a name chalked on it, and somebody rubs the chalk off again.")
          .time,
      (TimeRange{10s, 14s}));
}

TEST(LocateQuote, HalfAWordIsTheWholeWordsTime) {
  Transcript transcript = transcript_of({"Dans l’écluse dort une barge."});
  transcript.cues[0].words = {{"Dans", {0s, 500ms}},
                              {"l’écluse", {500ms, 1s}},
                              {"dort", {1s, 2s}},
                              {"une", {2s, 3s}},
                              {"barge.", {3s, 4s}}};
  EXPECT_EQ(locate_quote(transcript, "écluse dort").time, (TimeRange{500ms, 2s}));
}

TEST(LocateQuote, OneWordThatIsSaidOnceIsEnough) {
  EXPECT_EQ(cues("chandlery"), "2");
}

TEST(FindQuote, GivesPlacesApartBestFirst) {
  const auto matches = find_quote(talk(), "a cork floats, a secret sinks", 10);
  ASSERT_GE(matches.size(), 2u);
  for (std::size_t i = 1; i < matches.size(); ++i) EXPECT_GE(matches[i - 1].score, matches[i].score);
  EXPECT_EQ(matches[0].score, 1);
  EXPECT_EQ(matches[1].score, 1);
}

TEST(FindQuote, GivesNoMoreThanAsked) {
  EXPECT_EQ(find_quote(talk(), "a cork floats", 1).size(), 1u);
  EXPECT_TRUE(find_quote(talk(), "a cork floats", 0).empty());
}

TEST(FindQuote, FindsNothingInNoWords) {
  EXPECT_TRUE(find_quote(talk(), "").empty());
  EXPECT_TRUE(find_quote(transcript_of({"[…]", "?"}), "a cork floats").empty());
}

TEST(LocateQuote, EveryCueOfTheDemoFindsItself) {
  const Transcript demo = read_transcript(test::demo_folder() / "episode.srt");
  for (const Cue& cue : demo.cues) EXPECT_EQ(cues(cue.text, demo), std::to_string(cue.number)) << cue.text;
}

/// Quotes drawn from a real episode: some words in a row, of which one in ten is dropped, changed or followed
/// by another, and the first and last of each cue kept.
class DrawnQuotes {
 public:
  explicit DrawnQuotes(const Transcript& transcript) {
    for (const Cue& cue : transcript.cues) {
      std::istringstream stream{cue.text};
      for (std::string word; stream >> word;) said_.push_back({word, cue.number});
    }
  }

  struct Drawn {
    std::string text;
    int first_cue = 0;
    int last_cue = 0;
  };

  Drawn draw() {
    const std::size_t count = 9 + below(52);
    const std::size_t first = below(said_.size() - count);
    const std::size_t last = first + count - 1;
    Drawn drawn{{}, said_[first].cue, said_[last].cue};
    for (std::size_t i = first; i <= last; ++i) {
      const bool is_edge =
          i == first || i == last || said_[i - 1].cue != said_[i].cue || said_[i + 1].cue != said_[i].cue;
      const std::size_t change = is_edge || below(10) != 0 ? 3 : below(3);
      if (change == 0) continue;
      drawn.text += (change == 1 ? "zigzag" : said_[i].text) + (change == 2 ? " zigzag " : " ");
    }
    return drawn;
  }

 private:
  struct Said {
    std::string text;
    int cue;
  };

  std::size_t below(std::size_t count) { return random_() % count; }

  std::vector<Said> said_;
  std::mt19937 random_{2024};
};

TEST(LocateQuote, FindsQuotesOfARealEpisode) {
  const std::filesystem::path page = std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt";
  if (!std::filesystem::exists(page)) GTEST_SKIP() << "the episode page is not here: " << page;
  const Transcript transcript = read_transcript(page);
  DrawnQuotes quotes{transcript};
  for (int i = 0; i < 60; ++i) {
    const auto [text, first_cue, last_cue] = quotes.draw();
    try {
      const QuoteMatch match = locate_quote(transcript, text);
      EXPECT_EQ(match.first_cue, first_cue) << text << "\n" << match.text;
      EXPECT_EQ(match.last_cue, last_cue) << text << "\n" << match.text;
    } catch (const Error& error) {
      ADD_FAILURE() << text << "\n" << error.what();
    }
  }
}

TEST(LocateQuote, TakesTheLastWordsThatFitBest) {
  const Transcript demo = read_transcript(test::demo_folder() / "episode.srt");
  const QuoteMatch match = locate_quote(demo, "Welcome ... best line");
  EXPECT_EQ(match.first_cue, 1);
  EXPECT_EQ(match.last_cue, 19) << "\"the best one\" is nearer, but not what was quoted";
}

TEST(LocateQuote, TakesAllBetweenTheFirstAndTheLastOfSeveralEllipses) {
  const Transcript demo = read_transcript(test::demo_folder() / "episode.srt");
  const QuoteMatch match = locate_quote(demo, "first I hear ... close my eyes … talking to me");
  EXPECT_EQ(match.first_cue, 9);
  EXPECT_EQ(match.last_cue, 9);
}

}  // namespace
}  // namespace cueclip
