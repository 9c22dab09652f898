#include "align/coarse_way.h"

#include <algorithm>
#include <cstdint>
#include <future>

#include "align/coarse_costs.h"
#include "align/pace.h"

namespace cueclip {

namespace {

constexpr float kNoWay = 1e18f;
constexpr std::size_t kReach = 12'000;  // moments that a row may be from where one speed would have it
constexpr std::size_t kStretch = 16 * CoarseCosts::kBlock;  // moments whose steps are kept at once
constexpr float kUnsaid = 0.05f;          // what a row of a cue that nobody says costs, of the typical
constexpr float kUnsaidCue = 3;           // and each stretch of such cues
constexpr std::size_t kLead = 3;          // states that are none before the first
constexpr std::size_t kOthersApart = 40;  // moments: what is between others that are nearer is one too
constexpr std::size_t kShortestOther = 40;

/// States [first, end) in which a recording may be.
struct States {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// The ways that there are, and what going on costs.
class Trellis {
 public:
  Trellis(const Reference& reference, const std::vector<std::size_t>& cues, Features sound)
      : costs_{reference, std::move(sound)}, words_{reference.words()} {
    const auto& states = costs_.states();
    const float typical = costs_.typical();
    std::size_t cue = 0;
    for (std::size_t i = 0; i < states.size(); ++i) {
      const CoarseState& state = states[i];
      const bool is_head = state.is_pause && cue < cues.size() && state.word == cues[cue];
      if (is_head) {
        heads_.push_back(i);
        ++cue;
      }
      const bool follows_pause = !state.is_pause && i > 0 && states[i - 1].is_pause;
      stay_.push_back(is_head ? 0 : state.is_pause ? kCoarsePace.linger : kCoarsePace.stay);
      enter_.push_back(!state.is_pause ? 0 : is_head ? kCoarsePace.marked_pause : kCoarsePace.pause);
      skip_.push_back(follows_pause ? 0 : kCoarsePace.skip);
    }
    for (std::size_t q = 0; q + 1 < heads_.size(); ++q)
      unsaid_.push_back(kUnsaid * typical * static_cast<float>(heads_[q + 1] - heads_[q]));
  }

  [[nodiscard]] std::size_t moments() const { return costs_.moments(); }
  [[nodiscard]] std::size_t states() const { return stay_.size(); }
  [[nodiscard]] const CoarseCosts& costs() const { return costs_; }
  [[nodiscard]] const std::vector<std::size_t>& heads() const { return heads_; }

  /// The states of a block of moments: about where one speed would have them.
  [[nodiscard]] States about(std::size_t moment) const {
    const double speed = static_cast<double>(states()) / static_cast<double>(moments());
    const double at = static_cast<double>(moment) * speed;
    const double reach = static_cast<double>(kReach) * speed;
    // The last moments may be in any state behind, so that there is a way to the end.
    const auto first = static_cast<std::size_t>(std::max(at - reach, 0.0));
    const auto end = std::min(static_cast<std::size_t>(at + reach) + CoarseCosts::kBlock, states());
    return {std::min(first, states() - 2), end};
  }

  /// From what each state costs at a moment to what it costs at the next, before its own cost.
  void step(const States& band, const std::vector<float>& before, std::vector<float>& totals) const {
    const float* at = &before[kLead];
    for (std::size_t i = band.first; i < band.end; ++i) {
      const float here = std::min(at[i] + stay_[i], *(at + i - 1) + enter_[i]);
      const float past = std::min(*(at + i - 2) + skip_[i], *(at + i - 3) + kCoarsePace.leap);
      totals[i + kLead] = std::min(here, past);
    }
  }

  /// Which of the four a state came by: how many states it passed.
  [[nodiscard]] std::uint8_t came_by(std::size_t i, const std::vector<float>& before) const {
    const float* at = &before[i + kLead];
    const float ways[]{at[0] + stay_[i], at[-1] + enter_[i], at[-2] + skip_[i], at[-3] + kCoarsePace.leap};
    return static_cast<std::uint8_t>(std::min_element(std::begin(ways), std::end(ways)) - std::begin(ways));
  }

  /// Lets cues be passed whole, from head to head, within a moment; notes which were.
  void pass_cues(const States& band, std::vector<float>& totals, std::vector<bool>* passed) const {
    bool follows = false;
    for (std::size_t q = 1; q < heads_.size(); ++q) {
      if (heads_[q - 1] < band.first || heads_[q] >= band.end) {
        follows = false;
        if (passed != nullptr) (*passed)[q] = false;
        continue;
      }
      const float by =
          totals[heads_[q - 1] + kLead] + unsaid_[q - 1] + (follows ? 0 : kUnsaidCue * costs_.typical());
      follows = by < totals[heads_[q] + kLead];
      if (follows) totals[heads_[q] + kLead] = by;
      if (passed != nullptr) (*passed)[q] = follows;
    }
  }

