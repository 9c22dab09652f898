#include "audio/ebur128_meter.h"

#include <algorithm>
#include <new>

namespace cueclip {

Ebur128Meter::Ebur128Meter(const SoundForm& form, int mode)
    : state_{
          ebur128_init(static_cast<unsigned>(form.channels), static_cast<unsigned long>(form.rate), mode)} {
  if (!state_) throw std::bad_alloc{};
  if (form.channels == 1) ebur128_set_channel(state_.get(), 0, EBUR128_DUAL_MONO);
}

void Ebur128Meter::add(const SoundPiece& piece) {
  const auto length = static_cast<std::size_t>(length_of(piece));
  samples_.resize(length * piece.size());
  for (std::size_t c = 0; c < piece.size(); ++c)
    for (std::size_t i = 0; i < length; ++i) samples_[i * piece.size() + c] = piece[c][i];
  if (ebur128_add_frames_float(state_.get(), samples_.data(), length) != EBUR128_SUCCESS)
    throw std::bad_alloc{};  // the only way it can fail
}

double Ebur128Meter::loudness() const {
  double value = 0;
  ebur128_loudness_global(state_.get(), &value);
  return value;
}

double Ebur128Meter::last_peak() const {
  double highest = 0;
  for (unsigned i = 0; i < state_->channels; ++i) {
    double value = 0;
    ebur128_prev_true_peak(state_.get(), i, &value);
    highest = std::max(highest, value);
  }
  return highest;
}

}  // namespace cueclip
