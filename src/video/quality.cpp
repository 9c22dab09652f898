#include "video/quality.h"

namespace cueclip {

BandCoding band_coding(Quality quality) {
  switch (quality) {
    case Quality::kDraft:
      return {{"superfast", 24, 1, 1, false}, {"superfast", 30, 1.2, 0, false}};
    case Quality::kBest:
      return {{"medium", 14, 1, 6, false}, {"faster", 18, 1.2, 4, false}};
    default:
      return {{"superfast", 20, 1, 1, false}, {"veryfast", 26, 1.2, 1, false}};
  }
}

}  // namespace cueclip
