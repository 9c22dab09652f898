#pragma once

#include <cueclip/studio.h>

#include "studio/http_server.h"
#include "studio/news_feed.h"

namespace cueclip {

/// What an HTTP request asks of a session, and the answer. Nothing that it says is taken for a path.
class Routes {
 public:
  Routes(Studio& studio, NewsFeed& news) : studio_{studio}, news_{news} {}

  /// Answers a request of somebody who may use the session.
  [[nodiscard]] HttpAnswer answer(const HttpRequest& request);

 private:
  [[nodiscard]] HttpAnswer read(const HttpRequest& request);
  [[nodiscard]] HttpAnswer change(const HttpRequest& request);

  Studio& studio_;
  NewsFeed& news_;
};

/// `{"error": ...}` with a status.
[[nodiscard]] HttpAnswer refusal(unsigned status, const std::string& error);

}  // namespace cueclip
