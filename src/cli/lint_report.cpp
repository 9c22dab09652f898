#include "cli/lint_report.h"

#include <cueclip/error.h>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/cue_table.h"

namespace cueclip::cli {

namespace {

constexpr std::size_t kWorst = 5;  // of each rule: all together are about what a screen holds
constexpr std::size_t kIndent = 17;

std::string cues_in_words(std::size_t count) {
  return fmt::format("{} cue{}", count, count == 1 ? "" : "s");
}

/// How many cues they are about: several may be about one.
std::size_t count_cues(const std::vector<LintFinding>& findings) {
  std::set<CueName> cues;
  for (const LintFinding& finding : findings) cues.insert(finding.cue);
  return cues.size();
}

/// What stands in front of what a rule says: perhaps a number, and the rule's id. kIndent columns.
std::string head_of(const LintRule& rule, std::string_view number, const Terminal& terminal) {
  const std::string id = padded_to(std::string{rule.id}, 10);
  return terminal.has_colour ? fmt::format("{:>4}  \x1b[1m{}\x1b[0m ", number, id)
                             : fmt::format("{:>4}  {} ", number, id);
}

/// A text in lines that all begin at the same column; `head` stands before the first.
std::string hung(const std::string& head, std::string_view text, const Terminal& terminal) {
  std::string lines;
  for (const auto& line : wrapped(text, terminal.columns - kIndent - 1))
    lines += (lines.empty() ? head : std::string(kIndent, ' ')) + line + "\n";
  return lines;
}

/// The worst of each rule, in the order of cues.
std::vector<LintFinding> worst_of(const std::vector<LintFinding>& findings) {
  std::vector<LintFinding> worst;
  for (const LintRule* rule : kLintRules) {
    std::vector<LintFinding> of_rule;
    std::ranges::copy_if(findings, std::back_inserter(of_rule),
                         [&](const LintFinding& finding) { return finding.rule == rule; });
    std::ranges::stable_sort(of_rule, std::greater{}, severity);
    of_rule.resize(std::min(of_rule.size(), kWorst));
    std::ranges::move(of_rule, std::back_inserter(worst));
  }
  std::ranges::stable_sort(worst, {}, &LintFinding::cue);
  return worst;
}

}  // namespace

std::string lint_lines(const Transcript& transcript, const std::vector<LintFinding>& findings) {
  std::string text;
  for (const LintFinding& finding : findings)
    text += fmt::format("{}:{}: cue {}: {}: {}\n", shown(transcript.file), finding.line,
                        describe(finding.cue), finding.rule->id, printable(finding.text));
  return text;
}

std::string lint_summary(std::size_t cues, const std::vector<LintFinding>& findings,
                         const Terminal& terminal) {
  if (findings.empty()) return cues_in_words(cues) + ", nothing to mend\n";
  std::string text = fmt::format("{}, {} to look at\n", cues_in_words(cues), count_cues(findings));
  for (const LintRule* rule : kLintRules) {
    const auto count = static_cast<std::size_t>(std::ranges::count(findings, rule, &LintFinding::rule));
    if (count == 0) continue;
    text += hung(head_of(*rule, std::to_string(count), terminal),
                 fmt::format("{} ({})", describe(*rule), rule->source), terminal);
    text += hung(std::string(kIndent, ' '), fmt::format("To mend: {}.", rule->advice), terminal);
  }
  return text;
}

std::string lint_worst(const Transcript& transcript, const std::vector<LintFinding>& findings,
                       const Terminal& terminal) {
  const auto worst = worst_of(findings);
  std::vector<FoundCue> cues;
  for (const LintFinding& finding : worst)
    cues.push_back({&*std::ranges::find(transcript.cues, finding.cue, &Cue::name), {}});
  const CueTable table{transcript, cues, terminal};
  std::string text;
  for (std::size_t i = 0; i < worst.size(); ++i) {
    if (i == 0 || worst[i].cue != worst[i - 1].cue) text += "\n" + table.row(cues[i]);
    text += hung(head_of(*worst[i].rule, "", terminal), printable(worst[i].text), terminal);
  }
  if (worst.size() < findings.size())
    text += fmt::format("\nThese are the worst; piped, `cueclip cues {} --lint` lists all {}.\n",
                        shown(transcript.file), findings.size());
  return text;
}

}  // namespace cueclip::cli
