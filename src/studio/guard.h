#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// What of a request tells who sends it. Texts are empty where there is none.
struct Sender {
  std::string host;      ///< the header Host
  std::string origin;    ///< the header Origin
  std::string token;     ///< the header X-Cueclip-Token
  std::string cookie;    ///< the token in the session's cookie
  bool changes = false;  ///< whether the request changes anything: POST
};

/// Who may speak to the session's server: a page of its own that knows its token.
///
/// A page of another site may send requests to this machine too, and a name of its own may be made to point
/// here. The first has another Origin, and the second another Host (DNS rebinding).
class Guard {
 public:
  /// For a server on this port of the loopback. The token is of 32 random bytes. Throws Error (kSystem) where
  /// the system gives none.
  explicit Guard(int port);

  [[nodiscard]] const std::string& token() const { return token_; }
  /// Browsers share cookies over ports: the name holds this one.
  [[nodiscard]] const std::string& cookie_name() const { return cookie_name_; }
  /// `http://127.0.0.1:PORT`
  [[nodiscard]] const std::string& origin() const { return origin_; }

  /// Whether a request may have the page's own files, which hold nothing of the session.
  [[nodiscard]] bool may_see_page(const Sender& sender) const;

  /// Whether it may have what is the session's.
  [[nodiscard]] bool may_use_session(const Sender& sender) const;

 private:
  std::string token_;
  std::string cookie_name_;
  std::string origin_;
  std::string local_origin_;  ///< by name
};

/// Whether two texts are the same, in a time that doesn't depend on where they differ.
[[nodiscard]] bool is_same_secret(std::string_view a, std::string_view b);

}  // namespace cueclip