 private:
  CoarseCosts costs_;
  std::size_t words_;
  std::vector<std::size_t> heads_;  // the pauses before cues' first words, and the one behind all
  std::vector<float> unsaid_;
  std::vector<float> stay_;
  std::vector<float> enter_;
  std::vector<float> skip_;
};

/// Measures a block of moments while the one before is gone through.
class Blocks {
 public:
  Blocks(const Trellis& trellis, std::size_t first, std::size_t end, const States& among)
      : trellis_{trellis}, next_{first}, end_{end}, among_{among} {
    start();
  }
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;
  ~Blocks() {
    if (running_.valid()) running_.wait();
  }

  struct Block {
    std::size_t moment = 0;
    std::size_t count = 0;
    States states;
    std::vector<float> costs;
  };

  [[nodiscard]] Block take() {
    Block block = running_.get();
    if (next_ < end_) start();
    return block;
  }

 private:
  void start() {
    running_ = std::async(std::launch::async, [this, moment = next_] {
      Block block{moment, std::min(CoarseCosts::kBlock, end_ - moment), trellis_.about(moment), {}};
      block.states.end = std::min(block.states.end, among_.end);
      block.states.first = std::min(std::max(block.states.first, among_.first), block.states.end);
      block.costs.resize(block.count * (block.states.end - block.states.first));
      if (!block.costs.empty())
        trellis_.costs().measure(moment, block.states.first, block.states.end, block.costs);
      return block;
    });
    next_ += CoarseCosts::kBlock;
  }

  const Trellis& trellis_;
  std::size_t next_;
  std::size_t end_;
  States among_;
  std::future<Block> running_;
};

/// The totals of one moment after another.
class Walk {
 public:
  Walk(const Trellis& trellis, std::vector<float> totals) : trellis_{trellis}, totals_{std::move(totals)} {
    if (totals_.empty()) totals_.assign(trellis.states() + kLead, kNoWay);
    before_.assign(totals_.size(), kNoWay);
  }

  /// Goes through a block; `note(moment, before, passed)` is called for each moment, where it isn't empty.
  template <typename Note>
  void go(const Blocks::Block& block, Note&& note, std::vector<bool>* passed) {
    const States& band = block.states;
    const std::size_t width = band.end - band.first;
    for (std::size_t t = 0; t < block.count; ++t) {
      before_.swap(totals_);
      std::fill(totals_.begin(), totals_.begin() + static_cast<std::ptrdiff_t>(band.first + kLead), kNoWay);
      if (block.moment + t == 0) {
        std::ranges::fill(totals_, kNoWay);
        totals_[kLead] = 0;
      } else {
        trellis_.step(band, before_, totals_);
      }
      const float* costs = &block.costs[t * width];
      for (std::size_t i = band.first; i < band.end; ++i) totals_[i + kLead] += costs[i - band.first];
      trellis_.pass_cues(band, totals_, passed);
      note(block.moment + t, band, before_);
    }
  }

  [[nodiscard]] const std::vector<float>& totals() const { return totals_; }

 private:
  const Trellis& trellis_;
  std::vector<float> totals_;
  std::vector<float> before_;
};

/// What costs were at every kStretch-th moment, before it.
using Milestones = std::vector<std::vector<float>>;

/// Each moment's state, from the last one's back.
class WayBack {
 public:
  WayBack(const Trellis& trellis, std::size_t last)
      : trellis_{trellis}, way_(trellis.moments()), state_{last} {}

  /// Finds the states of moments [first, end). `before` are the totals before them, `after` behind them.
  void find(std::size_t first, std::size_t end, const std::vector<float>& before,
            const std::vector<float>& after) {
    // Few ways lead over many states in so short a time; where the cheapest does, its total is another.
    const float total = after[state_ + kLead];
    std::size_t reach = 4 * (end - first);
    while (!find_among({state_ - std::min(reach, state_), state_ + 1}, first, end, before, total)) reach *= 4;
  }

  [[nodiscard]] const std::vector<std::size_t>& way() const { return way_; }

