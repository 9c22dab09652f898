#include "audio/speech_levels.h"

#include <algorithm>
#include <cmath>

namespace cueclip {

namespace {

constexpr double kSilence = 1e-10;          // power: -100 dB
constexpr std::int64_t kPause = 10;         // a tenth of a second: longer than the stop of a plosive
constexpr std::int64_t kRise = 5;           // 50 ms to each side of an onset
constexpr std::int64_t kAround = 50;        // what a pause is compared with, to each side
constexpr double kClearly = 6;              // dB
constexpr std::int64_t kSmooth = 2;         // 20 ms to each side
constexpr std::int64_t kShortestPause = 8;  // 80 ms
constexpr std::int64_t kPauseAround = 300;  // 3 s: what is quiet and loud around
constexpr double kStandsOut = 12;           // dB
constexpr double kPauseShare = 0.35;        // of the way from quiet to loud
constexpr double kDecibelsASecond = 3;      // what a second's distance counts for between two pauses

/// Mixes what is read of a range to one channel, and hands it over without gaps.
class MonoOfRange {
 public:
  MonoOfRange(const TimeRange& range, const TakeMono& take) : range_{range}, take_{take} {}

  void add(std::int64_t at, int rate, const std::vector<std::vector<float>>& samples) {
    if (!take_ || (rate_ != 0 && rate != rate_)) return;  // what follows a change of rate isn't heard
    if (rate_ == 0) next_ = nearest_sample(range_.start, rate);
    rate_ = rate;
    const std::int64_t end = nearest_sample(range_.end, rate);
    const auto length = static_cast<std::int64_t>(samples[0].size());
    mixed_.assign(static_cast<std::size_t>(std::max<std::int64_t>(std::min(at, end) - next_, 0)), 0.0f);
    for (std::int64_t i = std::max<std::int64_t>(next_ - at, 0); i < std::min(length, end - at); ++i) {
      float sum = 0;
      for (const auto& channel : samples) sum += channel[static_cast<std::size_t>(i)];
      mixed_.push_back(sum / static_cast<float>(samples.size()));
    }
    next_ += static_cast<std::int64_t>(mixed_.size());
    if (!mixed_.empty()) take_(rate, mixed_);
  }

