#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "audio/recording.h"

namespace cueclip::test {

/// How FFmpeg is to write a sound.
struct SoundFormat {
  std::string encoder;                                       ///< "libmp3lame"
  std::string extension;                                     ///< "mp3", which names the container too
  std::vector<std::pair<std::string, std::string>> options;  ///< of the encoder and of the container
  Time start{};                                              ///< when the first sample is heard
  TimeRange dropout{};                                       ///< of which nothing is written
};

/// Encodes a sound with one of FFmpeg's encoders. Throws Error where there is none of that name.
void write_sound(const Pcm& sound, const std::filesystem::path& file, const SoundFormat& format);

}  // namespace cueclip::test
