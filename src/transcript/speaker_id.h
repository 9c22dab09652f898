#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// What people call the speaker whom a file numbers: "Speaker 0" of "0", "Speaker B" of "B". Every other name
/// or id stays as it is, single spaced.
[[nodiscard]] std::string speaker_of_id(std::string_view id);

}  // namespace cueclip
