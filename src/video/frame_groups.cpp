#include "video/frame_groups.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr Time kShortestGroup = std::chrono::seconds{2};

}  // namespace

std::vector<FrameRange> sections_of(const ClipPlan& plan) {
  const std::int64_t all = plan.all_frames();
  if (all - plan.frames < 2) return {{0, all}};
  return {{0, plan.frames}, {plan.frames, all}};
}

std::vector<FrameGroup> groups_of(const ClipPlan& plan) {
  const std::int64_t shortest = nearest_frame(kShortestGroup, plan.fps);
  std::vector<FrameGroup> groups;
  for (const FrameRange& section : sections_of(plan)) {
    const std::int64_t count = std::max<std::int64_t>(1, section.length() / shortest);
    for (std::int64_t i = 0; i < count; ++i) {
      const FrameRange frames{section.first + section.length() * i / count,
                              section.first + section.length() * (i + 1) / count};
      groups.push_back({static_cast<std::int64_t>(groups.size()), frames});
    }
  }
  return groups;
}

}  // namespace cueclip
