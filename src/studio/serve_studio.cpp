#include <cueclip/error.h>
#include <cueclip/studio.h>

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

#include "studio/guard.h"
#include "studio/http_server.h"
#include "studio/news_feed.h"
#include "studio/page_files.h"
#include "studio/routes.h"

namespace cueclip {

namespace {

std::string value_of(const std::map<std::string, std::string>& values, const std::string& name) {
  const auto found = values.find(name);
  return found == values.end() ? std::string{} : found->second;
}

/// What every answer says: nothing is loaded from elsewhere, kept, framed by others or told to them.
void add_policy(HttpAnswer& answer) {
  answer.headers["Content-Security-Policy"] =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' "
      "blob:; "
      "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  answer.headers["X-Content-Type-Options"] = "nosniff";
  answer.headers["Referrer-Policy"] = "no-referrer";
  answer.headers["Cross-Origin-Resource-Policy"] = "same-origin";
  answer.headers.try_emplace("Cache-Control", "no-store");
}

class Server {
 public:
  Server(Studio& studio, int port)
      : http_{port},
        guard_{http_.port()},
        news_{[&studio] { return studio.news(); }},
        routes_{studio, news_} {
    studio.on_news([this] { news_.tell(); });
    http_.start({[this](const HttpRequest& request) { return check(request); },
                 [&studio](const HttpRequest& request) {
                   return request.path == "/api/upload" ? studio.new_upload() : std::filesystem::path{};
                 },
                 [this](HttpRequest&& request) { return answer(request); }});
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::string address() const { return fmt::format("{}/#{}", guard_.origin(), guard_.token()); }

  void close() { news_.close(); }

 private:
  [[nodiscard]] Sender sender_of(const HttpRequest& request) const {
    return {value_of(request.headers, "host"), value_of(request.headers, "origin"),
            value_of(request.headers, "x-cueclip-token"), value_of(request.cookies, guard_.cookie_name()),
            request.method == "POST"};
  }

  std::optional<HttpAnswer> check(const HttpRequest& request) const {
    const Sender sender = sender_of(request);
    const bool is_session = request.path.starts_with("/api/");
    const bool may = is_session ? guard_.may_use_session(sender) : guard_.may_see_page(sender);
    if (!may)
      return answered(refusal(403, "Open the address that cueclip printed, with all that is behind #."));
    if (request.method != "GET" && request.method != "POST" && request.method != "HEAD")
      return answered(refusal(405, "There is no such method here."));
    return std::nullopt;
  }

  HttpAnswer answer(const HttpRequest& request) {
    if (request.path == "/api/login" && request.method == "POST")
      return answered({204,
                       {{"Set-Cookie", fmt::format("{}={}; Path=/api; HttpOnly; SameSite=Strict",
                                                   guard_.cookie_name(), guard_.token())}},
                       std::string{}});
    if (request.path.starts_with("/api/")) return answered(routes_.answer(request));
    const auto file = page_.answer(request.path);
    return answered(file ? *file : refusal(404, "There is nothing of that name."));
  }

  static HttpAnswer answered(HttpAnswer answer) {
    add_policy(answer);
    return answer;
  }

  HttpServer http_;
  Guard guard_;
  PageFiles page_;
  NewsFeed news_;
  Routes routes_;
};

}  // namespace

void serve_studio(Studio& studio, const StudioSettings& settings) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  Server server{studio, settings.port};
  if (settings.ready) settings.ready(server.address());
  std::unique_lock lock{mutex};
  stopped.wait(lock, settings.stop, [] { return false; });
  studio.on_news({});
  studio.cancel();
  server.close();
}

}  // namespace cueclip
