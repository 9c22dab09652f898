#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// The text with the apostrophes and quotation marks of print in place of the typewriter's `'` and `"`, as
/// its language (a BCP 47 tag) has them; French ones with their spaces. What is a mark of feet, minutes or
/// inches stays.
[[nodiscard]] std::string with_quotation_marks(std::string_view text, std::string_view language);

}  // namespace cueclip
