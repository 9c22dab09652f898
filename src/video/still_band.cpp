#include "video/still_band.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr int kCoarser = 18;   // steps of the quantiser: an eighth of the bits for what is up for a frame
constexpr int kCoarsest = 51;  // of H.264
constexpr std::size_t kMostKnown = 16;  // more than the workers' groups show of cards

}  // namespace

std::shared_ptr<const StillSlices> StillBand::find(const BandContent& content) {
  const std::scoped_lock lock{mutex_};
  const auto found = std::ranges::find(known_, content, &Known::content);
  if (found == known_.end()) return nullptr;
  known_.splice(known_.begin(), known_, found);
  return found->slices;
}

std::shared_ptr<const StillSlices> StillBand::slices(const BandContent& content, const YuvPicture& picture) {
  if (auto slices = find(content)) return slices;
  auto slices = std::make_shared<const StillSlices>(encode(picture, content.is_passing));
  const std::scoped_lock lock{mutex_};
  known_.push_front({content, slices});
  if (known_.size() > kMostKnown) known_.pop_back();
  return slices;
}

StillSlices StillBand::encode(const YuvPicture& picture, bool is_passing) const {
  const int height = rows_.count * kMacroblock;
  Coding coding = coding_;
  if (is_passing) coding.quantiser = std::min(coding.quantiser + kCoarser, kCoarsest);
  X264Encoder encoder{{size_.width, height, size_.fps}, coding};
  const std::vector<std::uint8_t> nothing(static_cast<std::size_t>(rows_.count * macroblocks(size_.width)));
  StillSlices slices{encoder.encode_intra(picture, rows_), {}, {}};
  slices.same = is_passing ? slices.picture : encoder.encode_change(picture, rows_, nothing);
  if (keeps_reconstruction_) {
    slices.reconstruction.emplace(size_.width, height);
    encoder.copy_reconstruction(*slices.reconstruction, {0, rows_.count});
  }
  return slices;
}

}  // namespace cueclip
