#include "plan/sources.h"

#include <cueclip/error.h>

#include <algorithm>
#include <filesystem>
#include <thread>
#include <vector>

#include "plan/plan_clips.h"
#include "support/episodes.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::MadeEpisode;

constexpr auto kWords = "1\n00:00:00,000 --> 00:00:03,000\nThe loom is set.\n";

MadeEpisode episode() {
  return {test::silence(8000, 1, 8000 * 4), kWords};
}

ClipOptions options_of(const MadeEpisode& made) {
  return made.options({0s, 3s});
}

TEST(Sources, KeepTheTranscriptForTheNextClip) {
  const MadeEpisode made = episode();
  ClipOptions options = options_of(made);
  Sources sources;
  const auto first = sources.transcript(transcript_request(options));
  options.passages = {Passage{TimeRange{1s, 2s}}};
  options.title = "Another clip";
  EXPECT_EQ(sources.transcript(transcript_request(options)), first);
}

TEST(Sources, ReadATranscriptAnewThatIsToBeReadAnotherWay) {
  const MadeEpisode made = episode();
  ClipOptions options = options_of(made);
  Sources sources;
  const auto first = sources.transcript(transcript_request(options));
  options.replacements = {{"loom", "broom"}};
  const auto mended = sources.transcript(transcript_request(options));
  EXPECT_EQ(first->transcript.cues.at(0).text, "The loom is set.");
  EXPECT_EQ(mended->transcript.cues.at(0).text, "The broom is set.");

  options.transcript = made.folder.write("page.txt", "0:00\n\nAda The loom is set.\n\n0:02\n\nBo It is.\n");
  EXPECT_EQ(sources.transcript(transcript_request(options))->transcript.cues.at(0).speaker, "");
  options.speakers = {{"Ada", "Ada", "", {}}, {"Bo", "Bo", "", {}}};
  EXPECT_EQ(sources.transcript(transcript_request(options))->transcript.cues.at(0).speaker, "Ada");
}

TEST(Sources, GiveACueItsOwnWordsBeforeTheyAreMended) {
  const MadeEpisode made = episode();
  ClipOptions options = options_of(made);
  Sources sources;
  (void)sources.transcript(transcript_request(options));
  options.cue_words = {{{1, 1}, "The tram is late."}};
  options.replacements = {{"tram", "train"}};
  EXPECT_EQ(sources.transcript(transcript_request(options))->transcript.cues.at(0).text,
            "The train is late.");
  EXPECT_EQ(plan_clips(options).front().said.at(0).text, "The train is late.");
  options.cue_words = {{{2, 1}, "Nothing."}};
  EXPECT_THROW((void)plan_clips(options), Error);
}

TEST(Sources, GivePlansWhatWasRead) {
  const MadeEpisode made = episode();
  const ClipOptions options = options_of(made);
  Sources sources;
  const auto first = plan_clips(options, sources);
  made.folder.write(made.transcript.filename(), "1\n00:00:00,000 --> 00:00:03,000\nIt is late.\n");
  EXPECT_EQ(plan_clips(options, sources).front().said.at(0).text, first.front().said.at(0).text);
  EXPECT_EQ(plan_clips(options).front().said.at(0).text, "It is late.");
}

TEST(Sources, KeepTheLastRecordingOnly) {
  const MadeEpisode made = episode();
  const MadeEpisode other{test::silence(8000, 1, 8000 * 9), kWords};
  const auto audio = options_of(made).audio;
  Sources sources;
  const std::weak_ptr<const RecordingInfo> first = sources.recording({audio});
  EXPECT_EQ(sources.recording({audio}), first.lock());
  EXPECT_EQ(sources.recording({options_of(other).audio})->duration, 9s);
  EXPECT_TRUE(first.expired());
  EXPECT_EQ(sources.recording({audio})->duration, 4s);
}

TEST(Sources, TryAgainWhatCouldNotBeRead) {
  const MadeEpisode made = episode();
  ClipOptions options = options_of(made);
  options.transcript = made.folder.path() / "later.srt";
  const auto request = transcript_request(options);
  Sources sources;
  EXPECT_THROW((void)sources.transcript(request), Error);
  made.folder.write("later.srt", kWords);
  EXPECT_EQ(sources.transcript(request)->transcript.cues.size(), 1u);
}

TEST(Sources, AreReadOnceForManyThreads) {
  const MadeEpisode made = episode();
  const ClipOptions options = options_of(made);
  Sources sources;
  std::vector<std::shared_ptr<const SourceTranscript>> got(8);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : got)
      threads.emplace_back([&] { mine = sources.transcript(transcript_request(options)); });
  }
  EXPECT_EQ(std::ranges::count(got, got.front()), 8);
}

}  // namespace
}  // namespace cueclip
