#include <cueclip/error.h>
#include <cueclip/plan.h>

#include <fmt/format.h>

#include "caption/tokens.h"
#include "transcript/words.h"

namespace cueclip {

std::string parse_hook(std::string_view text) {
  const std::string hook{trimmed(text)};
  if (const std::size_t length = count_characters(hook); length > kLongestHook)
    throw Error{Failure::kUsage,
                fmt::format("the headline has {} characters, and there is room for {}: \"{}\"", length,
                            kLongestHook, printable(hook)),
                "Say in --hook what makes people listen, in a few words"};
  return hook;
}

}  // namespace cueclip
