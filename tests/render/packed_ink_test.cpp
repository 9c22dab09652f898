#include "draw/packed_ink.h"

#include <numeric>

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(PackedInk, GivesBackWhatWasPacked) {
  Ink ink{3, 5, 40, 30, std::vector<std::uint8_t>(1'200)};
  std::fill(ink.coverage.begin() + 100, ink.coverage.begin() + 800, std::uint8_t{255});
  std::iota(ink.coverage.begin() + 800, ink.coverage.begin() + 900, std::uint8_t{200});
  EXPECT_EQ(PackedInk{ink}.unpacked(), ink);
  EXPECT_EQ(PackedInk{Ink{}}.unpacked(), Ink{});
}

TEST(PackedInk, KnowsItsPlace) {
  const PackedInk packed{Ink{3, 5, 2, 1, {9, 9}}};
  EXPECT_EQ(packed.place(), (Ink{3, 5, 2, 1, {}}));
}

}  // namespace
}  // namespace cueclip
