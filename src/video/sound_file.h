#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <functional>

#include "audio/sound.h"

namespace cueclip {

/// Writes a clip's sound alone, in the plan's format, with title, show, link and (but in WAV, which has no
/// place for it) the cover. `check_stop` is called now and then, and may throw. Throws Error (kSystem).
void write_sound_file(const std::filesystem::path& file, const ClipPlan& plan, const Sound& sound,
                      const std::function<void()>& check_stop);

}  // namespace cueclip
