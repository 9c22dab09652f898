#include "studio/preview.h"

#include <cueclip/render.h>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "draw/png.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostShown = 10;  // one in each style and some; 6 MB each
constexpr int kLargestShown = 1920;     // pixels of a clip's longer side, which no screen shows more of

}  // namespace

std::shared_ptr<PreparedClip> Preview::prepared(const std::string& key, const ClipOptions& options) {
  const auto found = std::ranges::find(prepared_, key, &Kept::key);
  if (found != prepared_.end()) {
    prepared_.splice(prepared_.begin(), prepared_, found);
  } else {
    const Shape largest = parse_shape(fmt::format("{0}x{0}", kLargestShown));
    prepared_.push_front(
        {key, std::make_shared<PreparedClip>(options, std::vector{largest}, sources_, typesetter_)});
    typesetter_ = prepared_.front().prepared->typesetter();
    if (prepared_.size() > kMostSounds) prepared_.pop_back();
  }
  return prepared_.front().prepared;
}

std::shared_ptr<const ShownClip> Preview::clip(const std::string& key, const ClipOptions& options,
                                               const std::string& style, const Shape& shape) {
  const std::lock_guard lock{mutex_};
  const std::string whole = fmt::format("{}\n{}\n{}x{}", key, style, shape.width, shape.height);
  const auto found = std::ranges::find(shown_, whole, &Shown::key);
  if (found != shown_.end()) {
    shown_.splice(shown_.begin(), shown_, found);
    return shown_.front().clip;
  }
  const auto clip = prepared(key, options);
  auto shown = std::make_shared<ShownClip>();
  shown->plan = clip->plan(style, shape, scratch_ / "clip.mp4");
  const auto sound = [&]() -> const Sound& {
    if (!shown->plan.sound) clip->add_sound(shown->plan);
    return *shown->plan.sound;
  };
  shown->scene = std::make_shared<const Scene>(shown->plan, sound, *clip->typesetter());
  (void)sound();  // where no waveform is drawn
  shown_.push_front({whole, shown});
  forget_the_oldest();
  return shown;
}

void Preview::forget_the_oldest() {
  const auto sounds = [this] {
    std::set<const Sound*> different;
    for (const Shown& one : shown_) different.insert(one.clip->plan.sound.get());
    return different.size();
  };
  while (shown_.size() > kMostShown || sounds() > kMostSounds) shown_.pop_back();
}

std::string Preview::frame(const ShownClip& shown, std::optional<Time> at, int side) {
  const std::int64_t frame = at ? frame_at(shown.plan, *at) : telling_frame(shown.plan);
  FramePainter painter{*shown.scene};
  painter.paint(frame);
  return png_bytes(painter.canvas(), side);
}

}  // namespace cueclip
