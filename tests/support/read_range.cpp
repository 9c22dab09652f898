#include "support/read_range.h"

#include "audio/sound_decoder.h"

namespace cueclip::test {

RangeSound read_range(const std::filesystem::path& file, const TimeRange& range) {
  RangeSound sound;
  sound.missing = play_range(file, range, {}, [&](const SoundPiece& piece) { sound.append(piece); });
  sound.rate = SoundDecoder{file}.rate();
  return sound;
}

}  // namespace cueclip::test
