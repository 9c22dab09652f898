#include <cueclip/lint.h>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/lint_cues.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr int kFps = 30;

Cue cue(int number, TimeRange time, std::string text, std::string speaker = "Marit") {
  return {number, time, std::move(speaker), std::move(text), static_cast<std::size_t>(number) * 4 - 2};
}

Transcript transcript(std::vector<Cue> cues) {
  return {"a.srt", "SubRip", false, std::move(cues), {}};
}

/// "cue RULE VALUE: TEXT" of each finding, joined by lines.
std::string written(const std::vector<LintFinding>& findings) {
  std::string text;
  for (const LintFinding& finding : findings)
    text += fmt::format("{}cue {} {} {}: {}", text.empty() ? "" : "\n", describe(finding.cue),
                        finding.rule->id, finding.value, finding.text);
  return text;
}

/// What is found without looking at any card.
std::string found(const Transcript& linted) {
  std::vector<CueName> names;
  for (const Cue& cue : linted.cues) names.push_back(cue.name());
  return written(lint_cues(linted, names, {}, kFps));
}
std::string found(std::vector<Cue> cues) {
  return found(transcript(std::move(cues)));
}

/// What is found in a calm cue that has cards of so many frames.
std::string found_on_cards(const std::vector<std::int64_t>& lengths, int fps = kFps) {
  CaptionTrack track;
  std::int64_t first = 0;
  for (const auto length : lengths) {
    track.cards.push_back({1, 0, {first, first + length}, {"Row."}, {}, 1});
    first += length;
  }
  return written(lint_cues(transcript({cue(1, {0s, 10s}, "Row.")}), {1}, track, fps));
}

/// What is found in a cue whose only card has words that are said for so long.
std::string found_with_words_for(Time said) {
  const CaptionTrack track{{{1, 0, {0, 300}, {"Row on."}, {{"Row", {1s, 2s}}, {"on.", {2s, 1s + said}}}, 1}}};
  return written(lint_cues(transcript({cue(1, {0s, 10s}, "Row on.")}), {1}, track, kFps));
}

TEST(Lint, FindsNothingInCalmCues) {
  EXPECT_EQ(found({cue(1, {0s, 2s}, "The tide is out."), cue(2, {2s, 5s}, "So we can walk to the island.")}),
            "");
}

TEST(Lint, FindsCuesReadFasterThan21CharactersASecond) {
  EXPECT_EQ(found({cue(1, {0s, 2s}, std::string(42, 'x'))}).find("fast"), std::string::npos);
  EXPECT_EQ(found({cue(1, {0s, 2s}, std::string(20, 'x') + " " + std::string(22, 'x'))}),
            "cue 1 fast 21.5: 21.5 characters a second, over 21");
}

TEST(Lint, CountsSpacesMarksAndAccentedLettersAsACharacterEach) {
  EXPECT_EQ(found({cue(1, {0s, 1s}, "Où est le phare, là ?")}), "");  // 21
  EXPECT_EQ(found({cue(1, {0s, 1s}, "Où est le phare, là ?!")}),
            "cue 1 fast 22: 22 characters a second, over 21");
}

TEST(Lint, NeverRoundsOntoTheLimit) {
  EXPECT_EQ(found({cue(1, {0s, 1999ms}, "The tide is out, and we can walk to Eigg. ")}),
            "cue 1 fast 21.1: 21.1 characters a second, over 21");
  EXPECT_EQ(found({cue(1, {0s, 829'900us}, "Row."), cue(2, {829'900us, 3s}, "Why?")}),
            "cue 1 short-cue 0.82: up for 0.82 s, under 0.83 s");
}

