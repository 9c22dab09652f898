#include <mutex>
#include <vector>

#include "caption/edited_script.h"
#include "draw/parts.h"

namespace cueclip {

namespace {

/// A state is a run of frames that look the same.
class EditedWords : public MovingPart {
 public:
  explicit EditedWords(const ClipPlan& plan)
      : script_{plan.edited_captions, plan.shape.width, plan.shape.height} {
    const Rect frame{0, 0, plan.shape.width, plan.shape.height};
    std::vector<ColouredInk> shown;
    for (std::int64_t n = 0; n < plan.frames; ++n) {
      const std::int64_t time = time_of_frame(n, plan.fps).count() / 1000;
      if (n == 0 || !script_.same_at(time)) {
        // libass takes some that look the same for another.
        auto next = script_.at(time);
        if (n == 0 || next != shown) runs_.push_back({time, intersection(area_of(next), frame)});
        shown = std::move(next);
      }
      states_.push_back(static_cast<std::int64_t>(runs_.size()) - 1);
    }
  }

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    return states_[static_cast<std::size_t>(frame)];
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    return runs_[static_cast<std::size_t>(state)].area;
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const std::lock_guard lock{mutex_};
    for (const ColouredInk& part : script_.at(runs_[static_cast<std::size_t>(state)].time))
      draw_ink(canvas, part.ink, part.colour);
  }

 private:
  struct Run {
    std::int64_t time = 0;  ///< of its first frame, in milliseconds
    Rect area;
  };

  static Rect area_of(const std::vector<ColouredInk>& parts) {
    Rect area;
    for (const ColouredInk& part : parts) area = surrounding(area, rect_of(part.ink));
    return area;
  }

  mutable std::mutex mutex_;
  mutable EditedScript script_;
  std::vector<Run> runs_;
  std::vector<std::int64_t> states_;  ///< of each frame
};

}  // namespace

std::unique_ptr<const MovingPart> make_edited_words(const ClipPlan& plan) {
  return std::make_unique<const EditedWords>(plan);
}

}  // namespace cueclip
