#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>

#include "av/handles.h"

namespace cueclip {

/// Which frequencies a window of samples is made of, by FFmpeg's transform.
class RealTransform {
 public:
  /// Of one frequency; not divided by the window's length.
  struct Bin {
    float re = 0;
    float im = 0;
  };

  /// Of windows of `size` samples, a power of two from 4.
  explicit RealTransform(std::size_t size);

  /// Where the next window's samples are put.
  [[nodiscard]] std::span<float> window() { return {in_.get(), size_}; }

  /// Its size / 2 + 1 bins, from 0 Hz to half the rate; they hold until the next call.
  [[nodiscard]] std::span<const Bin> bins();

 private:
  /// FFmpeg's fastest code wants it so.
  static constexpr std::align_val_t kAligned{64};
  struct Free {
    void operator()(void* memory) const { ::operator delete(memory, kAligned); }
  };

  std::size_t size_;
  av::Transform context_;
  void (*run_)(AVTXContext* context, void* out, void* in, std::ptrdiff_t stride) = nullptr;
  std::unique_ptr<float, Free> in_;
  std::unique_ptr<Bin, Free> out_;
};

}  // namespace cueclip