TEST(Lint, SaysWhereThePauseBehindWouldDo) {
  const std::string text = "The tide is out, so we walk.";  // 28 characters
  EXPECT_EQ(found({cue(1, {0s, 1s}, text), cue(2, {1400ms, 3s}, "Why?")}),
            "cue 1 fast 28: 28 characters a second, over 21; 20.0 if it lasted until cue 2");
  EXPECT_EQ(found({cue(1, {0s, 1s}, text), cue(2, {1300ms, 3s}, "Why?")}),
            "cue 1 fast 28: 28 characters a second, over 21");
}

TEST(Lint, FindsCuesThatAreUpForLessThan830Milliseconds) {
  EXPECT_EQ(found({cue(1, {1s, 1829ms}, "Row."), cue(2, {1829ms, 3s}, "Why?")}),
            "cue 1 short-cue 0.82: up for 0.82 s, under 0.83 s");
  EXPECT_EQ(found({cue(1, {1s, 1830ms}, "Row."), cue(2, {1830ms, 3s}, "Why?")}), "");
}

TEST(Lint, LetsAShortCueLastForHalfASecondOfThePauseBehindIt) {
  EXPECT_EQ(found({cue(1, {1s, 1500ms}, "Row."), cue(2, {1830ms, 3s}, "Why?")}), "");
  EXPECT_EQ(found({cue(1, {1s, 1500ms}, "Row."), cue(2, {1800ms, 3s}, "Why?")}),
            "cue 1 short-cue 0.8: up for 0.8 s, under 0.83 s");
  EXPECT_EQ(found({cue(1, {1s, 1330ms}, "Row.")}), "");
  EXPECT_EQ(found({cue(1, {1s, 1300ms}, "Row.")}), "cue 1 short-cue 0.8: up for 0.8 s, under 0.83 s");
}

TEST(Lint, FindsCuesWithTooManyCardsForTheirTime) {
  EXPECT_EQ(found_on_cards({40, 24, 30}),
            "cue 1 short-card 0.8: one of its 3 cards is up for 0.8 s, under 0.83 s");
  EXPECT_EQ(found_on_cards({40, 25}), "");
  EXPECT_EQ(found_on_cards({12}), "") << "what a clip cuts off the only card says nothing about the cue";
}

TEST(Lint, RoundsTheShortestCardToFramesAsCardsAre) {
  EXPECT_EQ(found_on_cards({30, 20}, 24), "");
  EXPECT_NE(found_on_cards({30, 19}, 24), "");
}

TEST(Lint, SaysOfAShortCueOnlyThat) {
  CaptionTrack track;
  track.cards = {{1, 0, {0, 12}, {"Row"}, {}, 1}, {1, 0, {12, 24}, {"on."}, {}, 1}};
  const auto linted = transcript({cue(1, {0s, 800ms}, "Row on."), cue(2, {800ms, 3s}, "Why?")});
  EXPECT_EQ(written(lint_cues(linted, {1}, track, kFps)), "cue 1 short-cue 0.8: up for 0.8 s, under 0.83 s");
}

TEST(Lint, FindsCardsWhoseWordsAreSaidForMoreThan7Seconds) {
  EXPECT_EQ(found_with_words_for(7s), "");
  EXPECT_EQ(found_with_words_for(7s + 10ms),
            "cue 1 long-card 7.01: the words of a card last 7.01 s, over 7 s");
}

