#pragma once

#include <map>
#include <string>

namespace cueclip::test {

/// What a server answered.
struct HttpReply {
  int status = 0;  ///< 0: nothing
  std::string head;
  std::string body;
};

/// Sends a request to a port of this machine, and reads the answer to its end. The headers Host and
/// Content-Length are added where they aren't given.
[[nodiscard]] HttpReply ask(int port, const std::string& method, const std::string& target,
                            std::map<std::string, std::string> headers = {}, const std::string& body = {});

}  // namespace cueclip::test
