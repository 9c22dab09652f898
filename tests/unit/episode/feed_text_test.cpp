#include "episode/feed_text.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(FeedText, ReadsReferencesUntilNoneIsLeft) {
  EXPECT_EQ(feed_text("Don&#8217;t <i>stop</i> &amp; go"), "Don’t stop & go");
  EXPECT_EQ(feed_text("Ivo d&amp;amp;#039;Arc"), "Ivo d'Arc");
  EXPECT_EQ(feed_text("&#38;#39;&amp;amp;amp;amp;lt;3"), "'<3");
  EXPECT_EQ(feed_text("&amp;eacute;&nbsp;&#x1F30A;"), "é\u00A0🌊");
  EXPECT_EQ(feed_text("&nosuch; & &; AT&T; R&D"), "&nosuch; & &; AT&T; R&D");
  std::string deep = "&";
  for (int i = 0; i < 100'000; ++i) deep += "amp;";
  EXPECT_EQ(feed_text(deep + "lt;"), "<");
}

TEST(FeedText, DropsHtmlsTagsAlone) {
  EXPECT_EQ(feed_text("One<br/>two<p>three</p> <a href=\"https://x.example/?a>b\">four</a>"),
            "One two three b\">four");
  EXPECT_EQ(feed_text("&lt;B&gt;bold&lt;/B&gt; <!-- not said -->claim"), "bold claim");
  for (const char* words :
       {"a < b > c", "I <3 you", "a <b and c> d", "<three> of <five>", "x<y", "1 << 2", "<"})
    EXPECT_EQ(feed_text(words), words);
}

}  // namespace
}  // namespace cueclip
