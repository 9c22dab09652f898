#pragma once

#include <cueclip/plan.h>

#include <filesystem>

#include "video/sound_encoder.h"

namespace cueclip {

/// Writes a clip's sound alone, in the plan's format, with title, show, link and (but in WAV, which has no
/// place for it) the cover. Throws Error (kSystem).
void write_sound_file(const std::filesystem::path& file, const ClipPlan& plan, const EncodedSound& sound);

}  // namespace cueclip
