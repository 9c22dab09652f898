#include "studio/guard.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

Sender page(const Guard& guard) {
  return {"127.0.0.1:8080", {}, guard.token(), {}, false};
}

TEST(Guard, ItsTokenIsAnotherEachTime) {
  EXPECT_EQ(Guard{8080}.token().size(), 64u);
  EXPECT_NE(Guard{8080}.token(), Guard{8080}.token());
}

TEST(Guard, WhoKnowsTheTokenMayUseTheSession) {
  const Guard guard{8080};
  Sender sender = page(guard);
  EXPECT_TRUE(guard.may_use_session(sender));
  sender.host = "localhost:8080";
  EXPECT_TRUE(guard.may_use_session(sender));
  sender.token.back() ^= 1;
  EXPECT_FALSE(guard.may_use_session(sender));
  sender.token.clear();
  EXPECT_FALSE(guard.may_use_session(sender));
  EXPECT_TRUE(guard.may_see_page(sender)) << "which holds nothing";
}

TEST(Guard, ANameThatWasMadeToPointHereMayNothing) {
  const Guard guard{8080};
  for (const auto* host :
       {"evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:80", "", "[::1]:8080"}) {
    Sender sender = page(guard);
    sender.host = host;
    EXPECT_FALSE(guard.may_use_session(sender)) << host;
    EXPECT_FALSE(guard.may_see_page(sender)) << host;
  }
}

TEST(Guard, APageOfAnotherSiteMayNothing) {
  const Guard guard{8080};
  for (const auto* origin :
       {"http://evil.example", "null", "http://127.0.0.1:81", "https://127.0.0.1:8080"}) {
    Sender sender = page(guard);
    sender.origin = origin;
    EXPECT_FALSE(guard.may_use_session(sender)) << origin;
    EXPECT_FALSE(guard.may_see_page(sender)) << origin;
  }
}

TEST(Guard, AChangeNeedsAnOriginAndTheTokenItself) {
  const Guard guard{8080};
  Sender sender = page(guard);
  sender.changes = true;
  EXPECT_FALSE(guard.may_use_session(sender));
  sender.origin = guard.origin();
  EXPECT_TRUE(guard.may_use_session(sender));
  sender.token.clear();
  sender.cookie = guard.token();
  EXPECT_FALSE(guard.may_use_session(sender)) << "a cookie goes with anybody's request";
  sender.changes = false;
  EXPECT_TRUE(guard.may_use_session(sender));
}

TEST(Guard, ItsCookieIsThePortsOwn) {
  EXPECT_NE(Guard{8080}.cookie_name(), Guard{8081}.cookie_name());
}

}  // namespace
}  // namespace cueclip
