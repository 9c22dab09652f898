#include "align/heard_words.h"

#include <algorithm>
#include <cmath>

#include "align/sound_moments.h"
#include "align/warp.h"

namespace cueclip {

namespace {

// Tried as WarpPace's numbers were. "Typical" is how far a moment is from any row of the reference.
constexpr float kMostPause = 2;  // what a moment of a pause costs at most, of the typical

/// A state of the sound: a row of the reference, a pause before a word, or what is before and behind them
/// all.
struct Moment {
  enum class Kind { kRow, kPause, kEdge } kind = Kind::kRow;
  std::size_t word = 0;
  std::size_t row = 0;
};

/// What it costs that moments of the sound are rows of the reference, pauses, or something else.
class Costs {
 public:
  Costs(const Reference& reference, Features sound, float other)
      : reference_{reference}, sound_{std::move(sound)}, other_{other} {
    double sum = 0;
    double count = 0;
    for (std::size_t t = 0; t < sound_.size(); ++t) {
      typical_.push_back(typical_of(t));
      if (!sound_.is_speech(t)) continue;
      sum += static_cast<double>(typical_.back());
      ++count;
    }
    mean_ = static_cast<float>(sum / std::max(count, 1.0));
  }

  /// Less where the moment is far from all rows: what is odd about it is held against none of them. A quiet
  /// moment is odd in that nobody speaks.
  [[nodiscard]] float of_row(std::size_t moment, std::size_t row) const {
    return distance(moment, row) + (sound_.is_heard(moment) ? mean_ - typical_[moment] : 0);
  }
  [[nodiscard]] float of_pause(std::size_t moment) const {
    return mean_ * std::min(sound_.pause_share(moment), kMostPause);
  }
  [[nodiscard]] float of_edge(std::size_t moment) const { return std::min(of_pause(moment), other_ * mean_); }
  [[nodiscard]] float likeness(std::size_t moment, std::size_t row) const {
    return 1 - distance(moment, row) / std::max(typical_[moment], 1e-3f);
  }

 private:
  [[nodiscard]] float distance(std::size_t moment, std::size_t row) const {
    const auto one = sound_.row(moment);
    const auto other = reference_.row(row);
    float sum = 0;
    for (std::size_t i = 0; i < Features::kRow; ++i) sum += (one[i] - other[i]) * (one[i] - other[i]);
    return std::sqrt(sum) + kLoudnessCost * std::abs(sound_.loudness(moment) - reference_.loudness(row));
  }
  [[nodiscard]] float typical_of(std::size_t moment) const {
    const std::size_t step = std::max<std::size_t>(1, reference_.size() / kHeldAgainst);
    float sum = 0;
    float count = 0;
    for (std::size_t row = 0; row < reference_.size(); row += step, ++count) sum += distance(moment, row);
    return sum / count;
  }

  const Reference& reference_;
  SoundMoments sound_;
  float other_;
  std::vector<float> typical_;
  float mean_ = 0;
};

/// The way that a sound goes: for each word a pause that may be, and its rows.
class Road {
 public:
  Road(const Reference& reference, const std::vector<SoughtWord>& words, std::size_t moments, int rate,
       const WarpPace& pace) {
    std::size_t earliest = 0;
    for (std::size_t word = 0; word < reference.words(); ++word) {
      const TimeRange& window = words[word].window;
      const auto latest = moment_of(window.end, moments, rate);
      const bool is_edge = word == 0 || words[word].begins_cue;
      const bool is_expected = is_edge || reference.expects_pause(word);
      add({is_edge ? Moment::Kind::kEdge : Moment::Kind::kPause, word, 0},
          {is_expected ? 0 : pace.linger, is_expected ? pace.marked_pause : pace.pause, 0, 0, earliest,
           latest});
      earliest = std::max(earliest, moment_of(window.start, moments, rate));
      const auto [first, end] = reference.word(word);
      for (std::size_t row = first; row < end; ++row)
        add({Moment::Kind::kRow, word, row},
            {pace.stay, 0, row == first ? 0.0f : pace.skip, pace.leap, earliest, latest});
    }
    add({Moment::Kind::kEdge, reference.words(), 0}, {0, pace.marked_pause, 0, 0, earliest, moments});
    fall_never();
  }

  [[nodiscard]] const std::vector<WarpState>& states() const { return states_; }
  [[nodiscard]] const Moment& moment(std::size_t state) const { return moments_[state]; }

 private:
  static std::size_t moment_of(Time time, std::size_t moments, int rate) {
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(nearest_frame(time, rate), 0, static_cast<std::int64_t>(moments)));
  }
  void add(const Moment& moment, const WarpState& state) {
    moments_.push_back(moment);
    states_.push_back(state);
  }
  /// Windows may lie in each other; the band may not turn back.
  void fall_never() {
    std::size_t latest = 0;
    for (WarpState& state : states_) latest = state.latest = std::max(state.latest, latest);
  }

  std::vector<Moment> moments_;
  std::vector<WarpState> states_;
};

}  // namespace

std::vector<HeardWord> find_heard_words(const Reference& reference, Features sound,
                                        const std::vector<SoughtWord>& words, const WarpPace& pace) {
  if (reference.empty() || sound.size() == 0) return {};
  const std::size_t moments = sound.size();
  const int rate = sound.rate();
  const Costs costs{reference, std::move(sound), pace.other};
  const Road road{reference, words, moments, rate, pace};
  const auto way =
      cheapest_way(road.states(), moments, [&](std::size_t moment, std::size_t first, std::span<float> row) {
        const float pause = costs.of_pause(moment);
        const float edge = costs.of_edge(moment);
        for (std::size_t i = 0; i < row.size(); ++i) {
          const Moment& state = road.moment(first + i);
          row[i] = state.kind == Moment::Kind::kRow     ? costs.of_row(moment, state.row)
                   : state.kind == Moment::Kind::kPause ? pause
                                                        : edge;
        }
      });
  if (way.empty()) return {};
  std::vector<HeardWord> heard(reference.words());
  std::vector<float> counts(heard.size(), 0);
  for (std::size_t t = 0; t < way.size(); ++t) {
    const Moment& state = road.moment(way[t]);
    if (state.kind != Moment::Kind::kRow) continue;
    HeardWord& word = heard[state.word];
    const auto at = static_cast<std::int64_t>(t);
    if (counts[state.word]++ == 0) word.time.start = time_of_frame(at, rate);
    word.time.end = time_of_frame(at + 1, rate);
    word.likeness += costs.likeness(t, state.row);
  }
  for (std::size_t i = 0; i < heard.size(); ++i) heard[i].likeness /= std::max(counts[i], 1.0f);
  return heard;
}

double mean_likeness(const std::vector<HeardWord>& words) {
  double sum = 0;
  double length = 0;
  for (const HeardWord& word : words) {
    sum += static_cast<double>(word.likeness) * seconds(word.time.length());
    length += seconds(word.time.length());
  }
  return length > 0 ? sum / length : 0;
}

}  // namespace cueclip
