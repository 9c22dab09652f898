#include "cli/stop_signals.h"

#include <cueclip/error.h>

#include <cstdio>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>
#include <pthread.h>

#include "cli/say.h"

namespace cueclip::cli {

namespace {

constexpr int kWakeUp = SIGUSR1;  // our own, to end the waiting

}  // namespace

StopSignals::StopSignals(OnStop on_stop) : on_stop_{std::move(on_stop)} {
  sigemptyset(&waited_);
  for (const int one : {SIGINT, SIGTERM, kWakeUp}) sigaddset(&waited_, one);
  pthread_sigmask(SIG_BLOCK, &waited_, &before_);
  waiter_ = std::thread{&StopSignals::wait, this};
}

StopSignals::~StopSignals() {
  pthread_kill(waiter_.native_handle(), kWakeUp);
  waiter_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignals::wait() {
  int signal = 0;
  if (sigwait(&waited_, &signal) != 0 || signal == kWakeUp) return;
  signal_ = signal;
  source_.request_stop();
  if (on_stop_) on_stop_(exit_code());
}

void run_until_stopped(const std::function<void()>& work) {
  const StopSignals signals{[](int exit_code) {
    say("cueclip: stopped before anything was made.\n");
    std::_Exit(exit_code);
  }};
  work();
}

int run_stoppable(const std::function<int(std::stop_token)>& work) {
  const StopSignals signals;
  try {
    return work(signals.token());
  } catch (const Error& error) {
    if (error.failure() != Failure::kStopped) throw;
    say("cueclip: {}\n", error.what());
    return signals.exit_code();
  }
}

}  // namespace cueclip::cli
