#include "draw/packed_ink.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr std::ptrdiff_t kLongest = 255;

}  // namespace

PackedInk::PackedInk(const Ink& ink) : place_{ink.x, ink.y, ink.width, ink.height, {}} {
  for (auto at = ink.coverage.begin(); at != ink.coverage.end();) {
    const auto last = at + std::min(kLongest, ink.coverage.end() - at);
    const auto end = std::find_if(at, last, [&](std::uint8_t other) { return other != *at; });
    runs_.push_back(static_cast<std::uint8_t>(end - at));
    runs_.push_back(*at);
    at = end;
  }
  runs_.shrink_to_fit();
}

Ink PackedInk::unpacked() const {
  Ink ink = place_;
  ink.coverage.reserve(static_cast<std::size_t>(ink.width) * static_cast<std::size_t>(ink.height));
  for (std::size_t i = 0; i < runs_.size(); i += 2)
    ink.coverage.insert(ink.coverage.end(), runs_[i], runs_[i + 1]);
  return ink;
}

}  // namespace cueclip
