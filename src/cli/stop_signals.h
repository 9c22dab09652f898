#pragma once

#include <atomic>
#include <csignal>
#include <functional>
#include <stop_token>
#include <thread>

namespace cueclip::cli {

/// While one lives, SIGINT and SIGTERM request a stop, so that rendering ends and leaves nothing behind;
/// threads started meanwhile never see them. Without one they end the program at once, as they do elsewhere.
class StopSignals {
 public:
  /// What else is done on a signal, on a thread of its own, given the exit code.
  using OnStop = std::function<void(int)>;

  explicit StopSignals(OnStop on_stop = {});
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

  /// 128 and the signal's number: 130 after Ctrl-C, 143 after SIGTERM.
  [[nodiscard]] int exit_code() const { return 128 + signal_; }

 private:
  void wait();

  OnStop on_stop_;
  sigset_t waited_{};
  sigset_t before_{};
  std::atomic<int> signal_{0};
  std::stop_source source_;
  std::thread waiter_;
};

/// Calls `work`, which makes no file: stopped by a signal, the program says so and ends at once, with that
/// signal's code.
void run_until_stopped(const std::function<void()>& work);

/// Calls `work(token)`, whose result is the exit code; stopped by a signal, it says so and gives that
/// signal's code.
[[nodiscard]] int run_stoppable(const std::function<int(std::stop_token)>& work);

}  // namespace cueclip::cli
