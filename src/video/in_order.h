#pragma once

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace cueclip {

/// Runs `count` pieces of work on `jobs` threads and hands the results over in order.
///
/// `make_worker()` is called on each thread and gives a callable that makes piece i; `take(result)` is called
/// on the calling thread, for piece 0, 1, 2 ... At most two results a thread wait to be taken, so that memory
/// doesn't grow with the count. The first exception of any of them ends the rest and is thrown from here.
template <typename MakeWorker, typename Take>
void work_in_order(std::size_t count, std::size_t jobs, MakeWorker&& make_worker, Take&& take) {
  using Result = decltype(make_worker()(std::size_t{}));
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, Result> ready;
  std::size_t next = 0;
  std::size_t taken = 0;
  std::exception_ptr failure;

  const auto fail = [&] {
    const std::scoped_lock lock{mutex};
    if (!failure) failure = std::current_exception();
    changed.notify_all();
  };
  const auto claim = [&]() -> std::optional<std::size_t> {
    std::unique_lock lock{mutex};
    changed.wait(lock, [&] { return failure || next >= count || next < taken + 2 * jobs; });
    if (failure || next >= count) return std::nullopt;
    return next++;
  };
  const auto run = [&] {
    try {
      auto make = make_worker();
      while (const auto piece = claim()) {
        Result result = make(*piece);
        const std::scoped_lock lock{mutex};
        ready.emplace(*piece, std::move(result));
        changed.notify_all();
      }
    } catch (...) {
      fail();
    }
  };

  std::vector<std::jthread> threads;
  try {
    for (std::size_t i = 0; i < std::min(jobs, count); ++i) threads.emplace_back(run);
    for (; taken < count;) {
      std::unique_lock lock{mutex};
      changed.wait(lock, [&] { return failure || ready.contains(taken); });
      if (failure) break;
      auto result = std::move(ready.extract(taken).mapped());
      lock.unlock();
      take(std::move(result));
      lock.lock();
      ++taken;
      changed.notify_all();
    }
  } catch (...) {
    fail();
  }
  threads.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace cueclip
