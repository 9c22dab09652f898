#include "video/group_worker.h"

#include <cueclip/error.h>

namespace cueclip {

GroupWorker::GroupWorker(const std::vector<FrameGroup>& groups, const Scene& scene, const ClipVideo& video,
                         std::stop_token stop)
    : groups_{groups},
      video_{video},
      stop_{std::move(stop)},
      painter_{scene},
      picture_{scene.still().width(), scene.still().height()} {}

std::vector<av::Packet> GroupWorker::operator()(std::size_t index) {
  const FrameGroup& group = groups_[index];
  const auto encoder = video_.open_group(group);
  for (std::int64_t n = group.frames.first; n < group.frames.end; ++n) {
    check_stop(stop_);
    picture_.convert(painter_.canvas(), painter_.paint(n));
    encoder->encode(picture_, n);
  }
  return encoder->finish();
}

void check_stop(const std::stop_token& stop) {
  if (stop.stop_requested())
    throw Error{Failure::kStopped, "stopped before the clip was whole: nothing of it is kept"};
}

}  // namespace cueclip
