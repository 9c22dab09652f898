#include <cueclip/search.h>

#include <nlohmann/json.hpp>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Transcript transcript() {
  Transcript result;
  result.cues = {
      {1, {1s, 2s}, "Wren", "Where does the sound go?", 2},
      {2, {2s, 4s}, "Aurèle Lanvaux", "Ma sœur l’a déjà dit : ÉCOUTER, c’est tout.", 6},
      {3, {6s, 7s}, "Dr. Kofi Tamworth", "Self-evident – or not.", 10},
      {4, {7s, 8s}, "", "東京の音", 14},
  };
  return result;
}

std::vector<int> found(const CueFilter& filter) {
  static const Transcript searched = transcript();
  std::vector<int> numbers;
  for (const FoundCue& one : find_cues(searched, filter)) numbers.push_back(one.cue->number);
  return numbers;
}

std::vector<int> saying(const std::string& words) {
  return found({words, {}, {}});
}
std::vector<int> by(const std::string& speaker) {
  return found({{}, speaker, {}});
}

using Numbers = std::vector<int>;

TEST(FindCues, WithoutAFilterGivesAll) {
  EXPECT_EQ(found({}), (Numbers{1, 2, 3, 4}));
}

TEST(FindCues, DoesNotMindCase) {
  EXPECT_EQ(saying("WHERE DOES"), (Numbers{1}));
  EXPECT_EQ(saying("écouter"), (Numbers{2}));
}

TEST(FindCues, DoesNotMindAccents) {
  EXPECT_EQ(saying("deja dit"), (Numbers{2}));
  EXPECT_EQ(saying("e\u0301couter"), (Numbers{2}));
}

TEST(FindCues, DoesNotMindLigatures) {
  EXPECT_EQ(saying("soeur"), (Numbers{2}));
  EXPECT_EQ(saying("sœur"), (Numbers{2}));
  EXPECT_EQ(saying("SŒUR"), (Numbers{2}));
}

TEST(FindCues, DoesNotMindApostrophesAndPunctuation) {
  for (const char* words : {"soeur l'a", "sœur l’a", "soeur l`a", "soeur l a"})
    EXPECT_EQ(saying(words), (Numbers{2})) << words;
  EXPECT_EQ(saying("dit écouter c'est"), (Numbers{2}));
  EXPECT_EQ(saying("self evident, or not"), (Numbers{3}));
}

TEST(FindCues, FindsWordsThatBeginThatWay) {
  EXPECT_EQ(saying("soun"), (Numbers{1}));
  EXPECT_EQ(saying("ound"), Numbers{});
}

TEST(FindCues, FindsScriptsWithoutCase) {
  EXPECT_EQ(saying("東京"), (Numbers{4}));
}

TEST(FindCues, FindsASpeakerByPartOfTheName) {
  EXPECT_EQ(by("aurele"), (Numbers{2}));
  EXPECT_EQ(by("TAMWORTH"), (Numbers{3}));
  EXPECT_EQ(by("nobody"), Numbers{});
}

TEST(FindCues, FindsCuesThatLieInATimeAtLeastInPart) {
  EXPECT_EQ(found({{}, {}, TimeRange{3s, 6500ms}}), (Numbers{2, 3}));
  EXPECT_EQ(found({{}, {}, TimeRange{4s, 6s}}), Numbers{});
}

TEST(FindCues, AllOfTheFilterHasToHold) {
  EXPECT_EQ(found({"not", "kofi", TimeRange{0s, 10s}}), (Numbers{3}));
  EXPECT_EQ(found({"not", "wren", {}}), Numbers{});
}

TEST(FindCues, SaysWhereTheWordsAre) {
  const Transcript searched = transcript();
  const auto cues = find_cues(searched, {"sœur l'a", {}, {}});
  ASSERT_EQ(cues.size(), 1u);
  ASSERT_EQ(cues[0].matches.size(), 1u);
  const TextSpan match = cues[0].matches[0];
  EXPECT_EQ(cues[0].cue->text.substr(match.begin, match.end - match.begin), "sœur l’a");
}

TEST(FindCues, MarksAloneFindNothing) {
  EXPECT_EQ(saying("go!"), (Numbers{1}));
  EXPECT_EQ(saying("!!!"), Numbers{});
}

TEST(CuesAsJson, HasTheKeysThatPeopleScriptAgainst) {
  const Transcript all = transcript();
  auto json = nlohmann::json::parse(cues_as_json({{&all.cues[1], {}}, {&all.cues[3], {}}}));
  EXPECT_EQ(json, nlohmann::json::parse(R"([
    {"number": 2, "start": 2.0, "end": 4.0, "speaker": "Aurèle Lanvaux", "text": "Ma sœur l’a déjà dit : ÉCOUTER, c’est tout."},
    {"number": 4, "start": 7.0, "end": 8.0, "speaker": "", "text": "東京の音"}])"));
  EXPECT_EQ(cues_as_json({}), "[]\n");
}

}  // namespace
}  // namespace cueclip
