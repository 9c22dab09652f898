#include <cueclip/plan.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/episodes.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::demo_options;
using test::error_of;

ClipPlan planned(const ClipOptions& options) {
  return plan_clips(options).at(0);
}

ClipPlan planned(const Passage& passage) {
  return planned(demo_options(passage, "square"));
}

/// All words on the cards, in order.
std::string words_of(const ClipPlan& plan) {
  std::string text;
  for (const Card& card : plan.captions.cards)
    for (const auto& word : card.words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(PlanClips, CutsACueWithItsAir) {
  ClipOptions options = demo_options(parse_cues("5"), "square");
  options.words = WordTimes::kTranscript;
  const auto plan = planned(options);
  ASSERT_EQ(plan.ranges.size(), 1u);
  EXPECT_EQ(plan.ranges[0].sound,
            (TimeRange{21'056ms, 22'683ms}));  // 150 ms before it; cue 6 comes 330 ms after it
  EXPECT_EQ(plan.ranges[0].cues, std::vector<CueName>{5});
  EXPECT_EQ(plan.frames, frames_covering(plan.duration, 30));
  EXPECT_NEAR(seconds(plan.duration), 1.627, 0.0001);
  EXPECT_EQ(words_of(plan), "From how much sound?");
}

TEST(PlanClips, CountsFramesAtTheRateAsked) {
  ClipOptions options = demo_options(parse_time_range("14-16"), "square");
  options.pad_head = options.pad_tail = Time{0};
  for (const int fps : {24, 25, 30, 60}) {
    options.fps = fps;
    EXPECT_EQ(planned(options).frames, 2 * fps) << fps;
    EXPECT_EQ(planned(options).duration, Time{2s}) << fps;
  }
}

TEST(PlanClips, ABrokenRatesFramesCoverTheSound) {
  ClipOptions options = demo_options(parse_time_range("14-34.1"), "square");
  options.pad_head = options.pad_tail = Time{0};
  options.snap = false;
  options.outro = 1s;
  options.fps = {30'000, 1001};
  const ClipPlan plan = planned(options);
  EXPECT_EQ(plan.frames, 603) << "20.1 s are 602.4 frames";
  EXPECT_EQ(plan.all_frames(), 633) << "21.1 s are 632.4";
  ASSERT_FALSE(plan.captions.cards.empty());
  for (const Card& card : plan.captions.cards) EXPECT_LE(card.frames.end, plan.frames);
}

TEST(PlanClips, TheWaveformAskedForHoldsInsteadOfTheStyles) {
  ClipOptions options = demo_options(parse_cues("5"), "square");
  EXPECT_EQ(planned(options).style.waveform.kind, WaveformKind::kBars);
  options.waveform = WaveformKind::kRing;
  EXPECT_EQ(planned(options).style.waveform.kind, WaveformKind::kRing);
}

TEST(PlanClips, JoinsPassagesInTheOrderAsked) {
  ClipOptions options = demo_options(parse_cues("19,5"), "square");
  options.passages.emplace_back(parse_time_range("0:26.4-0:27.3"));
  options.passages.emplace_back(parse_cues("11"));
  const auto plan = planned(options);
  ASSERT_EQ(plan.ranges.size(), 4u);
  EXPECT_EQ(plan.ranges[0].cues, std::vector<CueName>{19});
  EXPECT_EQ(plan.ranges[1].cues, std::vector<CueName>{5});
  EXPECT_EQ(plan.ranges[2].cues, std::vector<CueName>{7});
  EXPECT_EQ(plan.ranges[3].cues, std::vector<CueName>{11});
  EXPECT_EQ(words_of(plan),
            "Keep the tram. It had the best line. From how much sound? Exactement\u202f! Never.");
  Time total{};
  for (const auto& range : plan.ranges) total += range.sound.length();
  EXPECT_NEAR(seconds(plan.duration), seconds(total - 3 * kCrossfade), 0.0001);
  EXPECT_EQ(plan.joins.size(), 3u);
}

TEST(PlanClips, ShowsEachCuesCardsWhileItIsHeard) {
  const auto plan = planned(parse_cues("4-7"));
  const Transcript transcript = read_transcript(test::demo_folder() / "episode.srt");
  std::int64_t before = 0;
  for (const Card& card : plan.captions.cards) {
    EXPECT_EQ(card.frames.first, before);  // their gaps are short: no frame is without words
    before = card.frames.end;
    const Cue& cue = transcript.cues[static_cast<std::size_t>(card.cue.number) - 1];
    EXPECT_EQ(plan.speakers[static_cast<std::size_t>(card.speaker)].label, cue.speaker);
    EXPECT_EQ(
        plan.captions.at(nearest_frame((cue.time.start + cue.time.end) / 2 - plan.ranges[0].sound.start, 30))
            ->cue,
        card.cue);
  }
  EXPECT_EQ(before, plan.frames);
}

TEST(PlanClips, ACueThatIsCutShowsOnlyTheWordsHeard) {
  const auto head = planned(parse_time_range("0:00.4-0:02.4"));
  const auto tail = planned(parse_time_range("0:02.4-0:04.3"));
  EXPECT_FALSE(words_of(head).empty());
  EXPECT_EQ(words_of(head) + " " + words_of(tail),
            "Welcome to Slow Ears, the show that listens first and talks second.");
  EXPECT_TRUE(words_of(head).starts_with("Welcome to Slow Ears,")) << words_of(head);
  EXPECT_TRUE(words_of(tail).ends_with("talks second.")) << words_of(tail);
}

TEST(PlanClips, WithoutCaptionsThereAreNoCards) {
  ClipOptions options = demo_options(parse_cues("1-3"), "square");
  options.captions = false;
  const auto plan = planned(options);
  EXPECT_TRUE(plan.captions.cards.empty());
  EXPECT_GT(plan.frames, 0);
}

TEST(PlanClips, TakesTitleShowAndCoverFromTheRecording) {
  const auto plan = planned(parse_cues("1"));
  EXPECT_EQ(plan.title, "Every City Has an Accent");
  EXPECT_EQ(plan.show, "Slow Ears");
  EXPECT_EQ(plan.episode, "");
  EXPECT_NE(plan.cover, nullptr);
  EXPECT_EQ(plan.logo, nullptr);
  EXPECT_EQ(plan.output, "Every-City-Has-an-Accent-cues-1.mp4");
}

TEST(PlanClips, OptionsComeBeforeTags) {
  ClipOptions options = demo_options(parse_cues("1"), "square");
  options.title = "Corners";
  options.show = "";
  options.episode = "12";
  options.link = "example.org/12";
  options.accent = parse_colour("#00c0ff");
  options.output = "x.mp4";
  const auto plan = planned(options);
  EXPECT_EQ(plan.title, "Corners");
  EXPECT_EQ(plan.show, "");
  EXPECT_EQ(plan.episode, "12");
  EXPECT_EQ(plan.link, "example.org/12");
  EXPECT_EQ(format_colour(plan.style.accent), "#00c0ff");
  EXPECT_EQ(plan.output, "x.mp4");
}

TEST(PlanClips, WithoutTagsTheFileNamesTheClip) {
  const test::MadeEpisode episode{test::silence(8000, 1, 24'000), "1\n00:00:01,000 --> 00:00:02,000\nOne.\n"};
  ClipOptions options = episode.options({1s, 2s});
  options.output.clear();
  const auto plan = planned(options);
  EXPECT_EQ(plan.output, "episode-0-01-0-02.mp4");
  EXPECT_EQ(plan.title, "");
  EXPECT_EQ(plan.cover, nullptr);
}

TEST(PlanClips, MakesAPlanAShape) {
  ClipOptions options = demo_options(parse_cues("9"), "square");
  options.shapes = {parse_shape("square"), parse_shape("portrait"), parse_shape("1280x720")};
  const auto plans = plan_clips(options);
  ASSERT_EQ(plans.size(), 3u);
  EXPECT_EQ(plans[1].shape.height, 1920);
  EXPECT_TRUE(plans[2].output.string().ends_with("-1280x720.mp4"));
  for (const auto& plan : plans) EXPECT_EQ(words_of(plan), words_of(plans[0]));
  options.shapes[1] = options.shapes[0];
  EXPECT_EQ(error_of([&] { (void)plan_clips(options); }).text,
            "the shape square is named twice. Name each shape once.");
}

TEST(PlanClips, RefusesAClipThatIsTooLong) {
  ClipOptions options = demo_options(parse_time_range("0:10-1:00"), "square");
  options.pad_head = options.pad_tail = Time{0};
  options.max_length = 50s;
  EXPECT_NO_THROW((void)plan_clips(options));
  options.max_length = 49'999ms;
  const auto ended = error_of([&] { (void)plan_clips(options); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text,
            "the clip would be 0:50 long, and 0:49.999 is the most. Name a shorter passage, or allow it with "
            "--max-length.");
}

TEST(PlanClips, RefusesNoPassage) {
  ClipOptions options = demo_options(parse_cues("1"), "square");
  options.passages.clear();
  const auto ended = error_of([&] { (void)plan_clips(options); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(ended.text, "no passage is named. Name one by --quote, --cues 88-92 or --time 8:14-8:44.");
}

TEST(PlanClips, TellsOfWhatTheTranscriptHasWrong) {
  const test::MadeEpisode episode{test::hum(8000, 24'000), "1\n00:00:01,000 --> 00:00:00,500\n[A] One.\n"};
  const auto plan = planned(episode.options({1s, 2s}));
  EXPECT_EQ(plan.notes, (std::vector{episode.transcript.string() +
                                     ":2: this cue ends before it starts; it is taken to last a second"}));
}

}  // namespace
}  // namespace cueclip
