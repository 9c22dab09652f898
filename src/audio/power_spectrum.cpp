#include "audio/power_spectrum.h"

#include "av/check.h"

namespace cueclip {

PowerSpectrum::PowerSpectrum(std::size_t size) : in_(size), out_(size / 2 + 1) {
  AVTXContext* raw = nullptr;
  const float scale = 1;
  av::check(av_tx_init(&raw, &run_, AV_TX_FLOAT_RDFT, 0, static_cast<int>(size), &scale, AV_TX_UNALIGNED),
            "setting the transform up");
  context_.reset(raw);
}

void PowerSpectrum::measure(std::span<float> power) {
  run_(context_.get(), out_.data(), in_.data(), sizeof(float));
  for (std::size_t k = 0; k < out_.size() && k < power.size(); ++k)
    power[k] = out_[k].re * out_[k].re + out_[k].im * out_[k].im;
}

}  // namespace cueclip
