#include "studio/page_accent.h"

#include <cueclip/error.h>

#include "audio/recording.h"
#include "av/picture.h"
#include "style/cover_colours.h"

namespace cueclip {

std::optional<Colour> page_accent(const ClipOptions& episode, const RecordingInfo& recording) {
  if (episode.accent) return episode.accent;
  try {
    const auto cover = episode.cover ? read_picture(*episode.cover) : recording.cover;
    return cover ? most_vivid(*cover) : std::nullopt;
  } catch (const Error&) {
    return std::nullopt;  // each clip's plan says what is wrong with the cover
  }
}

}  // namespace cueclip
