#include "studio/guard.h"

#include <cueclip/error.h>

#include <array>

#include <fmt/format.h>
#include <sys/random.h>

namespace cueclip {

namespace {

constexpr std::size_t kTokenBytes = 32;

std::string new_token() {
  std::array<unsigned char, kTokenBytes> bytes{};
  if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw Error{Failure::kSystem, "the system gives no random bytes for the session's token"};
  std::string token;
  for (const unsigned char byte : bytes) token += fmt::format("{:02x}", byte);
  return token;
}

}  // namespace

Guard::Guard(int port)
    : token_{new_token()},
      cookie_name_{fmt::format("cueclip-{}", port)},
      origin_{fmt::format("http://127.0.0.1:{}", port)},
      local_origin_{fmt::format("http://localhost:{}", port)} {}

bool Guard::may_see_page(const Sender& sender) const {
  const std::string origin = "http://" + sender.host;
  if (origin != origin_ && origin != local_origin_) return false;
  // A browser tells where a POST comes from, always.
  if (sender.origin.empty()) return !sender.changes;
  return sender.origin == origin;
}

bool Guard::may_use_session(const Sender& sender) const {
  if (!may_see_page(sender)) return false;
  if (is_same_secret(sender.token, token_)) return true;
  // A cookie goes with any request to this port, so it changes nothing.
  return !sender.changes && is_same_secret(sender.cookie, token_);
}

bool is_same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned char difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference = static_cast<unsigned char>(
        difference | (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
  return difference == 0;
}

}  // namespace cueclip
