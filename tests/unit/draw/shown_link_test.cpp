#include "draw/shown_link.h"

#include <gtest/gtest.h>

#include "caption/tokens.h"

namespace cueclip {
namespace {

std::string shown(const char* link, std::size_t most) {
  return shown_link(link, [&](const std::string& text) { return count_characters(text) <= most; });
}

TEST(ShownLink, HasNoSchemeNorSlashAtItsEnd) {
  EXPECT_EQ(shown("https://www.example.org/12/", 40), "example.org/12");
  EXPECT_EQ(shown("http://example.org", 40), "example.org");
  EXPECT_EQ(shown("slowears.example/12", 40), "slowears.example/12");
}

TEST(ShownLink, LosesTheMiddleOfItsPath) {
  EXPECT_EQ(shown("https://example.org/podcasts/slow-ears/every-city-has-an-accent", 30),
            "example.org/podcasts…an-accent");
  EXPECT_EQ(shown("https://example.org/abcdefgh", 16), "example.org/a…gh");
}

TEST(ShownLink, KeepsItsHostWhatever) {
  EXPECT_EQ(shown("https://a-very-long-host.example.org/episode", 10), "a-very-long-host.example.org/…");
  EXPECT_EQ(shown("https://a-very-long-host.example.org", 10), "a-very-long-host.example.org");
}

}  // namespace
}  // namespace cueclip
