#include "align/warp.h"

namespace cueclip {
namespace {

using Way = std::vector<std::size_t>;

/// States that may be taken at any of so many moments.
std::vector<WarpState> states(std::size_t count, std::size_t moments) {
  return std::vector<WarpState>(count, {0.1f, 0, 0.2f, 0.3f, 0, moments});
}

/// A sound that is like one state at each moment.
WarpCosts like(const Way& heard) {
  return [heard](std::size_t moment, std::size_t first, std::span<float> costs) {
    for (std::size_t i = 0; i < costs.size(); ++i) costs[i] = first + i == heard[moment] ? 0.0f : 1.0f;
  };
}

TEST(CheapestWay, StaysAndSkipsAsTheSoundDoes) {
  const Way heard{0, 0, 1, 2, 4, 4, 4, 5};
  EXPECT_EQ(cheapest_way(states(6, 8), 8, like(heard)), heard);
}

TEST(CheapestWay, NeverGoesBack) {
  EXPECT_EQ(cheapest_way(states(4, 6), 6, like({0, 1, 3, 1, 3, 3})), (Way{0, 1, 3, 3, 3, 3}));
}

TEST(CheapestWay, KeepsToTheMomentsThatAStateMayBeIn) {
  auto some = states(4, 8);
  for (std::size_t i = 2; i < 4; ++i) some[i].earliest = 5;
  for (const std::size_t state : cheapest_way(some, 5, like({0, 1, 2, 3, 3}))) EXPECT_LT(state, 2u);
  const Way way = cheapest_way(some, 8, like({0, 1, 2, 3, 3, 3, 3, 3}));
  ASSERT_EQ(way.size(), 8u);
  EXPECT_LT(way[4], 2u);
  EXPECT_EQ(way[7], 3u);
}

TEST(CheapestWay, IsNoneWhereTheMomentsLeaveNone) {
  auto some = states(4, 3);
  for (auto& state : some) state.latest = 2;
  EXPECT_TRUE(cheapest_way(some, 8, like(Way(8, 0))).empty());
  EXPECT_TRUE(cheapest_way({}, 8, like(Way(8, 0))).empty());
}

}  // namespace
}  // namespace cueclip
