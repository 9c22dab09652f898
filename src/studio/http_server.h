#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace cueclip {

/// A request to the session's server.
struct HttpRequest {
  std::string method;
  std::string path;
  std::map<std::string, std::string> query;
  std::map<std::string, std::string> headers;  ///< by their names in small letters
  std::map<std::string, std::string> cookies;
  std::string body;                 ///< of one that isn't kept in a file
  std::filesystem::path body_file;  ///< where a large one is kept; its taker moves it away
};

/// A part of a file.
struct FileBody {
  std::filesystem::path file;
  std::uint64_t first = 0;
  std::uint64_t length = 0;
};

/// Gives the next bytes of an answer that is made while it is sent; waits for them. Empty: that was all.
using StreamBody = std::function<std::string()>;

struct HttpAnswer {
  unsigned status = 200;
  std::map<std::string, std::string> headers;
  std::variant<std::string, FileBody, StreamBody> body;
};

/// What a server asks of who uses it.
struct HttpHandler {
  /// Whether a request is worth its body, by its headers alone: nothing, or the answer that refuses it.
  std::function<std::optional<HttpAnswer>(const HttpRequest&)> check;
  /// Where to keep a body that may be large; empty: in memory, where at most kMostBody bytes are taken.
  std::function<std::filesystem::path(const HttpRequest&)> body_file;
  std::function<HttpAnswer(HttpRequest&&)> answer;
};

inline constexpr std::size_t kMostBody = 1u << 20;
inline constexpr std::uint64_t kMostUpload = std::uint64_t{4} << 30;

/// An HTTP server on the loopback, a thread a connection.
class HttpServer {
 public:
  /// Listens on this port, or on a free one for 0. Throws Error (kSystem) where it can't.
  explicit HttpServer(int port);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  [[nodiscard]] int port() const { return port_; }

  /// Answers from now on, until the server is gone.
  void start(HttpHandler handler);

 private:
  struct Daemon;
  int port_ = 0;
  int socket_ = -1;
  HttpHandler handler_;
  std::unique_ptr<Daemon> daemon_;
};

}  // namespace cueclip
