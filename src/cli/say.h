#pragma once

#include <cstdio>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace cueclip::cli {

/// Says something on stderr. Where nobody can hear it, the work goes on all the same.
template <typename... Arguments>
void say(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  const std::string text = fmt::format(format, std::forward<Arguments>(arguments)...);
  (void)std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace cueclip::cli
