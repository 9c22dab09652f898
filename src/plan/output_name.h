#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <string>
#include <vector>

#include "transcript/file_name.h"

namespace cueclip {

/// The files that shapes go to: `output` itself for one shape, else with the shape's name before the ending;
/// before that the number of the `part`, from 1, of a request that is split, 0 for none.
/// A folder, or nothing, gets a name made from title and passages. Throws Error (kUsage) where the output's
/// ending is neither `options.output_ending` nor, instead of .mp4, that of a format for the sound alone; and
/// where the sound alone is to have several shapes.
[[nodiscard]] std::vector<std::filesystem::path> output_names(const ClipOptions& options,
                                                              const std::string& title,
                                                              const std::vector<Shape>& shapes, int part = 0);

/// What a file by one of these names holds.
[[nodiscard]] OutputFormat output_format(const std::filesystem::path& output);

}  // namespace cueclip