 private:
  TimeRange range_;
  const TakeMono& take_;
  int rate_ = 0;
  std::int64_t next_ = 0;  // the sample of the recording that is wanted next
  std::vector<float> mixed_;
};

}  // namespace

SpeechLevels::SpeechLevels(Time start, const std::vector<float>& levels) : start_{start}, sums_{0} {
  for (const float level : levels) sums_.push_back(sums_.back() + static_cast<double>(level));
}

SpeechLevels SpeechLevels::moved(Time offset) const {
  SpeechLevels result{*this};
  result.start_ += offset;
  return result;
}

std::vector<float> SpeechLevels::values() const {
  std::vector<float> levels;
  for (std::size_t i = 1; i < sums_.size(); ++i)
    levels.push_back(static_cast<float>(sums_[i] - sums_[i - 1]));
  return levels;
}

std::int64_t SpeechLevels::index(Time at) const {
  return nearest_frame(at - start_, kRate);
}

Time SpeechLevels::time(std::int64_t index) const {
  return start_ + time_of_frame(index, kRate);
}

double SpeechLevels::mean(std::int64_t first, std::int64_t end) const {
  const auto count = static_cast<std::int64_t>(sums_.size()) - 1;
  const auto from = std::clamp<std::int64_t>(first, 0, count);
  const auto to = std::clamp<std::int64_t>(end, from, count);
  if (from == to) return 10 * std::log10(kSilence);
  return (sums_[static_cast<std::size_t>(to)] - sums_[static_cast<std::size_t>(from)]) /
         static_cast<double>(to - from);
}

/// The levels of all moments of 50 ms that begin in [first, end), the quietest first.
std::vector<double> SpeechLevels::sorted_levels(std::int64_t first, std::int64_t end) const {
  const auto count = static_cast<std::int64_t>(sums_.size()) - 1;
  std::vector<double> levels;
  for (std::int64_t i = std::clamp<std::int64_t>(first, 0, count); i < std::min(end, count); ++i)
    levels.push_back(mean(i - kSmooth, i + kSmooth + 1));
  std::ranges::sort(levels);
  return levels;
}

double SpeechLevels::loudest(const TimeRange& part, Time length) const {
  const auto levels = sorted_levels(index(part.start), index(part.end));
  if (levels.empty()) return 10 * std::log10(kSilence);
  const auto above = std::min(static_cast<std::size_t>(nearest_frame(length, kRate)), levels.size() / 2);
  return levels[levels.size() - 1 - above];
}

double SpeechLevels::floor() const {
  const auto levels = sorted_levels(0, static_cast<std::int64_t>(sums_.size()) - 1);
  return levels.empty() ? 10 * std::log10(kSilence) : levels[levels.size() / 20];
}

std::optional<Time> SpeechLevels::deepest_pause(const TimeRange& part, Time near) const {
  std::optional<Time> best;
  double lowest = 0;
  for (std::int64_t i = index(part.start); i <= index(part.end); ++i) {
    const double level = mean(i - kPause / 2, i + kPause / 2);
    if (mean(i - kAround, i + kAround) - level < kClearly) continue;
    const double cost = level + kDecibelsASecond * std::abs(seconds(time(i) - near));
    if (best && cost >= lowest) continue;
    lowest = cost;
    best = time(i);
  }
  return best;
}

std::vector<TimeRange> SpeechLevels::pauses(const TimeRange& part) const {
  const auto count = static_cast<std::int64_t>(sums_.size()) - 1;
  const auto from = std::clamp<std::int64_t>(index(part.start) - kPauseAround, 0, count);
  const auto to = std::clamp<std::int64_t>(index(part.end) + kPauseAround, from, count);
  std::vector<double> smooth;
  for (std::int64_t i = from; i < to; ++i) smooth.push_back(mean(i - kSmooth, i + kSmooth + 1));
  if (smooth.empty()) return {};
  std::vector<double> sorted = smooth;
  std::ranges::sort(sorted);
  const double floor = sorted[sorted.size() / 50];
  const double speech = sorted[sorted.size() * 9 / 10];
  if (speech - floor < kStandsOut) return {};
  const double limit = floor + kPauseShare * (speech - floor);
  std::vector<TimeRange> result;
  std::int64_t begun = -1;
  for (std::int64_t i = from; i <= to; ++i) {
    const bool quiet = i < to && smooth[static_cast<std::size_t>(i - from)] < limit;
    if (quiet && begun < 0) begun = i;
    if (quiet || begun < 0) continue;
    const TimeRange pause{time(begun), time(i)};
    if (i - begun >= kShortestPause && pause.overlaps(part)) result.push_back(pause);
    begun = -1;
  }
  return result;
}

Time SpeechLevels::quietest(const TimeRange& part) const {
  Time best = part.start;
  double lowest = 0;
  for (std::int64_t i = index(part.start); i <= index(part.end); ++i) {
    const double level = mean(i - kSmooth, i + kSmooth + 1);
    if (i > index(part.start) && level >= lowest) continue;
    lowest = level;
    best = time(i);
  }
  return std::clamp(best, part.start, std::max(part.start, part.end));
}

std::optional<Time> SpeechLevels::onset(const TimeRange& part) const {
  std::optional<Time> best;
  double highest = kClearly;
  for (std::int64_t i = index(part.start); i <= index(part.end); ++i) {
    const double rise = mean(i, i + kRise) - mean(i - kRise, i);
    if (rise <= highest) continue;
    highest = rise;
    best = time(i);
  }
  return best;
}

SpeechLevels read_speech_levels(const RecordingSource& recording, const TimeRange& range,
                                const TakeMono& take) {
  const auto count = static_cast<std::size_t>(frames_covering(range.length(), SpeechLevels::kRate));
  std::vector<double> power(count, 0);
  std::vector<double> weight(count, 0);
  MonoOfRange mono{range, take};
  read_samples(recording, range.start, [&](std::int64_t at, int rate, const auto& samples) {
    const std::int64_t first = nearest_sample(range.start, rate);
    const auto length = static_cast<std::int64_t>(samples[0].size());
    mono.add(at, rate, samples);
    for (std::int64_t i = std::max<std::int64_t>(0, first - at); i < length;) {
      const std::int64_t window = (at + i - first) * SpeechLevels::kRate / rate;
      const auto index = static_cast<std::size_t>(window);
      if (index >= count) return false;
      const std::int64_t next =
          ((window + 1) * rate + SpeechLevels::kRate - 1) / SpeechLevels::kRate + first - at;
      const std::int64_t end = std::min(length, next);
      for (const auto& channel : samples) {
        for (std::int64_t k = i; k < end; ++k) {
          const double sample = static_cast<double>(channel[static_cast<std::size_t>(k)]);
          power[index] += sample * sample;
        }
        weight[index] += static_cast<double>(end - i);
      }
      i = end;
    }
    return true;
  });
  std::vector<float> levels;
  for (std::size_t i = 0; i < count; ++i)
    levels.push_back(static_cast<float>(10 * std::log10(power[i] / std::max(weight[i], 1.0) + kSilence)));
  return {range.start, levels};
}

}  // namespace cueclip
