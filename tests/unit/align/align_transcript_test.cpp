#include <cueclip/align.h>
#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "support/pictures.h"
#include "support/signals.h"
#include "support/speech.h"
#include "support/temporary_folder.h"
#include "support/write_sound.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr Time kAdvert = 12s;

/// The man's sentences, and behind the fifth of them a stretch of music.
class WithAnAdvert : public testing::Test {
 protected:
  WithAnAdvert() {
    Pcm sound = test::mono(speech_.audio, 45s);
    const auto at = nearest_sample(speech_.time(4).end + 200ms, sound.rate);
    Pcm music{sound.rate,
              {std::vector<float>(static_cast<std::size_t>(nearest_sample(kAdvert, sound.rate)))}};
    for (std::int64_t note = 0; note < 24; ++note)
      test::add_tone(music, 220.0 + 55.0 * static_cast<double>(note * 5 % 7), 0.25f,
                     note * music.length() / 24, (note + 1) * music.length() / 24);
    sound.channels[0].insert(sound.channels[0].begin() + at, music.channels[0].begin(),
                             music.channels[0].end());
    audio_ = folder_.path() / "episode.wav";
    test::write_sound(sound, audio_, {"pcm_s16le", "wav", {}, {}, {}});
  }

  [[nodiscard]] Time start_of(std::size_t sentence) const {
    return speech_.time(sentence).start + (sentence > 4 ? kAdvert : Time{0});
  }

  /// What is found of a text without times.
  [[nodiscard]] AlignedTranscript align(const std::string& text) const {
    return align_transcript(read_transcript(folder_.write("text.txt", text), {{}, {}, true}),
                            {audio_, 0, "en", 2});
  }

  [[nodiscard]] std::string sentences(const std::string& between) const {
    std::string text;
    for (std::size_t i = 0; i < speech_.sentences.size(); ++i) text += speech_.text(i) + between;
    return text;
  }

  test::Speech speech_ = test::speech("en-man");
  test::TemporaryFolder folder_;
  std::filesystem::path audio_;
};

TEST_F(WithAnAdvert, ATextWithoutTimesGetsThem) {
  const auto aligned = align(sentences("\n"));
  ASSERT_EQ(aligned.transcript.cues.size(), speech_.sentences.size());
  for (std::size_t i = 0; i < speech_.sentences.size(); ++i) {
    const Cue& cue = aligned.transcript.cues[i];
    EXPECT_NEAR(seconds(cue.time.start), seconds(start_of(i)), 0.15) << cue.text;
    EXPECT_EQ(cue.words.size(), speech_.sentences[i].size());
    EXPECT_EQ(cue.number, static_cast<int>(i) + 1);
  }
  ASSERT_EQ(aligned.unwritten.size(), 1u) << "the music";
  EXPECT_NEAR(seconds(aligned.unwritten[0].start), seconds(speech_.time(4).end), 1);
  EXPECT_NEAR(seconds(aligned.unwritten[0].length()), seconds(kAdvert), 2);
  EXPECT_TRUE(aligned.unheard.empty());
}

TEST_F(WithAnAdvert, WhatNobodySaysIsToldAndLeftOut) {
  const std::string unsaid =
      "Nothing of this long paragraph was ever recorded by anybody at all, in any studio.";
  const auto aligned =
      align(speech_.text(0) + "\n" + unsaid + "\n" + sentences("\n").substr(speech_.text(0).size() + 1));
  EXPECT_EQ(aligned.transcript.cues.size(), speech_.sentences.size());
  ASSERT_EQ(aligned.unheard.size(), 1u);
  EXPECT_EQ(aligned.unheard[0].text, unsaid);
  const auto notes = notes_on(aligned);
  EXPECT_NE(
      std::ranges::find_if(notes,
                           [](const auto& note) {
                             return note.find(":2: this isn't heard: \"Nothing of this long paragraph") !=
                                    std::string::npos;
                           }),
      notes.end());
}

