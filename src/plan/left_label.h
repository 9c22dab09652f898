#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// What in a cue's words is meant as a speaker's label and was not read as one: a bracket that holds a name
/// that speaks elsewhere (`[Name]`), such a name with a colon behind it where a sentence begins, or a bracket
/// that is opened at the front and never closed.
[[nodiscard]] std::optional<std::string> left_label(std::string_view text,
                                                    const std::vector<std::string>& speakers);

/// Whether the text is only what stands in brackets: "[Applause]", "(laughs)".
[[nodiscard]] bool is_sound(std::string_view text);

}  // namespace cueclip
