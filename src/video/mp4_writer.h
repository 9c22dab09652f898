#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <vector>

#include "av/handles.h"
#include "video/encoded_sound.h"

namespace cueclip {

/// Writes an MP4 with its index first and no edit lists, or a WebM, as the plan's format is; picture and
/// sound both begin at zero.
class Mp4Writer {
 public:
  /// How an MP4 lies in its file.
  enum class Order {
    kIndexFirst,  ///< one index, for a file that is whole
    kFragments,   ///< an index before each group, for one that is read while it is written
  };

  /// `sound` has to outlive the writer. Throws Error (kSystem).
  Mp4Writer(const std::filesystem::path& file, const ClipPlan& plan, const AVCodecParameters& video,
            const EncodedSound& sound, Order order = Order::kIndexFirst);

  /// Adds a group of frames; groups come in order. The sound that is heard meanwhile goes beside them.
  void add(const std::vector<av::Packet>& group);

  /// Writes what is left, and the index.
  void finish();

 private:
  void add_sound_until(double time);
  [[nodiscard]] std::int64_t time_of(std::int64_t sample) const;

  av::Muxer muxer_;
  AVStream* video_ = nullptr;
  AVStream* audio_ = nullptr;
  const EncodedSound& sound_;
  std::size_t next_sound_ = 0;
  AVRational video_time_;
};

}  // namespace cueclip
