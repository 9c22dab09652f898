#include "video/frame_groups.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

/// The lengths of the groups of a clip of so many frames, and of a closing card of so many.
std::vector<std::int64_t> lengths(std::int64_t passage, std::int64_t card, FrameRate fps = 30) {
  ClipPlan plan;
  plan.fps = fps;
  plan.frames = passage;
  plan.duration = time_of_frame(passage, fps);
  if (card > 0) plan.outro = time_of_frame(card, fps) - Time{1};  // time is rounded
  std::vector<std::int64_t> found;
  std::int64_t next = 0;
  for (const FrameGroup& group : groups_of(plan)) {
    EXPECT_EQ(group.index, static_cast<std::int64_t>(found.size()));
    EXPECT_EQ(group.frames.first, next);
    next = group.frames.end;
    found.push_back(group.frames.length());
  }
  EXPECT_EQ(next, plan.all_frames());
  return found;
}

using Lengths = std::vector<std::int64_t>;

TEST(FrameGroups, AreTwoSecondsOrSomewhatLonger) {
  EXPECT_EQ(lengths(60, 0), Lengths{60});
  EXPECT_EQ(lengths(119, 0), Lengths{119});
  EXPECT_EQ(lengths(180, 0), (Lengths{60, 60, 60}));
  EXPECT_EQ(lengths(181, 0), (Lengths{60, 60, 61})) << "no group of a picture alone";
  EXPECT_EQ(lengths(239, 0), (Lengths{79, 80, 80}));
  EXPECT_EQ(lengths(100, 0, 25), (Lengths{50, 50}));
}

TEST(FrameGroups, OfWhatIsShorterThanTwoSecondsAreOne) {
  EXPECT_EQ(lengths(1, 0), Lengths{1});
  EXPECT_EQ(lengths(59, 0), Lengths{59});
}

TEST(FrameGroups, BeginAnewWithTheClosingCard) {
  EXPECT_EQ(lengths(130, 90), (Lengths{65, 65, 90}));
  EXPECT_EQ(lengths(1, 60), (Lengths{1, 60}));
  EXPECT_EQ(lengths(90, 2), (Lengths{90, 2}));
  EXPECT_EQ(lengths(90, 1), Lengths{91}) << "a card of one frame";
}

}  // namespace
}  // namespace cueclip
