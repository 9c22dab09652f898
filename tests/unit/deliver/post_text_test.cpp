#include "deliver/post_text.h"

#include <fmt/format.h>

#include "deliver/text_length.h"
#include "unit/deliver/clip_of.h"

namespace cueclip {
namespace {

using test::clip_of;

TEST(PostText, QuotesWhoSpeaksAndSaysWhere) {
  ClipPlan plan = clip_of({{"Ada", "One."}, {"Ada", "Two?"}});
  plan.speakers[0].role = "engineer";
  plan.link = plan.passage_link = "https://ears.example/12?t=74";
  plan.tags = {"#SlowEars", "#Sound"};
  EXPECT_EQ(
      post_text(plan).text,
      "“One. Two?”\n— Ada, engineer\n\nSlow Ears, episode 12: Every City\nhttps://ears.example/12?t=74\n\n"
      "#SlowEars #Sound\n");
  EXPECT_EQ(post_text(plan).left_out, "");
}

TEST(PostText, HasALineATurnWhereSeveralSpeak) {
  ClipPlan plan = clip_of({{"Ada", "One?"}, {"Bo", "Two."}, {"Ada", "Three."}});
  plan.speakers[0].role = "engineer";
  EXPECT_EQ(post_text(plan).text,
            "Ada, engineer: “One?”\nBo: “Two.”\nAda: “Three.”\n\nSlow Ears, episode 12: Every City\n");
}

TEST(PostText, IsFrenchForFrenchWords) {
  ClipPlan plan = clip_of({{"Ada", "Un."}});
  plan.language = "fr";
  EXPECT_EQ(post_text(plan).text, "«\u202FUn.\u202F»\n— Ada\n\nSlow Ears, épisode 12\u00A0: Every City\n");
}

TEST(PostText, SaysThatAQuoteBeginsInsideASentence) {
  EXPECT_TRUE(post_text(clip_of({{"Ada", "and so on."}})).text.starts_with("“[…] and so on.”\n"));
  EXPECT_TRUE(post_text(clip_of({{"Ada", "État."}})).text.starts_with("“État.”\n"));
}

TEST(PostText, HasALinkThatNetworksKnow) {
  ClipPlan plan = clip_of({{"Ada", "One."}});
  plan.link = plan.passage_link = "ears.example/12";
  EXPECT_NE(post_text(plan).text.find("\nhttps://ears.example/12\n"), std::string::npos);
}

TEST(PostText, IsShortenedBehindASentence) {
  std::vector<test::Line> lines(100, {"Ada", "Here is a sentence of seven words."});
  ClipPlan plan = clip_of(lines);
  plan.link = plan.passage_link = "https://ears.example/" + std::string(300, 'x');
  const FittedText fitted = post_text(plan);
  EXPECT_NE(fitted.text.find("seven words. […]”\n— Ada\n\nSlow Ears, episode 12: Every City\nhttps://"),
            std::string::npos)
      << fitted.text;
  const int length = text_length(fitted.text, plan.text_limits) - 1;  // less the final line end
  EXPECT_LE(length, 500);
  EXPECT_GT(length, 460) << "a link counts 23";
  EXPECT_NE(fitted.left_out.find(" of 700 words"), std::string::npos) << fitted.left_out;
}

TEST(PostText, OfSeveralVoicesThatKeepsOneIsThatOnes) {
  const ClipPlan plan =
      clip_of({{"Ada", fmt::format("{:a>300}. And so on.", "")}, {"Bo", fmt::format("{:b>300}.", "")}});
  EXPECT_NE(post_text(plan).text.find("And so on. […]”\n— Ada\n"), std::string::npos) << post_text(plan).text;
}

TEST(PostText, NeverBreaksTheLimit) {
  ClipPlan talk =
      clip_of({{"Ada", "Here is a sentence. And here is another one that goes on."}, {"Bo", "Yes."}});
  talk.link = talk.passage_link = "https://ears.example/12";
  talk.tags = {"#SlowEars"};
  for (const auto counts : {TextCount::kCharacters, TextCount::kGraphemes, TextCount::kWeighted}) {
    for (int limit = 0; limit < 250; ++limit) {
      ClipPlan plan = talk;
      plan.text_limits = {limit, {}, {}, counts};
      const std::string text = post_text(plan).text;
      EXPECT_LE(text_length(text, plan.text_limits), limit + 1) << text;
    }
  }
}

TEST(PostText, GivesUpTheTitleBeforeTheQuote) {
  ClipPlan plan = clip_of(
      {{"Ada", "Here is a sentence. And here is another one that goes on for a good while, as some do."}});
  plan.title = std::string(60, 't');
  plan.text_limits.post = 150;
  const FittedText fitted = post_text(plan);
  EXPECT_EQ(fitted.text.find("ttt"), std::string::npos) << fitted.text;
  EXPECT_NE(fitted.text.find("as some do.”\n— Ada\n\nSlow Ears, episode 12\n"), std::string::npos)
      << fitted.text;
  EXPECT_NE(fitted.left_out.find("none for title"), std::string::npos) << fitted.left_out;
}

}  // namespace
}  // namespace cueclip
