#pragma once

#include <cueclip/plan.h>

#include <string>

#include "support/signals.h"
#include "support/temporary_folder.h"

namespace cueclip::test {

/// The options for a passage of the demo episode, in one shape.
[[nodiscard]] ClipOptions demo_options(const Passage& passage, const std::string& shape);

/// An episode of a sound and a transcript made here, in a folder of its own.
struct MadeEpisode {
  TemporaryFolder folder;
  std::filesystem::path audio;
  std::filesystem::path transcript;

  MadeEpisode(const Pcm& sound, const std::string& subrip);

  /// Options for exactly this time, without padding or fades, small and quick to render.
  [[nodiscard]] ClipOptions options(const TimeRange& time) const;
};

}  // namespace cueclip::test
