#pragma once

#include <cueclip/error.h>

#include <string>

namespace cueclip::test {

/// What a call ended with: the failure and the paragraph; kStopped and nothing where it went well.
struct Ended {
  Failure failure = Failure::kStopped;
  std::string text;
};

template <typename Call>
[[nodiscard]] Ended error_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return {error.failure(), error.what()};
  }
  return {};
}

}  // namespace cueclip::test
