#pragma once

#include <memory>
#include <optional>

#include "audio/sound_decoder.h"

namespace cueclip {

/// Decodes a recording's sound from any place on: its file's or, of a chained Ogg file, that of one link
/// behind the other. Where the rate or channels change on the way, the rest is as the beginning.
class RecordingDecoder {
 public:
  /// Throws Error (kSystem, kInput).
  explicit RecordingDecoder(const RecordingSource& source);

  /// The first part's file.
  [[nodiscard]] AVFormatContext* media() const { return first_.media(); }
  [[nodiscard]] int rate() const { return first_.rate(); }
  [[nodiscard]] int channels() const { return first_.channels(); }
  /// Where the first sample stands: not at 0 where the pictures of a video begin before its sound.
  [[nodiscard]] std::int64_t begin() const { return first_.begin(); }
  /// Which of the file's sound tracks it is, from 1.
  [[nodiscard]] int track() const { return first_.track(); }
  [[nodiscard]] const std::shared_ptr<const RecordingMap>& map() const { return map_; }

  /// Decodes from a little before `from`, until `take` wants no more.
  void decode(Time from, const TakeSamples& take);

  /// Of what has been decoded.
  [[nodiscard]] const OddSamples& odd() const { return odd_; }

  [[nodiscard]] Time duration();

 private:
  [[nodiscard]] SoundFile file_of(const RecordingPart& part) const;
  [[nodiscard]] SoundForm form() const { return {rate(), channels(), 0}; }
  bool decode_part(const RecordingPart& part, std::int64_t from, const TakeSamples& take);
  void note_odd(const OddSamples& odd, std::int64_t first);

  RecordingSource source_;
  std::vector<av::ByteRange> links_;
  SoundDecoder first_;
  std::shared_ptr<const RecordingMap> map_;
  OddSamples odd_;
};

}  // namespace cueclip
