#include "plan/sound_faults.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

constexpr std::size_t kMostNamed = 3;

std::string note_on_missing(const std::filesystem::path& recording, std::vector<TimeRange> missing) {
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

}  // namespace

std::vector<std::string> notes_on_faults(const std::filesystem::path& recording, const SoundFaults& faults) {
  std::vector<std::string> notes;
  if (!faults.missing.empty()) notes.push_back(note_on_missing(recording, faults.missing));
  if (faults.no_number)
    notes.push_back(fmt::format(
        "{} holds samples that are no numbers, first at {}: they are silent; export the recording again",
        shown(recording), format_time(*faults.no_number)));
  if (faults.too_loud)
    notes.push_back(
        fmt::format("{} holds samples more than 12 dB louder than full scale, first at {}: they are cut off "
                    "there; listen to it, and export the recording again",
                    shown(recording), format_time(*faults.too_loud)));
  return notes;
}

}  // namespace cueclip
