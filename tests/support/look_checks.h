#pragma once

#include "support/looks.h"

/// What every look has to hold, one function each, checked on the frames that tell it.
namespace cueclip::test {

/// No ink outside of the safe area.
void expect_margins(Look& look);

/// No element's ink touches another's, but for what stands inside of a ring.
void expect_apart(Look& look);

/// Words have 7:1 with what they are on, other text 4.5:1 (and 7:1 in the style that is made for it),
/// waveform and progress bar 3:1.
void expect_contrasts(Look& look);

/// The first frame has the first words at full strength, and the waveform as large as it gets.
void expect_best_at_first(Look& look);

}  // namespace cueclip::test
