#include "support/held.h"

namespace cueclip::test {

Pcm held(const Sound& sound) {
  Pcm result{sound.form().rate};
  sound.play([&](const SoundPiece& piece) { result.append(piece); });
  return result;
}

}  // namespace cueclip::test
