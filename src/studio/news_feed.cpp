#include "studio/news_feed.h"

#include <chrono>
#include <thread>
#include <utility>

namespace cueclip {

namespace {

constexpr std::chrono::seconds kAlive{15};            // a line now and then, or browsers give up
constexpr std::chrono::milliseconds kSeldomest{100};  // a page that is told oftener has no time to draw

}  // namespace

void NewsFeed::tell() {
  {
    const std::lock_guard lock{mutex_};
    ++count_;
  }
  changed_.notify_all();
}

void NewsFeed::close() {
  {
    const std::lock_guard lock{mutex_};
    is_closed_ = true;
  }
  changed_.notify_all();
}

StreamBody NewsFeed::stream() {
  return [this, seen = std::uint64_t{0}, is_first = true]() mutable -> std::string {
    std::unique_lock lock{mutex_};
    if (!std::exchange(is_first, false)) {
      const bool is_news = changed_.wait_for(lock, kAlive, [&] { return is_closed_ || count_ != seen; });
      if (is_closed_) return {};
      if (!is_news) return ": still here\n\n";
    }
    seen = count_;
    lock.unlock();
    std::this_thread::sleep_for(kSeldomest);
    return "event: state\ndata: " + news_() + "\n\n";
  };
}

}  // namespace cueclip
