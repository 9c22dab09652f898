#include "passage/pauses.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "audio/speech_levels.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

constexpr std::size_t kRate = SpeechLevels::kRate;
constexpr std::size_t kAround = 5 * kRate;  // within this, what is loud and what is quiet
constexpr float kDeepest = 40;              // dB below speech: what is quieter is no quieter a pause
constexpr float kSoftest = 20;              // dB below the recording's speech: softer is no speech
constexpr float kLeast = 6;                 // dB between speech and pause
constexpr double kEdge = 0.2;               // seconds over which an exact start or end is spread
constexpr Time kTouching = std::chrono::milliseconds{50};  // a cue that ends so near the next has no own end
constexpr double kLetter = 0.06;                           // seconds: about 160 words a minute
constexpr double kSlow = 1.3;                              // times that, all words have surely been said
constexpr double kSpread = 0.6;                            // and this much of it earlier, surely not
constexpr double kBreath = 0.3;                            // seconds: the same for a word
constexpr double kEnding = 0.8;      // seconds before the next start in which there may be a pause
constexpr std::int64_t kBeyond = 4;  // steps outside of a cue that its edges are spread over, and more

float quantile(std::vector<float> values, double part) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

/// The level that divides speech and pauses around each second; nothing where it hardly changes.
std::vector<std::optional<float>> dividing_levels(const std::vector<float>& levels) {
  const float speech = quantile(levels, 0.9);
  std::vector<std::optional<float>> dividing;
  for (std::size_t at = 0; at < levels.size(); at += kRate) {
    const auto first = levels.begin() + static_cast<std::ptrdiff_t>(at - std::min(at, kAround));
    const auto end =
        levels.begin() + static_cast<std::ptrdiff_t>(std::min(levels.size(), at + kRate + kAround));
    const std::vector<float> around{first, end};
    const float high = std::max(quantile(around, 0.9), speech - kSoftest);
    const float low = std::max(quantile(around, 0.05), high - kDeepest);
    dividing.push_back(high - low < kLeast ? std::nullopt : std::optional{(high + low) / 2});
  }
  return dividing;
}

/// How surely a cue's words are being said at a time, 0 to 1, where the cue's start and end are theirs.
double said_exactly(const Cue& cue, double at) {
  const double inside = std::min(at - seconds(cue.time.start), seconds(cue.time.end) - at);
  return std::clamp(inside / kEdge + 0.5, 0.0, 1.0);
}

/// The same where the cue lasts until the next one starts: how long its words take is guessed from them.
double said_within(const Cue& cue, double at, bool whole_seconds) {
  const double start = seconds(cue.time.start) + (whole_seconds ? 0.5 : 0.0);
  const double set_in = whole_seconds ? (at - start) + 0.5 : (at - start) / kEdge + 0.5;
  const double length = spoken_length(cue.text) * kLetter;
  const double spoken = (start + kSlow * length - at) / (kSpread * length + kBreath);
  const double ending = (seconds(cue.time.end) - at) / kEnding;
  return std::clamp(std::min({set_in, spoken, ending}), 0.0, 1.0);
}

}  // namespace

std::vector<float> heard_pauses(const std::vector<float>& levels) {
  if (levels.empty()) return {};
  const auto dividing = dividing_levels(levels);
  std::vector<float> pauses(levels.size(), 0);
  float sum = 0;
  float told = 0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!dividing[i / kRate]) continue;
    pauses[i] = levels[i] < *dividing[i / kRate] ? 1.0f : 0.0f;
    sum += pauses[i];
    ++told;
  }
  for (std::size_t i = 0; i < levels.size(); ++i)
    if (!dividing[i / kRate]) pauses[i] = sum / std::max(told, 1.0f);
  return pauses;
}

std::vector<float> smoothed_pauses(const std::vector<float>& heard) {
  constexpr std::size_t kStep = kRate / kPauseRate;
  std::vector<float> smoothed;
  for (std::size_t at = 0; at + kStep <= heard.size(); at += kStep) {
    const std::size_t first = at - std::min(at, kStep);
    const std::size_t end = std::min(heard.size(), at + 2 * kStep);
    float sum = 0;
    for (std::size_t i = first; i < end; ++i) sum += heard[i];
    smoothed.push_back(sum / static_cast<float>(end - first));
  }
  return smoothed;
}

std::vector<float> expected_pauses(const Transcript& transcript, const TimeRange& range) {
  const auto count = frames_covering(range.length(), kPauseRate);
  std::vector<float> pauses(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), 1);
  for (std::size_t n = 0; n < transcript.cues.size(); ++n) {
    const Cue& cue = transcript.cues[n];
    if (!cue.time.overlaps(range)) continue;
    const bool guessed =
        transcript.starts_in_whole_seconds ||
        (n + 1 < transcript.cues.size() && transcript.cues[n + 1].time.start - cue.time.end < kTouching);
    const auto first =
        std::max<std::int64_t>(0, nearest_frame(cue.time.start - range.start, kPauseRate) - kBeyond);
    const auto end = std::min(count, nearest_frame(cue.time.end - range.start, kPauseRate) + kBeyond);
    for (std::int64_t i = first; i < end; ++i) {
      const double at = seconds(range.start) + (static_cast<double>(i) + 0.5) / kPauseRate;
      float& pause = pauses[static_cast<std::size_t>(i)];
      pause = std::min(
          pause, static_cast<float>(1 - (guessed ? said_within(cue, at, transcript.starts_in_whole_seconds)
                                                 : said_exactly(cue, at))));
    }
  }
  return pauses;
}

}  // namespace cueclip