TEST(Lint, FindsCardsOfUnevenLines) {
  const auto found_in_lines = [](std::vector<std::string> lines) {
    Card card{1, 0, {0, 90}, std::move(lines), {}, 1};
    for (int i = 0; i < 5; ++i)
      card.words.push_back({"row", {Time{i * 100'000}, Time{i * 100'000 + 90'000}}});
    CaptionTrack track;
    track.cards = {card};
    return written(lint_cues(transcript({cue(1, {0s, 3s}, "Row, row, row, row on.")}), {1}, track, kFps));
  };
  EXPECT_EQ(found_in_lines({"Row, row,", "row, row on."}), "");
  EXPECT_EQ(found_in_lines({"Row.", "Row on, row on."}),
            "cue 1 unbalanced 0.26: a card has a line of 0.26 of the length of its longest, under 0.4");
  EXPECT_EQ(found_in_lines({"Row, row, row, row on."}), "") << "one line is of its own length";
}

TEST(Lint, FindsCuesThatBeginBeforeAnEarlierOneEnds) {
  EXPECT_EQ(found({cue(1, {0s, 2s}, "Row."), cue(2, {1960ms, 4s}, "Why?")}), "");
  EXPECT_EQ(found({cue(1, {0s, 2s}, "Row."), cue(2, {1950ms, 4s}, "Why?")}),
            "cue 2 overlap 0.05: begins 0.05 s before cue 1 ends");
}

TEST(Lint, SeesWhatACueIsSaidOverBehindAnother) {
  EXPECT_EQ(found({cue(1, {0s, 9s}, "Row."), cue(2, {9s, 10s}, "Why?"), cue(3, {10s, 12s}, "Row.")}), "");
  EXPECT_EQ(found({cue(1, {0s, 9s}, "Row."), cue(2, {1s, 2s}, "Why?"), cue(3, {7s, 12s}, "Row.")}),
            "cue 2 overlap 8: begins 8 s before cue 1 ends\n"
            "cue 3 overlap 2: begins 2 s before cue 1 ends");
}

TEST(Lint, DoesNotBlameCuesForEndsThatAreEstimated) {
  Transcript page = transcript({cue(1, {1s, 4s}, "Row."), cue(2, {1s, 4s}, "Why?")});
  page.starts_in_whole_seconds = true;
  EXPECT_EQ(found(page), "");
}

TEST(Lint, FindsWordsOfMoreThan26Characters) {
  EXPECT_EQ(found({cue(1, {0s, 9s}, "Row " + std::string(26, 'x') + " on.")}), "");
  EXPECT_EQ(found({cue(1, {0s, 9s}, "Row xxxxxxxxxxxxxxxxxxxxxxxxxxx on.")}),
            "cue 1 long-word 27: \"xxxxxxxxxxxxxxxxxxxxxxxxxxx\" has 27 characters, over 26");
}

TEST(Lint, CountsAWordBetweenThePlacesWhereItMayBreak) {
  EXPECT_EQ(found({cue(1, {0s, 9s}, std::string(20, 'x') + "-" + std::string(20, 'x'))}), "");
  std::string accented;  // 26 characters of four bytes
  for (int i = 0; i < 26; ++i) accented += "o\u0302\u0323";
  EXPECT_EQ(found({cue(1, {0s, 9s}, accented)}), "");
}

TEST(Lint, FindsCuesWithoutASpeakerWhereOthersHaveOne) {
  const auto calm = [](int number, const std::string& text, const std::string& speaker) {
    return cue(number, {3s * number, 3s * number + 2s}, text, speaker);
  };
  EXPECT_EQ(found({calm(1, "[Bell]", ""), calm(2, "Row.", ""), calm(3, "Why?", "Marit")}),
            "cue 2 no-speaker 0: nobody is named");
  EXPECT_EQ(found({calm(1, "Row.", ""), calm(2, "Why?", "")}), "") << "nobody has a name to be missed";
}

TEST(Lint, FindsLabelsThatWereNotRead) {
  EXPECT_EQ(found({cue(1, {0s, 9s}, "Row. [Odile] Why?", "Marit"), cue(2, {9s, 12s}, "Row.", "Odile")}),
            "cue 1 label 0: \"[Odile]\" is among the words");
}

TEST(Lint, LooksOnlyAtTheCuesAskedForAndOnceAtEach) {
  const std::string fast(50, 'x');
  const auto linted = transcript({cue(1, {0s, 2s}, fast), cue(2, {2s, 4s}, "Row."), cue(3, {4s, 6s}, fast)});
  const auto findings = lint_cues(linted, {3, 2, 3}, {}, kFps);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].cue, 3);
  EXPECT_EQ(findings[0].line, 10u);
  EXPECT_EQ(findings[0].rule, &kReadFast);
  EXPECT_EQ(findings[1].rule, &kLongWord);
}

std::vector<FoundCue> all_of(const Transcript& linted) {
  return find_cues(linted, {});
}

TEST(Lint, LaysCuesOutAsAClipWould) {
  std::string many;
  for (int i = 0; i < 40; ++i) many += "harbour ";
  const auto linted =
      transcript({cue(1, {0s, 1500ms}, many), cue(2, {1500ms, 12s}, "Row."), cue(3, {12s, 14s}, "Why?")});
  const auto findings = lint(linted, all_of(linted));
  ASSERT_EQ(findings.size(), 3u) << written(findings);
  EXPECT_EQ(findings[0].rule, &kReadFast);
  EXPECT_EQ(findings[1].rule, &kShortCard);
  EXPECT_EQ(findings[2].cue, 2);
  EXPECT_EQ(findings[2].rule, &kLongCard);
  EXPECT_NEAR(findings[2].value, 10.5, 0.01);
}

TEST(Lint, BlamesNoCardForWhatOthersSayMeanwhile) {
  const std::string answer =
      "The tide is out, so we can walk to the island over the sand, and when we come back in the evening the "
      "harbour will be full of boats.";
  const auto linted =
      transcript({cue(1, {0s, 10s}, answer), cue(2, {1s, 2s}, "Mm-hm.", "Odile"),
                  cue(3, {3s, 9s}, "You say that every time, and every time we have wet feet.", "Odile")});
  EXPECT_EQ(written(lint(linted, all_of(linted))),
            "cue 2 overlap 9: begins 9 s before cue 1 ends\n"
            "cue 3 overlap 7: begins 7 s before cue 1 ends");
}

TEST(Lint, TakesCuesThatNoClipCouldShow) {
  std::vector<Cue> crowd;
  for (int number = 1; number <= 50; ++number) crowd.push_back(cue(number, {1s, 1010ms}, "Row on."));
  const auto linted = transcript(std::move(crowd));
  const auto findings = lint(linted, all_of(linted));
  EXPECT_EQ(std::ranges::count(findings, &kReadFast, &LintFinding::rule), 50);
}

TEST(Severity, ComparesFindingsOfARuleAbove1) {
  const auto of = [](const LintRule& rule, double value) { return severity({1, 2, &rule, value, ""}); };
  EXPECT_DOUBLE_EQ(of(kReadFast, 42), 2);
  EXPECT_DOUBLE_EQ(of(kShortCue, 0.415), 2);
  EXPECT_TRUE(std::isinf(of(kShortCue, 0)));
  EXPECT_TRUE(std::isinf(of(kNoSpeaker, 0)));
}

TEST(Describe, SaysARuleWithItsLimit) {
  EXPECT_EQ(describe(kReadFast), "read faster than 21 characters a second");
  EXPECT_EQ(describe(kShortCue), "up for less than 0.83 s");
  EXPECT_EQ(describe(kNoSpeaker), "without a speaker");
}

TEST(LintAsJson, HasTheKeysThatPeopleScriptAgainst) {
  const auto printed = nlohmann::json::parse(
      lint_as_json({{4, 14, &kShortCue, 0.7, "up for 0.7 s"}, {5, 18, &kNoSpeaker, 0, "nobody is named"}}));
  EXPECT_EQ(printed, nlohmann::json::parse(R"([
    {"cue": 4, "line": 14, "rule": "short-cue", "value": 0.7, "limit": 0.83, "unit": "s", "source": "Netflix: 5/6 s",
     "text": "up for 0.7 s"},
    {"cue": 5, "line": 18, "rule": "no-speaker", "value": null, "limit": null, "unit": null,
     "source": "every clip begins with the name of who speaks", "text": "nobody is named"}])"));
  EXPECT_EQ(lint_as_json({}), "[]\n");
}

}  // namespace
}  // namespace cueclip
