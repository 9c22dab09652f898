#pragma once

#include <string>
#include <vector>

namespace cueclip::test {

/// What the built cueclip shows on a terminal 80 columns wide that has colours, with plain line ends.
[[nodiscard]] std::string shown_on_terminal(const std::vector<std::string>& arguments);

}  // namespace cueclip::test
