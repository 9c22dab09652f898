#pragma once

#include <cstdint>
#include <optional>

#include "av/handles.h"

namespace cueclip::av {

/// The times of a stream whose file may be several recordings joined end to end, each with times of its own.
/// Where they start again or leap ahead, what follows is heard right behind what was.
class JoinedTimes {
 public:
  explicit JoinedTimes(const AVStream& stream);

  /// Gives a packet of the stream the time at which it is heard. All before it have to have been seen.
  void see(AVPacket& packet);

  /// Whether times have started again or leapt so far.
  [[nodiscard]] bool is_joined() const { return is_joined_; }

  /// When the last packet ends, in the stream's time base.
  [[nodiscard]] std::int64_t end() const { return end_.value_or(0); }

 private:
  std::int64_t back_;   ///< what is that much earlier than it should be has begun again
  std::int64_t ahead_;  ///< what is that much later has leapt
  std::int64_t moved_ = 0;
  std::optional<std::int64_t> end_;
  bool is_joined_ = false;
};

}  // namespace cueclip::av
