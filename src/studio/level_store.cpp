#include "studio/level_store.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cmath>

namespace cueclip {

namespace {

constexpr Time kHeardAtOnce = std::chrono::minutes{2};
constexpr int kMostParts = 10'000;

std::size_t window_of(Time at) {
  return static_cast<std::size_t>(std::max<std::int64_t>(nearest_frame(at, LevelStore::kRate), 0));
}

}  // namespace

LevelStore::LevelStore(RecordingSource source, Time length)
    : source_{std::move(source)}, heights_(window_of(length) + 1), known_(heights_.size()) {
  worker_ = std::thread{[this] { listen(); }};
}

LevelStore::~LevelStore() {
  stops_ = true;
  worker_.join();
}

void LevelStore::listen() {
  try {
    read_samples(source_, Time{0}, [&](std::int64_t at, int rate, const auto& samples) {
      take(at, rate, samples);
      return !stops_;
    });
  } catch (const Error&) {  // the plan of a clip says what is wrong with the sound
  }
  const std::lock_guard lock{mutex_};
  if (!stops_) known_.assign(known_.size(), true);
}

void LevelStore::take(std::int64_t at, int rate, const std::vector<std::vector<float>>& samples) {
  const std::lock_guard lock{mutex_};
  const auto count = static_cast<std::int64_t>(samples[0].size());
  for (std::int64_t i = std::max<std::int64_t>(0, -at); i < count;) {
    const std::int64_t window = (at + i) * kRate / rate;
    const std::int64_t end = std::min(count, ((window + 1) * rate + kRate - 1) / kRate - at);
    if (window >= static_cast<std::int64_t>(heights_.size())) return;
    float highest = 0;
    for (const auto& channel : samples)
      for (std::int64_t k = i; k < end; ++k)
        highest = std::max(highest, std::abs(channel[static_cast<std::size_t>(k)]));
    const auto index = static_cast<std::size_t>(window);
    const auto height = static_cast<std::uint8_t>(std::lround(255 * std::min(highest, 1.0f)));
    heights_[index] = std::max(heights_[index], height);
    known_[index] = true;
    i = std::max(end, i + 1);
  }
}

void LevelStore::hear(const TimeRange& range) {
  try {
    read_samples(source_, range.start, [&](std::int64_t at, int rate, const auto& samples) {
      take(at, rate, samples);
      return time_of_sample(at, rate) < range.end;
    });
  } catch (const Error&) {  // as above
  }
}

LevelStore::Peaks LevelStore::peaks(const TimeRange& range, int count) {
  const std::size_t first = std::min(window_of(range.start), heights_.size() - 1);
  const std::size_t end = std::clamp(window_of(range.end), first + 1, heights_.size());
  const auto is_known = [&] {
    const std::lock_guard lock{mutex_};
    return std::all_of(known_.begin() + static_cast<std::ptrdiff_t>(first),
                       known_.begin() + static_cast<std::ptrdiff_t>(end), [](bool known) { return known; });
  };
  if (range.length() <= kHeardAtOnce && !is_known()) hear(range);
  Peaks peaks{{}, range.length() <= kHeardAtOnce || is_known()};
  const std::lock_guard lock{mutex_};
  const auto parts = static_cast<std::size_t>(std::clamp(count, 1, kMostParts));
  for (std::size_t i = 0; i < parts; ++i) {
    const std::size_t from = first + (end - first) * i / parts;
    const std::size_t to = std::max(from + 1, first + (end - first) * (i + 1) / parts);
    peaks.heights.push_back(
        *std::max_element(heights_.begin() + static_cast<std::ptrdiff_t>(from),
                          heights_.begin() + static_cast<std::ptrdiff_t>(std::min(to, heights_.size()))));
  }
  return peaks;
}

}  // namespace cueclip
