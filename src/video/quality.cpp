#include "video/quality.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr int kCoarsestQuantiser = 51;  // that H.264 has

BandCoding coding_of(Quality quality) {
  switch (quality) {
    case Quality::kDraft:
      return {{"superfast", 24, 1, 1, false}, {"superfast", 30, 1.2, 0, false}};
    case Quality::kBest:
      return {{"medium", 14, 1, 6, false}, {"faster", 18, 1.2, 4, false}};
    default:
      return {{"superfast", 20, 1, 1, false}, {"veryfast", 26, 1.2, 1, false}};
  }
}

}  // namespace

BandCoding band_coding(Quality quality, int coarser) {
  BandCoding coding = coding_of(quality);
  for (Coding* one : {&coding.still, &coding.moving})
    one->quantiser = std::min(one->quantiser + coarser, kCoarsestQuantiser);
  return coding;
}

}  // namespace cueclip
