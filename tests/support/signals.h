#pragma once

#include <filesystem>
#include <vector>

#include "audio/recording.h"

/// Sound with known answers.
namespace cueclip::test {

/// Silence of this many samples.
[[nodiscard]] Pcm silence(int rate, int channels, std::int64_t samples);

/// A tone of this many samples in one channel, where it only matters that something is heard.
[[nodiscard]] Pcm hum(int rate, std::int64_t samples);

/// Adds a sine of this height to samples [first, end) of every channel.
void add_tone(Pcm& sound, double hertz, float height, std::int64_t first, std::int64_t end);

/// Sets single samples of every channel.
void add_clicks(Pcm& sound, const std::vector<std::int64_t>& at, float height);

/// Writes 16-bit PCM with a RIFF header.
void write_wav(const Pcm& sound, const std::filesystem::path& file);

/// Decodes a media file's sound whole, at its own rate; its first sample is at 0.
[[nodiscard]] Pcm decode_sound(const std::filesystem::path& file);

/// The sample with the highest magnitude in [first, end), as far as there is any.
[[nodiscard]] std::int64_t loudest_sample(const Pcm& sound, std::int64_t first, std::int64_t end);

}  // namespace cueclip::test
