#pragma once

#include <cueclip/plan.h>

#include <filesystem>

namespace cueclip {

/// Holds the file that was made for a plan against the plan's network, if it has one. Throws Error
/// (kNetwork) where it would be refused, or re-encoded though others aren't.
void verify_fit(const ClipPlan& plan, const std::filesystem::path& file);

}  // namespace cueclip
