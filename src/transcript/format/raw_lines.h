#pragma once

#include <string_view>
#include <vector>

#include "transcript/source_text.h"

namespace cueclip {

/// A file's lines as they are written, with their tabs; as many as `source.lines` has.
[[nodiscard]] std::vector<std::string_view> raw_lines(const SourceText& source);

}  // namespace cueclip
