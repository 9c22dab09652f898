#include "video/encoded_sound.h"

#include <cueclip/error.h>

#include "support/pictures.h"
#include "support/signals.h"

namespace cueclip {
namespace {

Pcm tone() {
  Pcm sound = test::silence(48'000, 2, 48'000 * 3);
  test::add_tone(sound, 440, 0.3f, 0, sound.length());
  return sound;
}

/// Reading it fails after the first piece.
class FailingSound : public Sound {
 public:
  [[nodiscard]] SoundForm form() const override { return sound_.form(); }
  void play(const TakePiece& take) const override {
    bool is_first = true;
    sound_.play([&](const SoundPiece& piece) {
      if (!is_first) throw Error{Failure::kInput, "the recording has gone"};
      is_first = false;
      take(piece);
    });
  }

 private:
  Pcm sound_ = tone();
};

TEST(EncodedSound, GivesPacketsInOrderUpToTheEndOfTheSound) {
  const EncodedSound encoded{std::make_shared<Pcm>(tone()), OutputFormat::kMp4};
  std::int64_t next = 0;
  std::size_t number = 0;
  for (; const AVPacket* packet = encoded.packet(number); ++number) {
    EXPECT_EQ(packet->pts, next);
    next += packet->duration;
  }
  EXPECT_EQ(next, 48'000 * 3);
  EXPECT_EQ(number, 141u);  // of 1024 samples
  EXPECT_EQ(encoded.packet(number + 10), nullptr);
  EXPECT_NE(encoded.packet(0), nullptr);  // the next shape begins again
}

TEST(EncodedSound, PassesOnWhyTheSoundEnded) {
  const EncodedSound encoded{std::make_shared<FailingSound>(), OutputFormat::kMp4};
  EXPECT_THROW((void)encoded.packet(1'000), Error);
}

TEST(EncodedSound, EndsWithNobodyListening) {
  const EncodedSound encoded{
      std::make_shared<SoundWithSilence>(std::make_shared<Pcm>(tone()), std::chrono::hours{5}),
      OutputFormat::kMp4};
  EXPECT_NE(encoded.packet(0), nullptr);
}

}  // namespace
}  // namespace cueclip
