#pragma once

#include <optional>

#include "transcript/source_text.h"

namespace cueclip {

/// Teams pads nothing in its cues' times: in `0:0:6.90 --> 0:0:7.5` these are 90 and 5 milliseconds, also in
/// lines where all fields happen to have two digits. Where any field behind a first colon has one digit, the
/// file with its times as others write them, and what is before the recording's start (`-0:0:1.20`) as 0;
/// else nothing.
[[nodiscard]] std::optional<SourceText> with_padded_times(const SourceText& source);

}  // namespace cueclip
