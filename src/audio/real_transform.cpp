#include "audio/real_transform.h"

#include "av/check.h"

namespace cueclip {

RealTransform::RealTransform(std::size_t size)
    : size_{size},
      in_{static_cast<float*>(::operator new(size * sizeof(float), kAligned))},
      out_{static_cast<Bin*>(::operator new((size / 2 + 1) * sizeof(Bin), kAligned))} {
  std::uninitialized_fill_n(in_.get(), size, 0.0f);
  std::uninitialized_value_construct_n(out_.get(), size / 2 + 1);
  AVTXContext* raw = nullptr;
  const float scale = 1;
  av::check(av_tx_init(&raw, &run_, AV_TX_FLOAT_RDFT, 0, static_cast<int>(size), &scale, 0),
            "setting the transform up");
  context_.reset(raw);
}

std::span<const RealTransform::Bin> RealTransform::bins() {
  run_(context_.get(), out_.get(), in_.get(), sizeof(float));
  return {out_.get(), size_ / 2 + 1};
}

}  // namespace cueclip
