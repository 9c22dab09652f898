#include "align/coarse_gaps.h"

#include <algorithm>
#include <numeric>

namespace cueclip {

namespace {

// How long a gap may be beside what is to be in it: nobody speaks four times as fast as the voice.
constexpr double kLeastRoom = 0.25;
constexpr double kMostRoom = 2.5;
constexpr double kSlack = 10;  // moments: a pause

}  // namespace

std::vector<bool> fill_gaps(CoarseWay& way, const std::vector<std::size_t>& rows) {
  std::vector<bool> filled(way.cues.size());
  std::size_t before = 0;  // where the last cue that is heard ends
  for (std::size_t first = 0; first < way.cues.size(); ++first) {
    if (way.cues[first].is_heard) {
      before = way.cues[first].end;
      continue;
    }
    std::size_t end = first;
    while (end < way.cues.size() && !way.cues[end].is_heard) ++end;
    if (end == way.cues.size()) break;  // behind the last there may be anything
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    const auto wanted = static_cast<double>(
        std::accumulate(rows.begin() + at(first), rows.begin() + at(end), std::size_t{0}));
    const std::size_t behind = std::max(way.cues[end].first, before);
    const auto room = static_cast<double>(behind - before);
    const auto heard = static_cast<double>(
        std::count(way.is_loud.begin() + at(before), way.is_loud.begin() + at(behind), true));
    if (wanted > 0 && heard >= kLeastRoom * wanted && heard <= kMostRoom * wanted + kSlack) {
      double said = 0;
      for (std::size_t i = first; i < end; ++i) {
        const auto moment = [&](double part) {
          return before + static_cast<std::size_t>(room * part / wanted);
        };
        way.cues[i] = {true, moment(said), moment(said + static_cast<double>(rows[i]))};
        said += static_cast<double>(rows[i]);
        filled[i] = true;
      }
    }
    first = end - 1;
  }
  return filled;
}

}  // namespace cueclip
