#include "audio/listen_beside.h"

namespace cueclip {

namespace {

constexpr std::int64_t kHandedOn = 1 << 15;  // samples: two thirds of a second, so that threads seldom meet
constexpr std::size_t kMostWaiting = 4;      // pieces: 1 MB in stereo

Pcm empty_of(const SoundForm& form) {
  return Pcm{form.rate, std::vector<std::vector<float>>(static_cast<std::size_t>(form.channels))};
}

}  // namespace

ListenBeside::ListenBeside(const SoundForm& form, TakePiece listener)
    : form_{form}, listener_{std::move(listener)}, filling_{empty_of(form)}, thread_{[this] { listen(); }} {}

ListenBeside::~ListenBeside() {
  {
    const std::lock_guard lock{mutex_};
    is_over_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void ListenBeside::add(const SoundPiece& piece) {
  filling_.append(piece);
  if (filling_.length() >= kHandedOn) hand_on();
}

void ListenBeside::finish() {
  if (filling_.length() > 0) hand_on();
  {
    const std::lock_guard lock{mutex_};
    is_over_ = true;
  }
  changed_.notify_all();
  thread_.join();
  if (fault_) std::rethrow_exception(fault_);
}

void ListenBeside::hand_on() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return waiting_.size() < kMostWaiting || fault_; });
  if (!fault_) waiting_.push_back(std::move(filling_));
  lock.unlock();
  changed_.notify_all();
  filling_ = empty_of(form_);
}

void ListenBeside::listen() {
  std::unique_lock lock{mutex_};
  while (true) {
    changed_.wait(lock, [this] { return is_over_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const Pcm piece = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    changed_.notify_all();
    std::exception_ptr fault;
    try {
      listener_({piece.channels.begin(), piece.channels.end()});
    } catch (...) {
      fault = std::current_exception();
    }
    lock.lock();
    if (!fault) continue;
    fault_ = fault;
    waiting_.clear();
    lock.unlock();
    changed_.notify_all();
    return;
  }
}

}  // namespace cueclip
