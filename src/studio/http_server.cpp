#include "studio/http_server.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace cueclip {

namespace {

constexpr unsigned kMostConnections = 64;
constexpr unsigned kIdleSeconds = 600;
constexpr std::size_t kStreamBlock = 1 << 16;

[[noreturn]] void refuse_port(int port) {
  throw Error{Failure::kSystem,
              port == 0 ? fmt::format("no port can be opened: {}", std::strerror(errno))
                        : fmt::format("port {} can't be opened: {}", port, std::strerror(errno)),
              "Name another by --port, or none for a free one"};
}

std::string small(std::string_view name) {
  std::string result{name};
  std::ranges::transform(result, result.begin(), [](unsigned char byte) {
    return static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
  });
  return result;
}

MHD_Result keep(void* target, MHD_ValueKind kind, const char* name, const char* value) {
  auto& values = *static_cast<std::map<std::string, std::string>*>(target);
  const bool is_header = kind == MHD_HEADER_KIND;
  values[is_header ? small(name) : std::string{name}] = value == nullptr ? "" : value;
  return MHD_YES;
}

HttpRequest request_of(MHD_Connection* connection, const char* url, const char* method) {
  HttpRequest request{method, url, {}, {}, {}, {}, {}};
  MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, keep, &request.query);
  MHD_get_connection_values(connection, MHD_HEADER_KIND, keep, &request.headers);
  MHD_get_connection_values(connection, MHD_COOKIE_KIND, keep, &request.cookies);
  return request;
}

/// A request while its body comes in.
struct Exchange {
  HttpRequest request;
  std::ofstream file;
  std::uint64_t received = 0;
  std::optional<HttpAnswer> refusal;
};

HttpAnswer too_large() {
  return {413, {{"Content-Type", "application/json"}}, R"({"error":"The request is too large."})"};
}

void take_body(Exchange& exchange, const char* data, std::size_t size) {
  exchange.received += size;
  const bool is_kept = exchange.file.is_open();
  if (exchange.received > (is_kept ? kMostUpload : kMostBody)) exchange.refusal = too_large();
  if (exchange.refusal) return;
  if (is_kept)
    exchange.file.write(data, static_cast<std::streamsize>(size));
  else
    exchange.request.body.append(data, size);
}

struct StreamState {
  StreamBody next;
  std::string bytes;
  std::size_t sent = 0;
};

ssize_t read_stream(void* context, std::uint64_t, char* buffer, std::size_t room) {
  auto& stream = *static_cast<StreamState*>(context);
  if (stream.sent == stream.bytes.size()) {
    stream.bytes = stream.next();
    stream.sent = 0;
    if (stream.bytes.empty()) return MHD_CONTENT_READER_END_OF_STREAM;
  }
  const std::size_t count = std::min(room, stream.bytes.size() - stream.sent);
  std::memcpy(buffer, stream.bytes.data() + stream.sent, count);
  stream.sent += count;
  return static_cast<ssize_t>(count);
}

void end_stream(void* context) {
  delete static_cast<StreamState*>(context);
}

MHD_Response* response_of(const HttpAnswer& answer) {
  if (const auto* text = std::get_if<std::string>(&answer.body))
    return MHD_create_response_from_buffer(text->size(), const_cast<char*>(text->data()),
                                           MHD_RESPMEM_MUST_COPY);
  if (const auto* part = std::get_if<FileBody>(&answer.body)) {
    const int file = open(part->file.c_str(), O_RDONLY | O_CLOEXEC);
    return file < 0 ? nullptr : MHD_create_response_from_fd_at_offset64(part->length, file, part->first);
  }
  auto state = std::make_unique<StreamState>();
  state->next = std::get<StreamBody>(answer.body);
  return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, kStreamBlock, read_stream, state.release(),
                                           end_stream);
}

MHD_Result send(MHD_Connection* connection, const HttpAnswer& answer) {
  MHD_Response* response = response_of(answer);
  if (response == nullptr) return MHD_NO;
  for (const auto& [name, value] : answer.headers)
    MHD_add_response_header(response, name.c_str(), value.c_str());
  const MHD_Result result = MHD_queue_response(connection, answer.status, response);
  MHD_destroy_response(response);
  return result;
}

Exchange& begin(const HttpHandler& handler, HttpRequest request, void** context) {
  auto exchange = std::make_unique<Exchange>();
  exchange->request = std::move(request);
  exchange->refusal = handler.check(exchange->request);
  if (!exchange->refusal) {
    exchange->request.body_file = handler.body_file(exchange->request);
    if (!exchange->request.body_file.empty())
      exchange->file.open(exchange->request.body_file, std::ios::binary);
  }
  *context = exchange.get();
  return *exchange.release();
}

MHD_Result on_request(void* context, MHD_Connection* connection, const char* url, const char* method,
                      const char*, const char* data, std::size_t* size, void** kept) {
  const auto& handler = *static_cast<const HttpHandler*>(context);
  if (*kept == nullptr) {
    Exchange& exchange = begin(handler, request_of(connection, url, method), kept);
    // Refused before its body comes.
    return exchange.refusal ? send(connection, *exchange.refusal) : MHD_YES;
  }
  auto& exchange = *static_cast<Exchange*>(*kept);
  if (*size > 0) {
    take_body(exchange, data, *size);
    *size = 0;
    return MHD_YES;
  }
  if (exchange.refusal) return send(connection, *exchange.refusal);
  if (exchange.file.is_open()) exchange.file.close();
  return send(connection, handler.answer(std::move(exchange.request)));
}

void on_end(void*, MHD_Connection*, void** kept, MHD_RequestTerminationCode) {
  delete static_cast<Exchange*>(*kept);
  *kept = nullptr;
}

int listening_socket(int port) {
  const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (made < 0) refuse_port(port);
  const int on = 1;
  setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) < 0 ||
      listen(made, SOMAXCONN) < 0) {
    const int why = errno;
    close(made);
    errno = why;
    refuse_port(port);
  }
  return made;
}

int port_of(int listening) {
  sockaddr_in address{};
  socklen_t length = sizeof address;
  getsockname(listening, reinterpret_cast<sockaddr*>(&address), &length);
  return ntohs(address.sin_port);
}

}  // namespace

struct HttpServer::Daemon {
  MHD_Daemon* running = nullptr;
};

HttpServer::HttpServer(int port) : socket_{listening_socket(port)}, daemon_{std::make_unique<Daemon>()} {
  port_ = port_of(socket_);
}

HttpServer::~HttpServer() {
  if (daemon_->running != nullptr)
    MHD_stop_daemon(daemon_->running);  // closes the socket too
  else
    close(socket_);
}

void HttpServer::start(HttpHandler handler) {
  handler_ = std::move(handler);
  daemon_->running =
      MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL, 0,
                       nullptr, nullptr, on_request, &handler_, MHD_OPTION_LISTEN_SOCKET, socket_,
                       MHD_OPTION_NOTIFY_COMPLETED, on_end, nullptr, MHD_OPTION_CONNECTION_LIMIT,
                       kMostConnections, MHD_OPTION_CONNECTION_TIMEOUT, kIdleSeconds, MHD_OPTION_END);
  if (daemon_->running == nullptr) throw Error{Failure::kSystem, "the page's server can't be started"};
}

}  // namespace cueclip
