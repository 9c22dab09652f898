#pragma once

#include <cueclip/lint.h>

#include <string>
#include <vector>

#include "cli/terminal.h"

namespace cueclip::cli {

/// A line a finding, as compilers write them, for editors to jump by: `FILE:LINE: cue N: RULE: TEXT`.
[[nodiscard]] std::string lint_lines(const Transcript& transcript, const std::vector<LintFinding>& findings);

/// A paragraph a rule: how many cues it finds, its limit and source, and what to do. `cues` is how many were
/// looked at.
[[nodiscard]] std::string lint_summary(std::size_t cues, const std::vector<LintFinding>& findings,
                                       const Terminal& terminal);

/// The worst findings of each rule, beneath the rows of their cues, and how to see the others.
[[nodiscard]] std::string lint_worst(const Transcript& transcript, const std::vector<LintFinding>& findings,
                                     const Terminal& terminal);

}  // namespace cueclip::cli
