#include "plan/missing_sound.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

constexpr std::size_t kMostNamed = 3;

}  // namespace

std::string note_on_missing_sound(const std::filesystem::path& recording, std::vector<TimeRange> missing) {
  std::ranges::sort(missing, std::ranges::greater{}, &TimeRange::length);
  const std::size_t more = missing.size() - std::min(missing.size(), kMostNamed);
  missing.resize(missing.size() - more);
  std::ranges::sort(missing, {}, &TimeRange::start);
  std::vector<std::string> places;
  for (const TimeRange& range : missing)
    places.push_back(fmt::format("{} to {}", format_time(range.start), format_time(range.end)));
  return fmt::format(
      "{} is damaged: nothing can be heard from {}{}, and silence stands there; fetch it again, or choose "
      "another passage",
      shown(recording), fmt::join(places, ", from "),
      more == 0 ? "" : fmt::format(" and in {} shorter places", more));
}

}  // namespace cueclip
