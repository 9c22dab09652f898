#include "caption/address.h"

namespace cueclip {
namespace {

TEST(IsAddress, KnowsAddresses) {
  for (const auto* word : {U"https://example.org", U"www.example.org/a", U"example.org",
                           U"(example.co.uk/a?b=c),", U"ada.roy@example.org", U"exämple.org:80", U"ftp://x"})
    EXPECT_TRUE(is_address(word)) << std::string(word, word + std::u32string_view{word}.size());
}

TEST(IsAddress, KnowsWords) {
  for (const auto* word :
       {U"", U"...", U"end.", U"fin.Ensuite", U"3.5", U"p.m.", U"@ada", U"a@b", U"U.S.", U"14:30"})
    EXPECT_FALSE(is_address(word)) << std::string(word, word + std::u32string_view{word}.size());
}

}  // namespace
}  // namespace cueclip
