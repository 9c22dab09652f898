#include "video/quality.h"

namespace cueclip {

BandCoding band_coding(Quality quality) {
  switch (quality) {
    case Quality::kDraft:
      return {{"superfast", 26, 1, 1, true}, {"superfast", 28, 1.2, 0, false}};
    case Quality::kBest:
      return {{"medium", 16, 1, 5, true}, {"fast", 18, 1.2, 5, false}};
    default:
      return {{"superfast", 20, 1, 1, true}, {"superfast", 22, 1.2, 1, false}};
  }
}

}  // namespace cueclip
