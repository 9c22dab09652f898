#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <utility>

#include "studio/http_server.h"

namespace cueclip {

/// Tells pages that are open whenever there is something new to see (HTML's event streams).
class NewsFeed {
 public:
  /// `news` gives what an event says, JSON in one line; from any thread.
  explicit NewsFeed(std::function<std::string()> news) : news_{std::move(news)} {}
  void tell();
  /// Ends all streams.
  void close();

  /// A stream for one page. It has to end before this does.
  [[nodiscard]] StreamBody stream();

 private:
  std::function<std::string()> news_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t count_ = 0;
  bool is_closed_ = false;
};

}  // namespace cueclip
