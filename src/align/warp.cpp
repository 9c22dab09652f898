#include "align/warp.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace cueclip {

namespace {

constexpr float kNever = 1e18f;

/// Which states the sound may be in at a moment: [first, end).
struct Band {
  std::size_t first = 0;
  std::size_t end = 0;
};

std::vector<Band> bands_of(const std::vector<WarpState>& states, std::size_t moments) {
  std::vector<Band> bands;
  Band band;
  for (std::size_t t = 0; t < moments; ++t) {
    while (band.end < states.size() && states[band.end].earliest <= t) ++band.end;
    while (band.first < band.end && states[band.first].latest <= t) ++band.first;
    bands.push_back(band);
  }
  return bands;
}

/// What the cheapest way to each state costs up to a moment. Three that cost kNever stand before the first
/// state, so that none has to be asked whether another is before it.
using Totals = std::vector<float>;
constexpr std::size_t kBefore = 3;

/// Goes on by a moment, noting how many states each came past: 0 where the sound stayed.
void step(const std::vector<WarpState>& states, const Band& band, const Totals& before,
          std::span<const float> costs, Totals& totals, std::uint8_t* steps) {
  for (std::size_t i = band.first; i < band.end; ++i) {
    const WarpState& state = states[i];
    const float* at = &before[i + kBefore];
    float best = at[0] + state.stay;
    std::uint8_t from = 0;
    const auto take = [&](float other, std::uint8_t by) {
      from = other < best ? by : from;
      best = std::min(other, best);
    };
    take(at[-1] + state.enter, 1);
    take(at[-2] + state.skip, 2);
    take(at[-3] + state.leap, 3);
    totals[i + kBefore] = best + costs[i - band.first];
    steps[i - band.first] = from;
  }
}

}  // namespace

std::vector<std::size_t> cheapest_way(const std::vector<WarpState>& states, std::size_t moments,
                                      const WarpCosts& costs) {
  if (states.size() < 2 || moments == 0) return {};
  const auto bands = bands_of(states, moments);
  std::vector<std::size_t> begins{0};  // of each moment's steps
  for (const Band& band : bands) begins.push_back(begins.back() + (band.end - band.first));
  std::vector<std::uint8_t> steps(begins.back());
  Totals before(states.size() + kBefore, kNever);
  Totals totals = before;
  std::vector<float> here(states.size());
  for (std::size_t t = 0; t < moments; ++t) {
    const Band& band = bands[t];
    const std::span<float> row{here.data(), band.end - band.first};
    if (!row.empty()) costs(t, band.first, row);
    if (t == 0) {
      for (std::size_t i = band.first; i < std::min<std::size_t>(band.end, 2); ++i)
        totals[i + kBefore] = row[i - band.first];
    } else {
      step(states, band, before, row, totals, &steps[begins[t]]);
    }
    before.swap(totals);
    if (t == 0) continue;
    // Neither this moment's totals nor the next one's have any for the states that were left behind.
    for (std::size_t i = bands[t - 1].first; i < band.first; ++i)
      before[i + kBefore] = totals[i + kBefore] = kNever;
  }
  std::size_t state = states.size() - 1;
  if (before[state - 1 + kBefore] < before[state + kBefore]) --state;
  if (before[state + kBefore] >= kNever) return {};
  std::vector<std::size_t> way(moments);
  for (std::size_t t = moments; t-- > 0;) {
    way[t] = state;
    if (t > 0) state -= steps[begins[t] + state - bands[t].first];
  }
  return way;
}

}  // namespace cueclip
