#include "passage/episode_offset.h"

#include <cstdlib>
#include <random>

#include "audio/recording.h"
#include "audio/speech_levels.h"
#include "passage/offset.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr int kPassages = 20;

/// Where the hour-long episode is: CUECLIP_EPISODE, or beside the project.
std::filesystem::path episode_folder() {
  const char* set = std::getenv("CUECLIP_EPISODE");
  return set != nullptr ? std::filesystem::path{set} : std::filesystem::path{CUECLIP_SOURCE} / "../EP";
}

/// The episode with one of its transcripts; skips where they aren't here.
class EpisodeOffset : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::filesystem::path transcript =
        std::string_view{GetParam()} == "page.txt"
            ? std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt"
            : episode_folder() / GetParam();
    options_.audio = episode_folder() / "episode.mp3";
    for (const auto& file : {options_.audio, transcript})
      if (!std::filesystem::exists(file)) GTEST_SKIP() << "the episode is not here: " << file;
    transcript_ = read_transcript(transcript);
    recording_ = probe_recording({options_.audio});
  }

  /// Passages of 10 to 60 s, the same on every system.
  [[nodiscard]] std::vector<TimeRange> passages() const {
    std::mt19937 random{20};
    std::vector<TimeRange> result;
    while (result.size() < kPassages) {
      const Time length = std::chrono::milliseconds{10'000 + random() % 50'000};
      const Time start = 150s + std::chrono::milliseconds{random() % 3'400'000};
      result.push_back({start, start + length});
    }
    return result;
  }

  ClipOptions options_;
  Transcript transcript_;
  RecordingInfo recording_;
};

TEST_P(EpisodeOffset, NothingIsSaidWhereTheTranscriptIsRight) {
  for (const TimeRange& passage : passages()) {
    options_.passages = {passage};
    const Alignment alignment = align(transcript_, options_, recording_);
    EXPECT_EQ(alignment.notes, std::vector<std::string>{});
    EXPECT_EQ(alignment.offset, Time{0});
  }
}

TEST_P(EpisodeOffset, IsFoundWhereSomethingWasPutInOrCutOut) {
  const auto whole = read_speech_levels(recording_.source, {Time{0}, recording_.duration}).values();
  const auto found = [&](const TimeRange& passage, const std::vector<float>& levels) {
    const auto finding = find_offset(transcript_, passage, [&](const TimeRange& range) {
      std::vector<float> part(static_cast<std::size_t>(frames_covering(range.length(), SpeechLevels::kRate)),
                              -100);
      const std::int64_t first = nearest_frame(range.start, SpeechLevels::kRate);
      for (std::size_t i = 0; i < part.size(); ++i) {
        const std::int64_t at = first + static_cast<std::int64_t>(i);
        if (at >= 0 && at < std::ssize(levels)) part[i] = levels[static_cast<std::size_t>(at)];
      }
      return part;
    });
    return finding ? seconds(finding->offset) : 0;
  };
  int missed = 0;
  const auto expect_found = [&](const TimeRange& passage, const std::vector<float>& levels, double offset,
                                const char* what) {
    const double is = found(passage, levels);
    if (is == 0) {
      ++missed;
    } else {
      EXPECT_NEAR(is, offset, 0.3) << what << " before " << format_time(passage.start);
    }
  };
  for (const TimeRange& passage : passages()) {
    const auto before = nearest_frame(passage.start - 2s, SpeechLevels::kRate);
    auto tone = whole;
    tone.insert(tone.begin() + before, 3120, -15.0f);
    expect_found(passage, tone, 31.2, "tone");
    auto speech = whole;
    const auto advert = whole.begin() + (before < 200'000 ? 300'000 : 60'000);
    speech.insert(speech.begin() + before, advert, advert + 3120);
    expect_found(passage, speech, 31.2, "speech");
    auto cut = whole;
    cut.erase(cut.begin() + before - 3120, cut.begin() + before);
    expect_found(passage, cut, -31.2, "a cut");
  }
  // Whole seconds tell less: one in a hundred stays below what is said aloud, but none is told wrong.
  EXPECT_LE(missed, transcript_.starts_in_whole_seconds ? 3 : 0);
}

INSTANTIATE_TEST_SUITE_P(Of, EpisodeOffset, testing::Values("episode.srt", "page.txt"),
                         [](const auto& of) { return std::string{of.param}.substr(0, 4); });

}  // namespace
}  // namespace cueclip
