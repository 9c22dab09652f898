#include "align/coarse_costs.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "align/pace.h"

namespace cueclip {

namespace {

constexpr std::size_t kLanes = 64;  // states that are measured at once

float sum_of_squares(std::span<const float> row) {
  float sum = 0;
  for (const float value : row) sum += value * value;
  return sum;
}

}  // namespace

CoarseCosts::CoarseCosts(const Reference& reference, Features sound) : sound_{std::move(sound)} {
  for (std::size_t t = 0; t < moments(); ++t) squares_.push_back(sum_of_squares(sound_.row(t)));
  add_states(reference);
  find_typical();
}

void CoarseCosts::add_states(const Reference& reference) {
  std::vector<std::size_t> rows;  // of states that are none: the reference's size
  for (std::size_t word = 0; word <= reference.words(); ++word) {
    states_.push_back({static_cast<std::uint32_t>(word), true});
    rows.push_back(reference.size());
    if (word == reference.words()) break;
    for (std::size_t row = reference.word(word).first; row < reference.word(word).end; ++row) {
      states_.push_back({static_cast<std::uint32_t>(word), false});
      rows.push_back(row);
    }
  }
  padded_ = (states_.size() + kLanes - 1) / kLanes * kLanes + kLanes;
  columns_.assign(padded_ * Features::kRow, 0);
  state_squares_.assign(padded_, 0);
  state_loudness_.assign(padded_, 0);
  for (std::size_t i = 0; i < states_.size(); ++i) {
    if (states_[i].is_pause) continue;
    const auto row = reference.row(rows[i]);
    for (std::size_t k = 0; k < Features::kRow; ++k) columns_[k * padded_ + i] = row[k];
    state_squares_[i] = sum_of_squares(row);
    state_loudness_[i] = reference.loudness(rows[i]);
  }
}

float CoarseCosts::distance(std::size_t moment, std::size_t state) const {
  const auto row = sound_.row(moment);
  float product = 0;
  for (std::size_t k = 0; k < Features::kRow; ++k) product += row[k] * columns_[k * padded_ + state];
  const float square = squares_[moment] + state_squares_[state] - 2 * product;
  return std::sqrt(std::max(square, 0.0f)) +
         kLoudnessCost * std::abs(sound_.loudness(moment) - state_loudness_[state]);
}

void CoarseCosts::find_typical() {
  std::vector<std::size_t> some;
  for (std::size_t i = 0; i < states_.size(); ++i)
    if (!states_[i].is_pause) some.push_back(i);
  const std::size_t step = std::max<std::size_t>(1, some.size() / kHeldAgainst);
  double sum = 0;
  double count = 0;
  for (std::size_t t = 0; t < moments(); ++t) {
    float near = 0;
    float held = 0;
    for (std::size_t i = 0; i < some.size(); i += step, ++held) near += distance(t, some[i]);
    typical_.push_back(near / std::max(held, 1.0f));
    if (!sound_.is_speech(t)) continue;
    sum += static_cast<double>(typical_.back());
    ++count;
  }
  mean_ = static_cast<float>(sum / std::max(count, 1.0));
}

float CoarseCosts::pause_cost(std::size_t moment) const {
  return mean_ * std::min(sound_.pause_share(moment), kCoarsePace.other);
}

void CoarseCosts::measure(std::size_t moment, std::size_t first, std::size_t end,
                          std::span<float> costs) const {
  const std::size_t width = end - first;
  const std::size_t count = std::min(costs.size() / width, moments() - moment);
  std::array<float, kLanes> products{};
  for (std::size_t lane = first; lane < end; lane += kLanes) {
    for (std::size_t t = 0; t < count; ++t) {
      const auto row = sound_.row(moment + t);
      products.fill(0);
      for (std::size_t k = 0; k < Features::kRow; ++k) {
        const float value = row[k];
        const float* column = &columns_[k * padded_ + lane];
        for (std::size_t i = 0; i < kLanes; ++i) products[i] += value * column[i];
      }
      // A quiet moment is held against loud rows as it is: what is odd about it is that nobody speaks.
      const float off = sound_.is_heard(moment + t) ? mean_ - typical_[moment + t] : 0;
      const float square = squares_[moment + t];
      const float loudness = sound_.loudness(moment + t);
      for (std::size_t i = 0; i < kLanes; ++i)
        products[i] = std::sqrt(std::max(square + state_squares_[lane + i] - 2 * products[i], 0.0f)) +
                      kLoudnessCost * std::abs(loudness - state_loudness_[lane + i]) + off;
      std::copy_n(products.begin(), std::min(kLanes, end - lane),
                  costs.begin() + static_cast<std::ptrdiff_t>(t * width + lane - first));
    }
  }
  for (std::size_t t = 0; t < count; ++t) {
    const float pause = pause_cost(moment + t);
    for (std::size_t i = first; i < end; ++i)
      if (states_[i].is_pause) costs[t * width + i - first] = pause;
  }
}

}  // namespace cueclip
