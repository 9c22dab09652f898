#include "deliver/verify_fit.h"

#include <cueclip/error.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

void verify_fit(const ClipPlan& plan, const std::filesystem::path& file) {
  if (!plan.network) return;
  const NetworkCheck check = judge(read_media_facts(file), *plan.network);
  if (check.verdict == Verdict::kPassedThrough || check.verdict == Verdict::kAccepted) return;
  throw Error{Failure::kNetwork,
              fmt::format("the clip that was made doesn't fit {} and isn't kept: {}", plan.network->title,
                          fmt::join(check.reasons, "; ")),
              "Name a shorter passage, a smaller --shape or fewer --fps; or leave --for out"};
}

}  // namespace cueclip
