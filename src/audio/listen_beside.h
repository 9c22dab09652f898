#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "audio/sound.h"

namespace cueclip {

/// Hands a sound on to a listener on a thread of its own, in order, while more of it is made: measuring a
/// sound takes as long as making it. In larger pieces than those that come.
class ListenBeside {
 public:
  ListenBeside(const SoundForm& form, TakePiece listener);
  ListenBeside(const ListenBeside&) = delete;
  ListenBeside& operator=(const ListenBeside&) = delete;
  /// Leaves what wasn't heard yet.
  ~ListenBeside();

  /// Takes a copy; waits where the listener is far behind.
  void add(const SoundPiece& piece);

  /// Returns once all has been heard. Throws what the listener threw. Nothing is added after.
  void finish();

 private:
  void hand_on();
  void listen();

  SoundForm form_;
  TakePiece listener_;
  Pcm filling_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Pcm> waiting_;
  bool is_over_ = false;
  std::exception_ptr fault_;
  std::thread thread_;
};

}  // namespace cueclip
