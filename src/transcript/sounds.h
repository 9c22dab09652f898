#pragma once

#include <string_view>

namespace cueclip {

/// Whether what stands in brackets is a sound or a remark and nobody's name: marks alone ("..."), a time in
/// it
/// ("crosstalk 1:02"), or a word for a sound in the languages that cueclip knows ("Music", "Rires",
/// "inaudible", "音楽").
[[nodiscard]] bool names_sound(std::string_view inside);

}  // namespace cueclip
