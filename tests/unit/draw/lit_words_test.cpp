#include "draw/lit_words.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Card card(std::initializer_list<Time> starts, FrameRange frames = {0, 60}) {
  Card result;
  result.frames = frames;
  for (const Time start : starts) result.words.push_back({"word", {start, start + 100ms}});
  return result;
}

using Group = std::pair<std::size_t, std::size_t>;

std::vector<Group> groups(const Card& one, FrameRate fps = 30) {
  std::vector<Group> result;
  for (const LitWords& lit : lit_words(one, fps)) result.emplace_back(lit.first, lit.last);
  return result;
}

TEST(LitWords, AreLitOneByOne) {
  EXPECT_EQ(groups(card({0ms, 300ms, 600ms})), (std::vector<Group>{{0, 0}, {1, 1}, {2, 2}}));
  EXPECT_TRUE(groups(card({})).empty());
}

TEST(LitWords, ShareALightWhereOneIsSaidInAFlash) {
  EXPECT_EQ(groups(card({0ms, 300ms, 340ms, 700ms})), (std::vector<Group>{{0, 0}, {1, 2}, {3, 3}}));
  EXPECT_EQ(groups(card({0ms, 500ms, 1950ms})), (std::vector<Group>{{0, 0}, {1, 2}})) << "the card ends";
  EXPECT_EQ(groups(card({900ms, 1000ms, 1300ms}, {30, 60})), (std::vector<Group>{{0, 1}, {2, 2}}))
      << "the first is lit from the card's beginning only";
}

TEST(LitWords, LastATenthOfASecondAtEveryRate) {
  for (const FrameRate fps : {FrameRate{24}, FrameRate{30}, FrameRate{60}}) {
    const auto lit = lit_words(card({0ms, 60ms, 120ms, 180ms, 240ms, 300ms, 900ms}, {0, 200}), fps);
    for (std::size_t i = 1; i < lit.size(); ++i) {
      EXPECT_GE(lit[i].from - lit[i - 1].from, 3);
      EXPECT_GE(time_of_frame(lit[i].from - lit[i - 1].from, fps), 90ms);
    }
  }
}

}  // namespace
}  // namespace cueclip
