#include "audio/limited_sound.h"

#include <array>
#include <cmath>

#include "audio/gain_curve.h"

namespace cueclip {

namespace {

constexpr auto kBlock = static_cast<std::size_t>(kPeakBlock);

/// Multiplies pieces of a sound by what the curve says, which need not end where blocks end.
class Applier {
 public:
  Applier(GainCurve curve, double gain) : curve_{std::move(curve)}, gain_{static_cast<float>(gain)} {
    now_ = before_ = curve_.next();
    after_ = curve_.next();
    draw_block();
  }

  const SoundPiece& operator()(const SoundPiece& piece) {
    const auto length = static_cast<std::size_t>(length_of(piece));
    gains_.resize(length);
    for (float& gain : gains_) gain = next_gain();
    out_.resize(piece.size());
    result_.clear();
    for (std::size_t c = 0; c < piece.size(); ++c) {
      out_[c].resize(length);
      for (std::size_t i = 0; i < length; ++i) out_[c][i] = piece[c][i] * gains_[i];
      result_.emplace_back(out_[c]);
    }
    return result_;
  }

 private:
  float next_gain() {
    if (at_ == kBlock) {
      at_ = 0;
      before_ = now_;
      now_ = after_;
      after_ = curve_.next();
      draw_block();
    }
    return ramp_[at_++];
  }

  /// Gains run straight from the middle of a block to that of the next.
  void draw_block() {
    for (std::size_t i = 0; i < kBlock; ++i) {
      const float part = (static_cast<float>(i) + 0.5f) / static_cast<float>(kBlock);
      const float other = part < 0.5f ? before_ : after_;
      ramp_[i] = gain_ * (now_ + (other - now_) * std::abs(part - 0.5f));
    }
  }

  GainCurve curve_;
  float gain_;
  float before_ = 1;  // the curve, at the middle of the block before,
  float now_ = 1;     // of this one
  float after_ = 1;   // and of the next
  std::array<float, kBlock> ramp_{};
  std::size_t at_ = 0;  // in the block
  std::vector<float> gains_;
  std::vector<std::vector<float>> out_;
  SoundPiece result_;
};

}  // namespace

LimitedSound::LimitedSound(std::shared_ptr<const Sound> sound, double gain, TruePeaks peaks, double ceiling)
    : sound_{std::move(sound)}, gain_{gain}, peaks_{std::move(peaks)}, ceiling_{ceiling} {
  std::erase_if(peaks_.blocks,
                [&](const LoudBlock& block) { return gain * static_cast<double>(block.peak) <= ceiling; });
}

void LimitedSound::play(const TakePiece& take) const {
  Applier applied{GainCurve{peaks_.blocks, ceiling_ / gain_, sound_->form().rate}, gain_};
  sound_->play([&](const SoundPiece& piece) { take(applied(piece)); });
}

}  // namespace cueclip
