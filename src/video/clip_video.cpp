#include "video/clip_video.h"

#include "video/banded_video.h"
#include "video/vp9_video.h"
#include "video/whole_video.h"

namespace cueclip {

std::unique_ptr<const ClipVideo> make_video(const ClipPlan& plan, const Scene& scene) {
  if (plan.format == OutputFormat::kWebm) return std::make_unique<const Vp9Video>(plan);
  if (plan.encoder == VideoEncoding::kWhole) return std::make_unique<const WholeVideo>(plan);
  const VideoSize size{plan.shape.width, plan.shape.height, plan.fps};
  return std::make_unique<const BandedVideo>(
      size, cuts_of(scene, sections_of(plan), plan.fps), band_coding(plan.quality, plan.coarser),
      [&scene](const Band& band, std::int64_t frame) { return content_of(scene, band, frame); });
}

}  // namespace cueclip
