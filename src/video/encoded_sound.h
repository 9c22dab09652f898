#pragma once

#include <cueclip/plan.h>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "video/sound_encoder.h"

namespace cueclip {

/// A clip's sound, encoded on a thread of its own while its frames are made. All clips of one sound share it.
class EncodedSound {
 public:
  /// Begins.
  EncodedSound(std::shared_ptr<const Sound> sound, OutputFormat format);

  /// For the muxer.
  [[nodiscard]] const AVCodecParameters& parameters() const { return *parameters_; }
  [[nodiscard]] AVRational time_base() const { return time_base_; }

  /// A packet by its number, once it is there; none behind the last. Throws what the encoding has thrown.
  [[nodiscard]] const AVPacket* packet(std::size_t number) const;

 private:
  void encode(const std::stop_token& abandoned);

  std::shared_ptr<const Sound> sound_;
  SoundEncoder encoder_;
  av::CodecParameters parameters_;
  AVRational time_base_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::deque<av::Packet> packets_;
  bool is_done_ = false;
  std::exception_ptr failure_;
  std::jthread thread_;  // last: the first to end
};

}  // namespace cueclip
