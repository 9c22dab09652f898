#pragma once

#include <string>

#include "draw/canvas.h"

namespace cueclip::test {

/// Compares with tests/golden/NAME.png, graded: SAME, GOOD (what another version of a font renderer may do),
/// BAD and FAIL; the last two fail the test, which leaves what it saw in a file and says how to accept it.
///
/// Letters are those of the Inter that is installed, by its version. The pictures are as 3.019 has them; for
/// another, tests/golden/inter-VERSION/NAME.png has the pixels that it changes, and magenta for the rest.
/// A version without such a folder is compared with nothing, and the test skipped where nothing else fails.
void expect_golden(const Canvas& canvas, const std::string& name);

/// Likewise of a picture that has no letters.
void expect_golden_without_letters(const Canvas& canvas, const std::string& name);

}  // namespace cueclip::test
