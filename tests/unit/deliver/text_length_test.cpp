#include "deliver/text_length.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

constexpr TextLimits kCharacters{{}, {}, {}, TextCount::kCharacters};
constexpr TextLimits kGraphemes{{}, {}, {}, TextCount::kGraphemes};
constexpr TextLimits kX{280, {}, 23, TextCount::kWeighted};

TEST(TextLength, CountsAsTheNetworkDoes) {
  const std::string family = "👨‍👩‍👧";  // five code points, one grapheme
  EXPECT_EQ(text_length("é" + family, kCharacters), 6);
  EXPECT_EQ(text_length("e\u0301" + family, kGraphemes), 2);
  EXPECT_EQ(text_length("aé" + family, kX), 4);
  EXPECT_EQ(text_length("東京", kX), 4);
  EXPECT_EQ(text_length("“a” – b", kX), 7);
  EXPECT_EQ(text_length("", kGraphemes), 0);
}

TEST(TextLength, OfALinkIsTheNetworks) {
  const std::string address = "https://example.org/" + std::string(100, 'x');
  EXPECT_EQ(text_length("a " + address + "\nb", kMastodonText), 2 + 23 + 2);
  EXPECT_EQ(text_length("http://a.example http://b.example", kMastodonText), 23 + 1 + 23);
  EXPECT_EQ(text_length(address, kGraphemes), 120) << "Bluesky counts all of it";
  EXPECT_EQ(text_length("example.org/abc", kMastodonText), 15) << "no link for Mastodon";
}

}  // namespace
}  // namespace cueclip
