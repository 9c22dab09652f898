#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "av/open_media.h"

namespace cueclip::av {

/// The links of a chained Ogg file: recordings that follow one another in it, each an Ogg file of its own, as
/// servers write them that begin anew with each song, and whoever joins files end to end (RFC 3533, 4). In
/// order; links that hold nothing but heads are left out. Empty where the file is no Ogg, or has one link
/// alone. Throws Error (kSystem) where the file can't be opened.
[[nodiscard]] std::vector<ByteRange> ogg_links(const std::filesystem::path& file);

}  // namespace cueclip::av
