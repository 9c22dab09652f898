#pragma once

#include <filesystem>
#include <optional>

#include "audio/mixer.h"
#include "audio/recording.h"
#include "audio/sound_layout.h"
#include "av/joined_times.h"

namespace cueclip {

/// Where samples are that are no sound, and have been put right: the first ones of each kind.
struct OddSamples {
  std::vector<std::int64_t> no_numbers;
  std::vector<std::int64_t> too_loud;
};

/// A media file's sound, all of it or of a part of the file.
struct SoundFile {
  std::filesystem::path file;
  int track = 0;        ///< from 1; 0: the one that players take
  av::ByteRange bytes;  ///< empty: all
};

/// Decodes a file's sound from any place on, and knows to the sample where what it decodes stands.
class SoundDecoder {
 public:
  /// `known` is what was found out before. What is decoded has the rate and channels of `form`, if it is
  /// given, else its own. Throws Error (kSystem, kInput).
  explicit SoundDecoder(SoundFile file, SoundLayout known = {},
                        const std::optional<SoundForm>& form = std::nullopt);

  [[nodiscard]] AVFormatContext* media() const { return media_.get(); }
  [[nodiscard]] int rate() const { return rate_; }
  [[nodiscard]] const SoundLayout& layout() const { return layout_; }
  /// Which of the file's sound tracks it is, from 1.
  [[nodiscard]] int track() const;
  /// Of what has been decoded.
  [[nodiscard]] const OddSamples& odd() const { return odd_; }
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
  void listen_in(const std::optional<SoundForm>& form);
  void look_for_joins();
  bool see(AVPacket& packet);
  void seek(Time to);
  void decode_frames(Time from, AVCodecContext* decoder, const TakeSamples& take);
  bool pass(const AVFrame& frame, const TakeSamples& take);
  bool hand_on(std::int64_t at, Mixer::Samples& samples, const TakeSamples& take);
  [[nodiscard]] std::int64_t position_of(const AVFrame& frame) const;
  [[nodiscard]] std::int64_t on_grid(std::int64_t timed) const;
  [[nodiscard]] std::int64_t counted_end();

  SoundFile file_;
  av::Demuxer media_;
  AVStream* stream_ = nullptr;
  int rate_ = 0;
  int channels_ = 0;

  SoundLayout layout_;
  std::optional<av::JoinedTimes> times_;  // of a file that is several, read from its beginning
  std::int64_t wanted_ = 0;               // what ends before this isn't decoded, where times_ are
  std::int64_t origin_ = 0;               // when the recording begins, in the stream's time base
  std::int64_t begin_ = 0;                // the first sample's position
  int frame_ = 0;                         // samples in each frame but the first, where that is known
  int first_frame_ = 0;

  std::optional<Mixer> mixer_;
  std::int64_t next_ = 0;  // where the sample behind the last one stands
  bool follows_ = false;
  OddSamples odd_;
};

}  // namespace cueclip
