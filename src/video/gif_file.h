#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <functional>

#include "draw/scene.h"

namespace cueclip {

/// Writes a GIF: every kGifStep-th frame of the scene, in the 255 colours that suit all of them, again and
/// again. `made` is called with how many of the plan's frames each picture stands for, and may throw. Throws
/// Error (kSystem).
void write_gif(const std::filesystem::path& file, const ClipPlan& plan, const Scene& scene,
               const std::function<void(std::int64_t)>& made);

}  // namespace cueclip
