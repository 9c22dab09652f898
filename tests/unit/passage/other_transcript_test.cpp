#include <cueclip/plan.h>

#include <set>

#include <fmt/format.h>

#include "style/colour.h"
#include "support/episodes.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// An episode in English, and the options for a clip of it with a translation's words.
struct Translated {
  test::MadeEpisode made{
      test::hum(8000, 8000 * 12),
      "1\n00:00:00,000 --> 00:00:03,000\n[Ada] The loom is set.\n\n"
      "2\n00:00:03,000 --> 00:00:06,000\n[Bo] And the cards are cut.\n\n"
      "3\n00:00:06,000 --> 00:00:12,000\n[Ada] Then let us begin with the first of them.\n"};
  ClipOptions options;

  Translated(const TimeRange& time, const std::string& words) : options{made.options(time)} {
    options.captions_file = made.folder.write("other.srt", words);
  }
  [[nodiscard]] ClipPlan plan() const { return plan_clips(options).front(); }
};

std::string words_of(const ClipPlan& plan) {
  std::string text;
  for (const Card& card : plan.captions.cards) {
    text += fmt::format("{}{}:", text.empty() ? "" : " | ",
                        card.speaker < 0 ? "-" : plan.speakers[static_cast<std::size_t>(card.speaker)].name);
    for (const auto& line : card.lines) text += " " + line;
  }
  return text;
}

TEST(OtherTranscript, ItsWordsAreShownOverTheSameCut) {
  const Translated translated{{0s, 6s},
                              "1\n00:00:00,200 --> 00:00:03,300\nLe métier est monté.\n\n"
                              "2\n00:00:03,300 --> 00:00:06,500\nEt les cartes sont percées !\n\n"
                              "3\n00:00:06,500 --> 00:00:12,000\nAlors commençons.\n"};
  const ClipPlan plan = translated.plan();
  EXPECT_EQ(plan.ranges.at(0).sound, (TimeRange{0s, 6s}));
  // Its language is told by its own words; who speaks by the transcript.
  EXPECT_EQ(plan.language, "fr");
  EXPECT_EQ(words_of(plan), "Ada: Le métier est monté. | Bo: Et les cartes sont percées\u202f!");
  EXPECT_EQ(plan.captions.cards[1].frames, (FrameRange{99, 180}));
}

TEST(OtherTranscript, WhomOnlyItNamesIsNamedBehindTheOthers) {
  const std::string words =
      "1\n00:00:00,000 --> 00:00:03,000\n[Cy] Un.\n\n2\n00:00:03,000 --> 00:00:06,000\n[Bo] Deux.\n";
  Translated translated{{0s, 6s}, words};
  const ClipPlan plan = translated.plan();
  EXPECT_EQ(words_of(plan), "Cy: Un. | Bo: Deux.");
  translated.options.captions_file.reset();
  const auto before = translated.plan().speakers;
  ASSERT_EQ(before.size(), 2u);
  ASSERT_EQ(plan.speakers.size(), 3u);
  std::set<std::string> colours;
  for (const Speaker& speaker : plan.speakers) colours.insert(format_colour(speaker.colour));
  EXPECT_EQ(colours.size(), 3u);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(plan.speakers[i].colour, before[i].colour);
}

TEST(OtherTranscript, ItsLabelsCanBeGivenNames) {
  Translated translated{{0s, 3s}, "1\n00:00:00,000 --> 00:00:03,000\n[La comtesse] Un.\n"};
  translated.options.speakers = {{"La comtesse", "Ada Byron", {}, {}}};
  EXPECT_EQ(words_of(translated.plan()), "Ada Byron: Un.");
}

TEST(OtherTranscript, ItsWordsAreMendedToo) {
  Translated translated{{0s, 3s}, "1\n00:00:00,000 --> 00:00:03,000\n[Ada] Le meter est monté.\n"};
  translated.options.replacements = {{"meter", "métier"}};
  EXPECT_EQ(words_of(translated.plan()), "Ada: Le métier est monté.");
}

TEST(OtherTranscript, WhatItHasWrongIsSaid) {
  Translated translated{{0s, 3s}, "1\n00:00:01,000 --> 00:00:00,500\n[Ada] Un.\n"};
  translated.options.offset = Time{0};  // a hum has no pauses to compare
  EXPECT_EQ(translated.plan().notes,
            std::vector{translated.options.captions_file->string() +
                        ":2: this cue ends before it starts; it is taken to last a second"});
}

TEST(OtherTranscript, WithNothingInThePassageShowsNothing) {
  const Translated translated{{0s, 3s}, "1\n00:00:08,000 --> 00:00:10,000\n[Ada] Un.\n"};
  EXPECT_TRUE(translated.plan().captions.cards.empty());
}

TEST(OtherTranscript, HasToBeThere) {
  Translated translated{{0s, 3s}, ""};
  translated.options.captions_file = "none.srt";
  const auto ended = test::error_of([&] { (void)translated.plan(); });
  EXPECT_EQ(ended.failure, Failure::kSystem);
  EXPECT_EQ(
      ended.text,
      "reading the captions none.srt: it cannot be opened: No such file or directory. Check its name and "
      "permissions.");
}

TEST(OtherTranscript, IsNotReadWithoutCaptions) {
  Translated translated{{0s, 3s}, ""};
  translated.options.captions_file = "none.srt";
  translated.options.captions = false;
  EXPECT_TRUE(translated.plan().captions.cards.empty());
}

}  // namespace
}  // namespace cueclip
