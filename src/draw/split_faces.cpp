#include <array>
#include <cmath>

#include "av/scaled.h"
#include "draw/faces.h"
#include "draw/parts.h"
#include "draw/pictures.h"

namespace cueclip {

namespace {

constexpr double kQuiet = 0.66;  // of the ground's colour over who doesn't speak
constexpr double kSeam = 0.008;  // between the two, of the place's width
constexpr double kLine = 0.014;  // under who speaks, of its height

/// Two pictures side by side in the cover's place, of which that of who speaks stands out. A state is the
/// half that does, or 2 where neither speaks.
class SplitFaces : public MovingPart {
 public:
  SplitFaces(const ClipPlan& plan, const Rect& box, double radius)
      : track_{plan.captions}, box_{box}, radius_{radius}, ground_{plan.style.ground.colour} {
    const auto two = *split_faces(plan);
    speakers_ = {two.first, two.second};
    const int seam = std::max(2, static_cast<int>(std::lround(kSeam * box.width)));
    const int half = (box.width - seam) / 2;
    places_ = {Rect{box.x, box.y, half, box.height}, Rect{box.right() - half, box.y, half, box.height}};
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const Speaker& speaker = plan.speakers[static_cast<std::size_t>(speakers_.at(i))];
      images_.at(i) = scaled(*speaker.image, places_.at(i).width, places_.at(i).height);
      colours_.at(i) = speaker.colour;
    }
  }

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const int speaker = track_.speaker_at(frame);
    return speaker == speakers_[0] ? 0 : speaker == speakers_[1] ? 1 : 2;
  }
  [[nodiscard]] Rect area(std::int64_t /*state*/) const override { return box_; }
  void draw(Canvas& canvas, std::int64_t state) const override {
    cairo_t* const cairo = canvas.cairo();
    cairo_save(cairo);
    add_rounded(cairo, box_.x, box_.y, box_.width, box_.height, radius_);
    cairo_clip(cairo);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const Rect& place = places_.at(i);
      draw_filling(canvas, images_.at(i), place, 0);
      const bool speaks = static_cast<std::int64_t>(i) == state;
      const double line = std::max(2.0, kLine * place.height);
      cairo_rectangle(cairo, place.x, speaks ? place.bottom() - line : place.y, place.width,
                      speaks ? line : place.height);
      set_colour(cairo, speaks ? colours_.at(i) : ground_, speaks ? 1 : kQuiet);
      cairo_fill(cairo);
    }
    cairo_restore(cairo);
    cairo_surface_flush(cairo_get_target(cairo));
  }

 private:
  CaptionTrack track_;
  Rect box_;
  double radius_;
  Colour ground_;
  std::array<int, 2> speakers_{};
  std::array<Rect, 2> places_;
  std::array<Picture, 2> images_;
  std::array<Colour, 2> colours_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_split_faces(const ClipPlan& plan, const Rect& box, double radius) {
  return std::make_unique<const SplitFaces>(plan, box, radius);
}

}  // namespace cueclip
