#include "video/in_order.h"

#include <atomic>
#include <stdexcept>

namespace cueclip {
namespace {

TEST(WorkInOrder, HandsResultsOverInOrder) {
  for (const std::size_t jobs : {1u, 2u, 7u}) {
    std::vector<std::size_t> taken;
    work_in_order(
        50, jobs,
        [] {
          return [](std::size_t piece) {
            if (piece % 5 == 0) std::this_thread::yield();
            return piece * 3;
          };
        },
        [&](std::size_t result) { taken.push_back(result); });
    ASSERT_EQ(taken.size(), 50u);
    for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_EQ(taken[i], i * 3);
  }
}

TEST(WorkInOrder, DoesNotRunFarAhead) {
  std::atomic<int> made{0};
  int taken = 0;
  work_in_order(
      100, 2, [&] { return [&](std::size_t) { return ++made; }; },
      [&](int) {
        EXPECT_LE(made - taken, 2 * 2 + 1);
        ++taken;
      });
  EXPECT_EQ(taken, 100);
}

TEST(WorkInOrder, ThrowsWhatAWorkerThrows) {
  const auto run = [] {
    work_in_order(
        20, 3,
        [] {
          return [](std::size_t piece) {
            if (piece == 7) throw std::runtime_error{"seven"};
            return piece;
          };
        },
        [](std::size_t) {});
  };
  EXPECT_THROW(run(), std::runtime_error);
}

TEST(WorkInOrder, ThrowsWhatTheTakerThrows) {
  const auto run = [] {
    work_in_order(
        20, 3, [] { return [](std::size_t piece) { return piece; }; },
        [](std::size_t) { throw std::logic_error{"full"}; });
  };
  EXPECT_THROW(run(), std::logic_error);
}

}  // namespace
}  // namespace cueclip
