#include "deliver/alt_text.h"

#include <set>

#include "transcript/words.h"
#include "unit/deliver/clip_of.h"

namespace cueclip {
namespace {

using test::clip_of;

TEST(AltText, SaysWhatItIsWhoSpeaksAndTheWords) {
  ClipPlan plan = clip_of({{"Ada", "One."}, {"Ada", "Two?"}, {"Bo", "Three!"}, {"Ada", "Four."}});
  plan.speakers[0].role = "engineer";
  EXPECT_EQ(alt_text(plan).text,
            "Captioned video clip of the podcast Slow Ears, episode 12, “Every City”. A waveform moves with "
            "the voice. Speaking: Ada (engineer) and Bo.\n\n"
            "Ada: One. Two?\nBo: Three!\nAda: Four.\n");
  EXPECT_EQ(alt_text(plan).left_out, "");
}

TEST(AltText, IsFrenchForFrenchWords) {
  ClipPlan plan = clip_of({{"Ada", "Un."}, {"Bo", "Deux\u202F!"}, {"Cléo", "Trois."}});
  plan.language = "fr-CA";
  EXPECT_EQ(alt_text(plan).text,
            "Extrait vidéo sous-titré du podcast Slow Ears, épisode 12, «\u202FEvery City\u202F». Une forme "
            "d’onde suit la voix. On entend Ada, Bo et Cléo.\n\n"
            "Ada\u00A0: Un.\nBo\u00A0: Deux\u202F!\nCléo\u00A0: Trois.\n");
}

TEST(AltText, IsInTheWordsLanguage) {
  ClipPlan plan = clip_of({{"Ada", "Eins."}, {"Bo", "Zwei."}});
  plan.speakers[0].role = "Ingenieurin";
  plan.language = "de-AT";
  EXPECT_EQ(
      alt_text(plan).text,
      "Videoausschnitt mit Untertiteln aus dem Podcast Slow Ears, Folge 12, „Every City“. Eine Wellenform "
      "bewegt sich mit der Stimme. Zu hören: Ada (Ingenieurin) und Bo.\n\nAda: Eins.\nBo: Zwei.\n");
  plan.language = "ja";
  EXPECT_EQ(alt_text(plan).text,
            "ポッドキャスト『Slow Ears』の字幕付きの動画クリップ、第12回、「Every "
            "City」。声に合わせて波形が動きます。"
            "話し手：Ada（Ingenieurin）、Bo。\n\nAda：Eins.\nBo：Zwei.\n");
  plan.language = "fi";
  EXPECT_TRUE(alt_text(plan).text.starts_with("Captioned video clip")) << "English where it has no words";
}

TEST(AltText, HasWordsOfItsOwnInTenLanguages) {
  std::set<std::string> seen;
  for (const char* language : {"en", "fr", "de", "es", "it", "pt-BR", "nl", "pl", "ja", "ar"}) {
    ClipPlan plan = clip_of({{"Ada", "1."}, {"Bo", "2."}});
    plan.language = language;
    plan.hook = "Hook";
    const std::string text = alt_text(plan).text;
    EXPECT_TRUE(seen.insert(text).second) << text;
    for (const char* part : {"Slow Ears", "12", "Every City", "Hook", "Ada", "Bo"})
      EXPECT_NE(text.find(part), std::string::npos) << text;
    EXPECT_EQ(text.find('{'), std::string::npos) << text;
  }
}

TEST(AltText, ClosesUpOverWhatIsNotKnown) {
  ClipPlan plan = clip_of({{"", "One."}});
  plan.show = plan.title = plan.episode = "";
  plan.captions.cards.clear();
  EXPECT_EQ(alt_text(plan).text, "Video clip of a podcast. A waveform moves with the voice.\n\nOne.\n");
  plan.said.clear();
  plan.format = OutputFormat::kMp3;
  plan.episode = "S2E3";
  EXPECT_EQ(alt_text(plan).text, "Audio clip of a podcast, S2E3.\n");
}

TEST(AltText, IsCutBehindASentenceAndSaysSo) {
  std::vector<test::Line> lines(100, {"Ada", "Here is a sentence of seven words."});
  ClipPlan plan = clip_of(lines);
  const FittedText fitted = alt_text(plan);
  EXPECT_TRUE(fitted.text.ends_with(" seven words. […]\n\n(Shortened: the clip goes on.)\n")) << fitted.text;
  const std::size_t length = count_code_points(trimmed(fitted.text)) - 1;
  EXPECT_LE(length, 1500u);
  EXPECT_GT(length, 1450u) << "one more has no room";
  EXPECT_NE(fitted.left_out.find(" of 700 words"), std::string::npos) << fitted.left_out;
}

TEST(AltText, KeepsTheNetworksLimit) {
  const ClipPlan talk = clip_of({{"Ada", "Here is a sentence. And here is another one."}, {"Bo", "Yes."}});
  for (int limit = 0; limit < 300; ++limit) {
    ClipPlan plan = talk;
    plan.text_limits.alt = limit;
    const std::string text = alt_text(plan).text;
    EXPECT_LE(count_code_points(text), static_cast<std::size_t>(limit) + 1) << text;  // and the line end
  }
  ClipPlan plan = talk;
  plan.text_limits.alt.reset();
  EXPECT_EQ(alt_text(plan).left_out, "");
}

TEST(AltText, IsCountedAsTheNetworkCountsIt) {
  // Each is one to who reads it, and four code points.
  std::string waves;
  for (int i = 0; i < 100; ++i) waves += "👋🏽❤️";
  ClipPlan plan = clip_of({{"Ada", "One."}, {"Ada", waves + "."}});
  plan.text_limits.alt = 400;
  EXPECT_NE(alt_text(plan).left_out, "");
  plan.text_limits.alt_counts = TextCount::kGraphemes;
  EXPECT_EQ(alt_text(plan).left_out, "");
}

TEST(AltText, SaysWhereWordsWereLeftOutBetweenPassages) {
  ClipPlan plan = clip_of({{"Ada", "One."}, {"Ada", "Two."}, {"Ada", "Three."}});
  plan.said[1].cue = 40;
  plan.said[2].cue = 41;
  EXPECT_TRUE(alt_text(plan).text.ends_with("\nAda: One. […] Two. Three.\n")) << alt_text(plan).text;
}

}  // namespace
}  // namespace cueclip
