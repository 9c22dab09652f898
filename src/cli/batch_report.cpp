#include "cli/batch_report.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/say.h"

namespace cueclip::cli {

namespace {

struct StateName {
  BatchState state;
  std::string_view name;
};
constexpr std::array kStates{
    StateName{BatchState::kMade, "made"}, StateName{BatchState::kPlanned, "to be made"},
    StateName{BatchState::kUpToDate, "up to date"}, StateName{BatchState::kFailed, "failed"},
    StateName{BatchState::kStopped, "stopped"}};

std::string_view name_of(BatchState state) {
  return std::ranges::find(kStates, state, &StateName::state)->name;
}

/// A clip as people know it: by its id, or where that is missing by its line; behind its file where there
/// are several.
std::string title_of(const EpisodeClip& clip, bool several_files) {
  const std::string id = clip.id.empty() ? fmt::format("(line {})", clip.place.line) : printable(clip.id);
  return several_files ? fmt::format("{} {}", shown(clip.place.file), id) : id;
}

}  // namespace

void BatchReport::advanced(std::int64_t done, std::int64_t total, Time made) {
  line_.advanced(done, total, made);
}

void BatchReport::finished(const std::filesystem::path& file) {
  line_.finished(file);
}

void BatchReport::ended(const BatchOutcome& outcome, std::size_t done, std::size_t total) {
  line_.set_label(fmt::format("{}/{} clips  ", done, total));
  if (outcome.error.empty() && (quiet_ || outcome.notes.empty())) return;
  line_.clear();
  const std::string title = title_of(*outcome.clip, several_files_);
  if (!quiet_)
    for (const auto& note : outcome.notes)
      if (told_.insert(note).second) say("cueclip: {}: warning: {}.\n", title, note);
  if (!outcome.error.empty()) say("cueclip: {}: {}\n", title, outcome.error);
}

void print_table(const std::vector<BatchOutcome>& outcomes, bool several_files) {
  std::vector<std::string> titles;
  std::size_t widest = 0;
  for (const BatchOutcome& outcome : outcomes) {
    titles.push_back(title_of(*outcome.clip, several_files));
    widest = std::max(widest, columns_of(titles.back()));
  }
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const BatchOutcome& outcome = outcomes[i];
    std::string line = fmt::format("  {}  {:<10}", padded_to(titles[i], widest), name_of(outcome.state));
    if (outcome.length > Time{0}) line += fmt::format("  {:>9}", format_time(outcome.length));
    if (outcome.state == BatchState::kMade) line += fmt::format("  in {:.1f} s", seconds(outcome.taken));
    while (line.ends_with(' ')) line.pop_back();
    say("{}\n", line);
  }
  std::vector<std::string> counts;
  for (const StateName& state : kStates)
    if (const auto count = std::ranges::count(outcomes, state.state, &BatchOutcome::state); count > 0)
      counts.push_back(fmt::format("{} {}", count, state.name));
  say("cueclip: {} clip{}{}{}\n", outcomes.size(), outcomes.size() == 1 ? "" : "s",
      counts.empty() ? "" : ": ", fmt::join(counts, ", "));
}

}  // namespace cueclip::cli
