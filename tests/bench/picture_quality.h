#pragma once

#include <array>

#include "video/yuv_picture.h"

namespace cueclip::bench {

/// How near pictures are to what they should be; of each of luma, blue and red chroma.
struct PictureQuality {
  struct Plane {
    double ssim = 1;         ///< mean over frames, over windows of 8×8 samples
    double worst_frame = 1;  ///< the worst frame's SSIM
    double worst_block = 1;  ///< the worst SSIM of 64×64 pixels in any frame: a smeared word is nothing more
    double psnr = 0;         ///< dB, over all frames
    double worst_frame_psnr = 0;
    double worst_block_psnr = 0;
  };
  std::array<Plane, 3> planes;
};

/// Gathers it frame by frame.
class QualityMeter {
 public:
  void add(const YuvPicture& wanted, const YuvPicture& made);
  [[nodiscard]] PictureQuality result() const;

 private:
  struct Sums {
    double ssim = 0;
    double worst_frame = 1;
    double worst_block = 1;
    double error = 0;  ///< mean square, summed over frames
    double worst_error = 0;
    double worst_block_error = 0;
  };
  static void add_plane(Sums& sums, int plane, const YuvPicture& wanted, const YuvPicture& made);

  int frames_ = 0;
  std::array<Sums, 3> sums_;
};

}  // namespace cueclip::bench
