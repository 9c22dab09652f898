#include "support/http.h"

#include <cstdint>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

namespace cueclip::test {

namespace {

int connected(int port) {
  const int made = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return made;
  close(made);
  return -1;
}

/// The data of an answer whose length isn't told beforehand (RFC 9112, 7.1).
std::string joined_chunks(const std::string& text) {
  std::string body;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    if (end == std::string::npos) break;
    const std::size_t length = std::stoul(text.substr(at, end - at), nullptr, 16);
    if (length == 0) break;
    body += text.substr(end + 2, length);
    at = end + 2 + length + 2;
  }
  return body;
}

}  // namespace

HttpReply ask(int port, const std::string& method, const std::string& target,
              std::map<std::string, std::string> headers, const std::string& body) {
  headers.try_emplace("Host", fmt::format("127.0.0.1:{}", port));
  headers.try_emplace("Content-Length", fmt::format("{}", body.size()));
  headers["Connection"] = "close";
  std::string request = fmt::format("{} {} HTTP/1.1\r\n", method, target);
  for (const auto& [name, value] : headers) request += fmt::format("{}: {}\r\n", name, value);
  request += "\r\n" + body;
  const int stream = connected(port);
  HttpReply reply;
  if (stream < 0) return reply;
  for (std::size_t sent = 0; sent < request.size();) {
    const ssize_t count = send(stream, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) break;  // refused before its end
    sent += static_cast<std::size_t>(count);
  }
  std::string text;
  char buffer[65'536];
  for (ssize_t count = 0; (count = recv(stream, buffer, sizeof buffer, 0)) > 0;)
    text.append(buffer, static_cast<std::size_t>(count));
  close(stream);
  const auto end = text.find("\r\n\r\n");
  if (end == std::string::npos || !text.starts_with("HTTP/1.1 ")) return reply;
  reply.status = std::stoi(text.substr(9, 3));
  reply.head = text.substr(0, end + 2);
  reply.body = text.substr(end + 4);
  if (reply.head.find("Transfer-Encoding: chunked") != std::string::npos)
    reply.body = joined_chunks(reply.body);
  return reply;
}

}  // namespace cueclip::test
