#pragma once

#include <string_view>

#include "caption/spaced_text.h"

namespace cueclip {

/// Sets the spaces of languages other than French, whatever spaces the text has: none inside « » and behind ¿
/// and ¡; a no-break space before % and currencies where the language writes one ("10 €" in German, Spanish,
/// Czech; "50 %" not in Italian, Portuguese or English); in German and Swiss German a narrow one inside
/// abbreviations of single letters ("z. B.") (DIN 5008; Duden; Ortografía de la lengua española 2010; ČSN 01
/// 6910). `language` is a BCP 47 tag.
void set_spaces(SpacedText& text, std::string_view language);

}  // namespace cueclip