TEST_F(WithAnAdvert, TimesThatTheAdvertHasPushedAwayAreMended) {
  const auto file = folder_.write("episode.srt", test::subrip_of(speech_));
  const auto aligned = align_transcript(read_transcript(file), {audio_, 0, "en"});
  ASSERT_EQ(aligned.transcript.cues.size(), speech_.sentences.size());
  for (std::size_t i = 0; i < speech_.sentences.size(); ++i)
    EXPECT_NEAR(seconds(aligned.transcript.cues[i].time.start), seconds(start_of(i)), 0.15) << i;
}

TEST_F(WithAnAdvert, TheNumberOfJobsChangesNothing) {
  const auto file = folder_.write("text.txt", sentences("\n"));
  const auto aligned = [&](int jobs) {
    return align_transcript(read_transcript(file, {{}, {}, true}), {audio_, 0, "en", jobs}).transcript.cues;
  };
  const auto one = aligned(1);
  const auto three = aligned(3);
  ASSERT_EQ(one.size(), three.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].words, three[i].words);
}

TEST_F(WithAnAdvert, ItIsToldHowMuchIsDone) {
  std::vector<double> told;
  (void)align_transcript(read_transcript(folder_.write("text.txt", sentences("\n")), {{}, {}, true}),
                         {audio_, 0, "en", 1, [&](double done) { told.push_back(done); }});
  EXPECT_TRUE(std::ranges::is_sorted(told));
  EXPECT_GT(told.back(), 0.95);
  EXPECT_LE(told.back(), 1);
}

TEST_F(WithAnAdvert, ALanguageThatEspeakLacksIsNamed) {
  const auto error = test::error_of([&] {
    (void)align_transcript(read_transcript(folder_.write("text.txt", sentences("\n")), {{}, {}, true}),
                           {audio_, 0, "tlh"});
  });
  EXPECT_EQ(error.failure, Failure::kInput);
  EXPECT_NE(error.text.find("has no voice for \"tlh\""), std::string::npos) << error.text;
}

TEST(UntimedText, HasItsParagraphsAsCues) {
  const test::TemporaryFolder folder;
  const auto file =
      folder.write("talk.txt", "Ada: Who kept\nthe letters?\n\nBen: My grandmother did.\n\nIn a box.\n");
  const Transcript text = read_transcript(file, {{}, {}, true});
  EXPECT_TRUE(text.is_untimed);
  ASSERT_EQ(text.cues.size(), 3u);
  EXPECT_EQ(text.cues[0].text, "Who kept the letters?");
  EXPECT_EQ(text.cues[0].speaker, "Ada");
  EXPECT_EQ(text.cues[2].speaker, "Ben") << "a name holds until the next";
  EXPECT_EQ(text.cues[1].line, 4u);
}

TEST(UntimedText, HasItsLinesAsCuesWhereNoneIsEmpty) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("talk.txt", "The second winter was worse.\nNever.\n");
  EXPECT_EQ(read_transcript(file, {{}, {}, true}).cues.size(), 2u);
}

TEST(UntimedText, DividesALongParagraphBehindSentences) {
  const test::TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 30; ++i) text += fmt::format("This is sentence {} of one very long paragraph. ", i);
  const Transcript read = read_transcript(folder.write("talk.txt", text), {{}, {}, true});
  EXPECT_GT(read.cues.size(), 3u);
  for (const Cue& cue : read.cues) {
    EXPECT_LT(cue.text.size(), 400u);
    EXPECT_TRUE(cue.text.ends_with(".")) << cue.text;
  }
}

TEST(UntimedText, IsNotATranscriptOfAFormatThatNobodyKnows) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("talk.txt",
                                 "[at 0:12 to 0:15] The second winter was worse than the first one.\n"
                                 "[at 0:16 to 0:17] Never in my life have I been so cold.\n");
  EXPECT_EQ(test::error_of([&] { (void)read_transcript(file, {{}, {}, true}); }).failure, Failure::kInput);
}

TEST(UntimedText, IsRefusedWhereTimesAreNeeded) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("talk.txt", "The second winter was worse.\nNever.\n");
  EXPECT_EQ(test::error_of([&] { (void)read_transcript(file); }).failure, Failure::kInput);
}

}  // namespace
}  // namespace cueclip
