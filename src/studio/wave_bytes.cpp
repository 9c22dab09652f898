#include "studio/wave_bytes.h"

#include <algorithm>
#include <cmath>

namespace cueclip {

namespace {

void append_little(std::string& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

}  // namespace

std::string wave_bytes(const Sound& sound) {
  const SoundForm form = sound.form();
  const auto frame = static_cast<std::uint32_t>(form.channels) * 2;
  const auto rate = static_cast<std::uint32_t>(form.rate);
  const auto length = static_cast<std::uint32_t>(form.length) * frame;
  std::string bytes = "RIFF";
  bytes.reserve(length + 44);
  append_little(bytes, length + 36, 4);
  bytes += "WAVEfmt ";
  append_little(bytes, 16, 4);
  append_little(bytes, 1, 2);  // PCM
  append_little(bytes, static_cast<std::uint32_t>(form.channels), 2);
  append_little(bytes, rate, 4);
  append_little(bytes, rate * frame, 4);
  append_little(bytes, frame, 2);
  append_little(bytes, 16, 2);
  bytes += "data";
  append_little(bytes, length, 4);
  sound.play([&](const SoundPiece& piece) {
    for (std::int64_t i = 0; i < length_of(piece); ++i)
      for (const auto& channel : piece) {
        const float sample = std::clamp(channel[static_cast<std::size_t>(i)], -1.0f, 1.0f);
        append_little(bytes, static_cast<std::uint32_t>(std::lround(sample * 32767)), 2);
      }
  });
  return bytes;
}

}  // namespace cueclip
