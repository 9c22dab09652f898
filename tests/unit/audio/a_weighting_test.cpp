#include "audio/a_weighting.h"

#include <cmath>
#include <utility>

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(AWeighting, IsTheStandards) {
  // IEC 61672-1, table 3: at the exact frequencies 1000 * 10^(n / 10), in decibels.
  for (const auto& [tenths, decibels] : {std::pair{-17, -50.5},
                                         {-14, -34.6},
                                         {-13, -30.2},
                                         {-10, -19.1},
                                         {-7, -10.9},
                                         {-4, -4.8},
                                         {-3, -3.2},
                                         {0, 0.0},
                                         {2, 1.0},
                                         {3, 1.2},
                                         {4, 1.3},
                                         {6, 1.0},
                                         {9, -1.1},
                                         {10, -2.5},
                                         {12, -6.6},
                                         {13, -9.3}})
    EXPECT_NEAR(20 * std::log10(a_weighting(1000 * std::pow(10, tenths / 10.0))), decibels, 0.06) << tenths;
}

TEST(AWeighting, HearsNothingAtZero) {
  EXPECT_EQ(a_weighting(0), 0);
}

}  // namespace
}  // namespace cueclip
