#pragma once

#include <filesystem>
#include <optional>

#include "audio/mixer.h"
#include "audio/recording.h"
#include "av/frame_index.h"

namespace cueclip {

/// Decodes a recording's sound from any place on, and knows to the sample where what it decodes stands.
class SoundDecoder {
 public:
  /// `known` are the frames of an MP3 or ADTS file, if they are. Throws Error (kSystem, kInput).
  explicit SoundDecoder(const std::filesystem::path& file, RecordingFrames known = {});

  [[nodiscard]] AVFormatContext* media() const { return media_.get(); }
  [[nodiscard]] int rate() const { return rate_; }
  [[nodiscard]] const RecordingFrames& frames() const { return index_; }
  [[nodiscard]] int channels() const { return channels_; }
  /// Where the first sample stands: not at 0 where the pictures of a video begin before its sound.
  [[nodiscard]] std::int64_t begin() const { return begin_; }

  /// Decodes from a little before `from`, until `take` wants no more.
  void decode(Time from, const TakeSamples& take);

  /// How long the sound is: what the file's head says or, where that is an estimate, what its frames add up
  /// to.
  [[nodiscard]] Time duration();

 private:
  void open();
  void see(AVPacket& packet);
  void seek(Time to);
  void decode_frames(Time from, AVCodecContext* decoder, const TakeSamples& take);
  bool pass(const AVFrame& frame, const TakeSamples& take);
  [[nodiscard]] std::int64_t position_of(const AVFrame& frame) const;
  [[nodiscard]] std::int64_t on_grid(std::int64_t timed) const;
  [[nodiscard]] std::int64_t counted_end();

  std::filesystem::path file_;
  av::Demuxer media_;
  AVStream* stream_ = nullptr;
  int rate_ = 0;
  int channels_ = 0;

  RecordingFrames index_;    // of an MP3 or ADTS file
  std::int64_t origin_ = 0;  // when the recording begins, in the stream's time base
  std::int64_t begin_ = 0;   // the first sample's position
  int frame_ = 0;            // samples in each frame but the first, where that is known
  int first_frame_ = 0;

  std::optional<Mixer> mixer_;
  std::int64_t next_ = 0;  // where the sample behind the last one stands
  bool follows_ = false;
};

}  // namespace cueclip