 private:
  bool find_among(const States& among, std::size_t first, std::size_t end, const std::vector<float>& before,
                  float total) {
    std::vector<std::vector<std::uint8_t>> steps(end - first);
    std::vector<std::vector<bool>> passed(end - first);
    std::vector<States> bands(end - first);
    Blocks blocks{trellis_, first, end, among};
    Walk walk{trellis_, before};
    std::vector<bool> passed_now(trellis_.heads().size());
    for (std::size_t at = first; at < end;) {
      const auto block = blocks.take();
      walk.go(
          block,
          [&](std::size_t moment, const States& band, const std::vector<float>& from) {
            auto& here = steps[moment - first];
            here.resize(band.end - band.first);
            for (std::size_t i = band.first; moment > 0 && i < band.end; ++i)
              here[i - band.first] = trellis_.came_by(i, from);
            bands[moment - first] = band;
            passed[moment - first] = passed_now;
          },
          &passed_now);
      at += block.count;
    }
    if (among.first > 0 && walk.totals()[state_ + kLead] > total) return false;
    for (std::size_t moment = end; moment-- > first;) {
      pass_back(passed[moment - first]);
      way_[moment] = state_;
      state_ -= steps[moment - first][state_ - bands[moment - first].first];
    }
    return true;
  }

  /// Over the cues that were passed at this moment.
  void pass_back(const std::vector<bool>& passed) {
    const auto& heads = trellis_.heads();
    auto at = std::ranges::lower_bound(heads, state_);
    while (at != heads.end() && *at == state_ && at != heads.begin() &&
           passed[static_cast<std::size_t>(at - heads.begin())])
      state_ = *--at;
  }

  const Trellis& trellis_;
  std::vector<std::size_t> way_;
  std::size_t state_;
};

std::vector<std::size_t> cheapest_states(const Trellis& trellis, const std::function<void(double)>& go_on) {
  Milestones milestones;
  Walk walk{trellis, {}};
  Blocks blocks{trellis, 0, trellis.moments(), {0, trellis.states()}};
  for (std::size_t at = 0; at < trellis.moments();) {
    if (at % kStretch == 0) milestones.push_back(walk.totals());
    const auto block = blocks.take();
    walk.go(
        block, [](std::size_t, const States&, const std::vector<float>&) {}, nullptr);
    at += block.count;
    if (go_on) go_on(0.75 * static_cast<double>(at) / static_cast<double>(trellis.moments()));
  }
  milestones.push_back(walk.totals());
  const auto& totals = milestones.back();
  const std::size_t last = trellis.states() - 1;
  WayBack back{trellis, totals[last - 1 + kLead] < totals[last + kLead] ? last - 1 : last};
  for (std::size_t i = milestones.size() - 1; i-- > 0;) {
    back.find(i * kStretch, std::min((i + 1) * kStretch, trellis.moments()), milestones[i],
              milestones[i + 1]);
    if (go_on) go_on(1 - 0.25 * static_cast<double>(i) / static_cast<double>(milestones.size()));
  }
  return back.way();
}

/// Stretches in which something else is heard, the short gaps between them too.
std::vector<CoarseCue> others_on(const std::vector<std::size_t>& way, const CoarseCosts& costs) {
  std::vector<CoarseCue> others;
  for (std::size_t t = 0; t < way.size(); ++t) {
    if (!costs.states()[way[t]].is_pause || !costs.is_loud(t)) continue;
    const bool goes_on = !others.empty() && t - others.back().end < kOthersApart &&
                         std::all_of(way.begin() + static_cast<std::ptrdiff_t>(others.back().end),
                                     way.begin() + static_cast<std::ptrdiff_t>(t),
                                     [&](std::size_t state) { return costs.states()[state].is_pause; });
    if (!goes_on) others.push_back({true, t, t});
    others.back().end = t + 1;
  }
  std::erase_if(others, [](const CoarseCue& other) { return other.end - other.first < kShortestOther; });
  return others;
}

}  // namespace

CoarseWay find_coarse_way(const Reference& reference, const std::vector<std::size_t>& cues, Features sound,
                          const std::function<void(double)>& go_on) {
  CoarseWay result;
  result.cues.resize(cues.size() - 1);
  if (reference.empty() || sound.size() == 0) return result;
  const Trellis trellis{reference, cues, std::move(sound)};
  const auto way = cheapest_states(trellis, go_on);
  const auto& states = trellis.costs().states();
  std::vector<std::size_t> heard_words(result.cues.size());
  std::size_t last_word = reference.words();
  for (std::size_t t = 0; t < way.size(); ++t) {
    const CoarseState& state = states[way[t]];
    if (state.is_pause) continue;
    const auto q = static_cast<std::size_t>(std::ranges::upper_bound(cues, state.word) - cues.begin()) - 1;
    CoarseCue& cue = result.cues[q];
    if (cue.end == 0) cue.first = t;
    cue.end = t + 1;
    if (state.word != last_word) ++heard_words[q];
    last_word = state.word;
  }
  for (std::size_t q = 0; q < result.cues.size(); ++q)
    result.cues[q].is_heard = heard_words[q] * 2 > cues[q + 1] - cues[q];
  result.others = others_on(way, trellis.costs());
  for (std::size_t t = 0; t < way.size(); ++t) result.is_loud.push_back(trellis.costs().is_loud(t));
  return result;
}

}  // namespace cueclip
