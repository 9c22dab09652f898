#pragma once

namespace cueclip {

/// How much the picture may lose, for how much time and how large a file.
enum class Quality {
  kDraft,  ///< to look at, as fast as it goes
  kGood,   ///< no loss that is seen
  kBest,   ///< nearly nothing lost
};

}  // namespace cueclip
