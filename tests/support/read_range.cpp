#include "support/read_range.h"

#include "audio/recording_decoder.h"

namespace cueclip::test {

RangeSound read_range(const RecordingSource& source, const TimeRange& range) {
  RangeSound sound;
  sound.faults = play_range(source, range, [&](const SoundPiece& piece) { sound.append(piece); });
  sound.rate = RecordingDecoder{source}.rate();
  return sound;
}

RangeSound read_range(const std::filesystem::path& file, const TimeRange& range) {
  return read_range(RecordingSource{file}, range);
}

}  // namespace cueclip::test
