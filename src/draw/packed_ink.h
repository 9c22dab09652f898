#pragma once

#include <cstdint>
#include <vector>

#include "caption/ink.h"

namespace cueclip {

/// Ink in about a sixth of its room: letters are mostly all or nothing. A long clip keeps every card's.
class PackedInk {
 public:
  explicit PackedInk(const Ink& ink);

  /// Where it is; nothing is covered.
  [[nodiscard]] const Ink& place() const { return place_; }
  [[nodiscard]] Ink unpacked() const;

 private:
  Ink place_;
  std::vector<std::uint8_t> runs_;  ///< how often, and which coverage
};

}  // namespace cueclip
