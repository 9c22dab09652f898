#include "av/joined_times.h"

namespace cueclip::av {

namespace {

constexpr std::int64_t kBack = 500'000;      // microseconds
constexpr std::int64_t kAhead = 10'000'000;  // as the ffmpeg program's dts_delta_threshold

std::int64_t ticks(std::int64_t microseconds, const AVStream& stream) {
  return av_rescale_q(microseconds, {1, 1'000'000}, stream.time_base);
}

}  // namespace

JoinedTimes::JoinedTimes(const AVStream& stream)
    : back_{ticks(kBack, stream)}, ahead_{ticks(kAhead, stream)} {}

void JoinedTimes::see(AVPacket& packet) {
  if (packet.pts == AV_NOPTS_VALUE) return;
  const std::int64_t off = end_ ? packet.pts + moved_ - *end_ : 0;
  if (off < -back_ || off > ahead_) {
    moved_ -= off;
    is_joined_ = true;
  }
  packet.pts += moved_;
  packet.dts = packet.pts;
  end_ = packet.pts + packet.duration;
}

}  // namespace cueclip::av
