#include "plan/sound_tracks.h"

#include <cueclip/error.h>

#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

constexpr std::size_t kMostTracksNamed = 8;

/// `2 (eng, "Commentary")`
std::string described(int number, const SoundTrack& track) {
  std::vector<std::string> facts;
  if (!track.language.empty() && track.language != "und") facts.push_back(printable(track.language));
  if (!track.title.empty()) facts.push_back(fmt::format("\"{}\"", printable(track.title)));
  return facts.empty() ? fmt::format("{}", number) : fmt::format("{} ({})", number, fmt::join(facts, ", "));
}

}  // namespace

std::optional<std::string> note_on_tracks(const ClipOptions& options, const RecordingInfo& recording) {
  const std::size_t count = recording.tracks.size();
  if (options.track > 0 || count < 2) return std::nullopt;
  std::vector<std::string> named;
  for (std::size_t i = 0; i < count && i < kMostTracksNamed; ++i)
    named.push_back(described(static_cast<int>(i + 1), recording.tracks[i]));
  if (count > kMostTracksNamed) named.emplace_back("...");
  return fmt::format("{} has {} sound tracks: {}; number {} is taken, and --track N takes another",
                     shown(options.audio), count, fmt::join(named, ", "), recording.track);
}

}  // namespace cueclip
