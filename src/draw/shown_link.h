#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace cueclip {

/// A link as people read it: without its scheme, "www." and a last slash, and its path shortened in the
/// middle until it `fits`; the host stays whole.
[[nodiscard]] std::string shown_link(std::string_view link,
                                     const std::function<bool(const std::string&)>& fits);

}  // namespace cueclip
