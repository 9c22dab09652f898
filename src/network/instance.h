#pragma once

#include <cueclip/network.h>

#include <filesystem>
#include <vector>

namespace cueclip {

/// The server whose answer to `/api/v2/instance` or `/api/v1/instance` a file holds. What the answer doesn't
/// say comes from the profile of its software (`source_url`, `version`), else from Mastodon's. Throws Error:
/// kSystem where it can't be read, kInput where it is no such answer.
[[nodiscard]] Network read_instance(const std::filesystem::path& file, const std::vector<Network>& profiles);

}  // namespace cueclip
