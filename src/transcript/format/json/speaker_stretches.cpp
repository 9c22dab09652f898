#include "transcript/format/json/speaker_stretches.h"

#include <algorithm>

namespace cueclip {

void SpeakerStretches::add(TimeRange time, std::string speaker) {
  stretches_.push_back({time, std::move(speaker), {}});
}

void SpeakerStretches::sort() {
  std::ranges::stable_sort(stretches_, {}, [](const Stretch& one) { return one.time.start; });
  Time reached{};
  for (Stretch& one : stretches_) one.reached = reached = std::max(reached, one.time.end);
}

std::string SpeakerStretches::speaker_at(Time at) const {
  // The first that ends later; those behind it begin later still.
  const auto found = std::ranges::upper_bound(stretches_, at, {}, &Stretch::reached);
  return found != stretches_.end() && found->time.start <= at ? found->speaker : std::string{};
}

}  // namespace cueclip
