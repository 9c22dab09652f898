#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace cueclip {

/// Samples that follow each other: 32-bit floats, a span a channel (1 or 2), all of one length.
using SoundPiece = std::vector<std::span<const float>>;

/// Takes a sound, piece by piece. To have no more of it, throw.
using TakePiece = std::function<void(const SoundPiece&)>;

/// How many samples of a piece there are in each channel.
[[nodiscard]] std::int64_t length_of(const SoundPiece& piece);

/// Samples [first, first + count) of a piece.
[[nodiscard]] SoundPiece part_of(const SoundPiece& piece, std::int64_t first, std::int64_t count);

/// What is known of a sound before it is heard.
struct SoundForm {
  int rate = 0;  ///< samples a second
  int channels = 0;
  std::int64_t length = 0;  ///< in samples
};

/// A sound that can be heard from its beginning, as often as is wanted and by several at once. It needn't be
/// in memory.
class Sound {
 public:
  Sound() = default;
  virtual ~Sound() = default;

  [[nodiscard]] virtual SoundForm form() const = 0;

  /// Hands all of it over, in order. What reads files throws Error (kInput, kSystem).
  virtual void play(const TakePiece& take) const = 0;

 protected:
  Sound(const Sound&) = default;
  Sound(Sound&&) = default;
  Sound& operator=(const Sound&) = default;
  Sound& operator=(Sound&&) = default;
};

/// A sound in memory, one vector a channel.
struct Pcm : Sound {
  explicit Pcm(int samples_a_second = 0, std::vector<std::vector<float>> samples = {})
      : rate{samples_a_second}, channels{std::move(samples)} {}

  [[nodiscard]] std::int64_t length() const {
    return channels.empty() ? 0 : static_cast<std::int64_t>(channels[0].size());
  }
  [[nodiscard]] SoundForm form() const override {
    return {rate, static_cast<int>(channels.size()), length()};
  }
  void play(const TakePiece& take) const override;

  /// Takes memory at once for a sound of this form, so that appending to it moves nothing.
  void make_room(const SoundForm& form);

  /// Puts samples behind those it has.
  void append(const SoundPiece& piece);

  int rate;
  std::vector<std::vector<float>> channels;
};

/// A sound with silence behind it.
class SoundWithSilence : public Sound {
 public:
  SoundWithSilence(std::shared_ptr<const Sound> sound, Time silence);

  [[nodiscard]] SoundForm form() const override;
  void play(const TakePiece& take) const override;

 private:
  std::shared_ptr<const Sound> sound_;
  std::int64_t silence_;  // in samples
};

/// Hands silence over, piece by piece.
void play_silence(int channels, std::int64_t length, const TakePiece& take);

}  // namespace cueclip
