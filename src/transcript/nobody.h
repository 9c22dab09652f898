#pragma once

#include <string_view>

namespace cueclip {

/// Whether what stands in the place of a speaker's name says that nobody is known: nothing but marks (`-`,
/// `?`), or a word such as "Unknown" or "null" that programs put there.
[[nodiscard]] bool names_nobody(std::string_view name);

}  // namespace cueclip
