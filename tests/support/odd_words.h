#pragma once

#include <random>
#include <string>

namespace cueclip::test {

/// One to eight words, with among them what some format would act on: tags, references, arrows, braces,
/// names, numbers, other scripts. The same for the same state of `random`.
[[nodiscard]] std::string odd_words(std::mt19937& random);

}  // namespace cueclip::test
