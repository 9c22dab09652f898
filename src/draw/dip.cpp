#include "draw/dip.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

namespace cueclip {

namespace {

constexpr std::int64_t kSteps = 256;

/// A channel at `shift`, so many steps from one pixel's to another's.
std::uint32_t mixed(std::uint32_t from, std::uint32_t to, std::int64_t steps, int shift) {
  const auto part = [shift](std::uint32_t pixel) { return static_cast<std::int64_t>(pixel >> shift & 0xFF); };
  const std::int64_t sum = part(from) * (kSteps - steps) + part(to) * steps;
  return static_cast<std::uint32_t>((sum + kSteps / 2) / kSteps) << shift;
}

/// A state is the part's own and how far it has faded.
class Dipping : public MovingPart {
 public:
  Dipping(std::unique_ptr<const MovingPart> part, const ClipPlan& plan, const Canvas& still)
      : part_{std::move(part)},
        joins_{plan.joins},
        reach_{plan.style.join.dip * plan.fps.per_second() / 2},
        still_{still} {}

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const std::int64_t own = part_->state(frame);
    const bool is_seen = !part_->area(own).empty();
    return own * kSteps + (is_seen ? faded(frame) : 0);
  }
  [[nodiscard]] Rect area(std::int64_t state) const override { return part_->area(own(state)); }

  [[nodiscard]] bool is_passing(std::int64_t state) const override { return part_->is_passing(own(state)); }

  void draw(Canvas& canvas, std::int64_t state) const override {
    const std::int64_t steps = state - own(state) * kSteps;
    part_->draw(canvas, own(state));
    if (steps == 0) return;
    const Rect rect = intersection(area(state), canvas.bounds());
    for (int y = rect.y; y < rect.bottom(); ++y) {
      std::uint32_t* const row = canvas.row(y);
      const std::uint32_t* const under = still_.row(y);
      for (int x = rect.x; x < rect.right(); ++x)
        if (row[x] != under[x])
          row[x] = mixed(row[x], under[x], steps, 16) | mixed(row[x], under[x], steps, 8) |
                   mixed(row[x], under[x], steps, 0);
    }
  }

 private:
  /// Rounded down: a part's own state may be negative.
  static std::int64_t own(std::int64_t state) { return state >> 8; }

  /// Up to all but one step of kSteps.
  [[nodiscard]] std::int64_t faded(std::int64_t frame) const {
    double most = 0;
    for (const std::int64_t join : joins_)
      most = std::max(most, 1 - static_cast<double>(std::abs(frame - join)) / reach_);
    const std::int64_t steps = std::llround(most * static_cast<double>(kSteps));
    return std::min(kSteps - 1, steps);
  }

  std::unique_ptr<const MovingPart> part_;
  std::vector<std::int64_t> joins_;
  double reach_;  ///< to each side of a join, in frames
  const Canvas& still_;
};

}  // namespace

std::unique_ptr<const MovingPart> with_dips(std::unique_ptr<const MovingPart> part, const ClipPlan& plan,
                                            const Canvas& still) {
  if (plan.joins.empty() || plan.style.join.dip <= 0) return part;
  return std::make_unique<const Dipping>(std::move(part), plan, still);
}

}  // namespace cueclip
