#pragma once

#include <string_view>

#include "caption/spaced_text.h"

namespace cueclip {

/// Makes no-break spaces of those at which a line must not end, and changes nothing else: before marks that
/// close and behind those that open; at a dash, on the side it belongs to; in numbers, and between a number
/// and its unit; behind titles ("M.", "Dr.") and initials; before a Roman numeral. `language` is a BCP 47
/// tag, or empty where it isn't known; titles and dashes depend on it.
void hold_together(SpacedText& text, std::string_view language);

}  // namespace cueclip
