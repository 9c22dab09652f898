#include "align/reference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "align/loudness_scale.h"
#include "align/speech_text.h"
#include "align/voice.h"

namespace cueclip {

namespace {

constexpr float kPause = 45;  // dB below the loudest: a voice's pauses are digital silence, its stops aren't

/// When each word begins, in seconds. Words that the voice joins to the one before share its time by letters.
std::vector<double> word_starts(const SpeechText& text, const SpokenText& spoken) {
  constexpr double kNone = -1;
  std::vector<double> starts(text.begins.size(), kNone);
  std::size_t word = 0;
  for (const WordEvent& event : spoken.words) {
    while (word + 1 < starts.size() && text.begins[word + 1] <= event.character) ++word;
    if (starts[word] < 0 && text.letters[word] > 0) starts[word] = event.time;
  }
  const double end = static_cast<double>(spoken.samples.size()) / spoken.rate;
  for (std::size_t first = 0; first < starts.size(); ++first) {
    if (starts[first] >= 0) continue;
    std::size_t next = first;
    while (next < starts.size() && starts[next] < 0) ++next;
    const std::size_t holder = first == 0 ? 0 : first - 1;
    const double from = first == 0 ? 0 : starts[holder];
    const double to = next < starts.size() ? starts[next] : end;
    const auto sum = [&](std::size_t begin, std::size_t stop) {
      return static_cast<double>(std::accumulate(text.letters.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 text.letters.begin() + static_cast<std::ptrdiff_t>(stop),
                                                 std::size_t{0}));
    };
    const double all = std::max(sum(holder, next), 1.0);
    for (std::size_t i = first; i < next; ++i) starts[i] = from + (to - from) * sum(holder, i) / all;
  }
  return starts;
}

}  // namespace

Reference::Reference(const std::vector<std::string>& words, const std::vector<std::string>& voices) {
  const SpeechText text = speech_text(words);
  const SpokenText spoken = speak(text.text, voices);
  if (spoken.samples.empty() || spoken.rate < kLeastFeatureRate) return;
  Features features = measure_features(spoken.samples, spoken.rate);
  const std::vector<float> levels = features.levels();
  if (levels.empty()) return;
  const float loudest = *std::ranges::max_element(levels);
  std::vector<bool> is_said;
  for (const float level : levels) is_said.push_back(level > loudest - kPause);
  features.normalise(is_said);
  const LoudnessScale scale{levels};
  const auto starts = word_starts(text, spoken);
  const auto row_at = [&](double time) {
    return std::min(static_cast<std::size_t>(std::lround(time * Features::kRate)), levels.size());
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t first = size();
    const std::size_t end = i + 1 < words.size() ? row_at(starts[i + 1]) : levels.size();
    for (std::size_t row = row_at(starts[i]); row < end && text.letters[i] > 0; ++row)
      if (is_said[row]) add_row(features.row(row), scale.of(levels[row]));
    words_.push_back({first, size()});
    expects_pause_.push_back(i == 0 || text.ends_in_pause[i - 1]);
  }
}

void Reference::add_row(std::span<const float> values, float loudness) {
  values_.insert(values_.end(), values.begin(), values.end());
  loudness_.push_back(loudness);
}

void Reference::append(const Reference& other) {
  for (const Rows& rows : other.words_) words_.push_back({size() + rows.first, size() + rows.end});
  values_.insert(values_.end(), other.values_.begin(), other.values_.end());
  loudness_.insert(loudness_.end(), other.loudness_.begin(), other.loudness_.end());
  expects_pause_.insert(expects_pause_.end(), other.expects_pause_.begin(), other.expects_pause_.end());
}

Reference Reference::thinned(int count) const {
  const auto each = static_cast<std::size_t>(count);
  Reference result;
  result.expects_pause_ = expects_pause_;
  for (const Rows& rows : words_) {
    const std::size_t before = result.size();
    // Rounded to the nearest number of rows, so that words together stay as long as they are.
    const std::size_t wanted = std::max<std::size_t>((rows.end - rows.first + each / 2) / each, 1);
    for (std::size_t n = 0; n < wanted && rows.end > rows.first; ++n) {
      const std::size_t first = rows.first + (rows.end - rows.first) * n / wanted;
      const std::size_t end = std::max(rows.first + (rows.end - rows.first) * (n + 1) / wanted, first + 1);
      std::array<float, Features::kRow> mean{};
      float loudness = 0;
      for (std::size_t k = first; k < end; ++k) {
        for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += row(k)[i] / static_cast<float>(end - first);
        loudness += loudness_[k] / static_cast<float>(end - first);
      }
      result.add_row(mean, loudness);
    }
    result.words_.push_back({before, result.size()});
  }
  return result;
}

void Reference::reverse(std::size_t first, std::size_t end) {
  if (first >= end) return;
  std::size_t low = words_[first].first;
  std::size_t high = words_[end - 1].end;
  for (; low + 1 < high; ++low) {
    --high;
    std::swap(loudness_[low], loudness_[high]);
    for (std::size_t i = 0; i < Features::kRow; ++i)
      std::swap(values_[low * Features::kRow + i], values_[high * Features::kRow + i]);
  }
}

}  // namespace cueclip
