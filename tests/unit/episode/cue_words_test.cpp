#include <cueclip/episode.h>

#include <algorithm>

#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using Cues = std::vector<CueWords>;

constexpr auto kInputs = "audio = \"talk.mp3\"\ntranscript = \"talk.srt\"\n";
constexpr auto kOnlyClip = "[[clip]]\nid = \"one\"\ncues = \"3\"\n";

/// The clip of an episode file with this table, which may extend a show.toml.
EpisodeClip clip_with(const std::string& table, const std::string& show = {}) {
  const test::TemporaryFolder folder;
  folder.write("show.toml", show);
  const auto file = folder.write(
      "talk.toml", "extends = \"show.toml\"\n" + std::string{kInputs} + table + "\n" + kOnlyClip);
  return read_episode(file).clips.at(0);
}

/// What a file with this table is refused for.
std::string refusal_with(const std::string& table) {
  const auto ended = test::error_of([&] { (void)clip_with(table); });
  EXPECT_EQ(ended.failure, Failure::kInput) << table;
  return ended.text;
}

Cues sorted(Cues cues) {
  std::ranges::sort(cues, {}, &CueWords::cue);
  return cues;
}

TEST(CueWordsTable, NamesCuesAndPartsOfThem) {
  const auto clip = clip_with("[words]\n125 = \"It  is\\n so.\"\n12b = 'No.'\n");
  EXPECT_EQ(sorted(clip.options.cue_words), (Cues{{{12, 2}, "No."}, {{125, 1}, "It is so."}}));
  EXPECT_EQ(sorted(clip.options.cue_words)[0].place.line, 6u);
}

TEST(CueWordsTable, HoldsOverAShowsOfTheSameCue) {
  const auto clip = clip_with("[words]\n1 = 'one'\n", "[words]\n1 = 'eins'\n2 = 'zwei'\n");
  EXPECT_EQ(sorted(clip.options.cue_words), (Cues{{{1, 1}, "one"}, {{2, 1}, "zwei"}}));
}

TEST(CueWordsTable, IsOneOfTheSettingsOfClipsThatSayTheCue) {
  EXPECT_EQ(clip_with("[words]\n3 = 'one'\n").settings, clip_with("[words]\n3 = \"one \"\n").settings);
  EXPECT_NE(clip_with("[words]\n3 = 'one'\n").settings, clip_with("[words]\n3 = 'two'\n").settings);
  EXPECT_NE(clip_with("[words]\n3 = 'one'\n").settings, clip_with("").settings);
  EXPECT_EQ(clip_with("[words]\n1 = 'one'\n").settings, clip_with("").settings);
}

TEST(CueWordsTable, WhatIsNoCueIsRefusedWithItsPlace) {
  const std::string refusal = refusal_with("[words]\nfirst = 'So.'\n");
  EXPECT_NE(refusal.find("\"first\" is not a cue"), std::string::npos) << refusal;
  EXPECT_NE(refusal.find("talk.toml:5"), std::string::npos) << refusal;
  EXPECT_NE(refusal_with("[words]\n1-2 = 'So.'\n").find("more than one cue"), std::string::npos);
  EXPECT_NE(refusal_with("[words]\n1 = ' '\n").find("cue 1 is left without words"), std::string::npos);
  EXPECT_NE(refusal_with("[words]\n1 = ['So.']\n").find("is a text in quotes"), std::string::npos);
}

TEST(CueWordsTable, BelongsAtTheTop) {
  const auto clip = clip_with("", "");
  EXPECT_FALSE(clip.fault);
  const test::TemporaryFolder folder;
  const auto file = folder.write("talk.toml", kInputs + std::string{kOnlyClip} + "[clip.words]\n1 = 'So.'\n");
  EXPECT_TRUE(read_episode(file).clips.at(0).fault);
}

}  // namespace
}  // namespace cueclip
