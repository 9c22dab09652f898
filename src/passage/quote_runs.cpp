#include "passage/quote_runs.h"

#include <algorithm>
#include <tuple>

#include "passage/quote_table.h"

namespace cueclip {

namespace {

/// By the words that are surely quoted; where there are none, by all.
double score_of(const Aligned& aligned, const QuoteWords& quote) {
  const std::size_t words = quote.sure() > 0 ? quote.sure() : quote.words.size();
  return std::max(0.0, 1 - aligned.cost / static_cast<double>(words));
}

QuoteRun run_of(const Aligned& aligned, double score, const SpokenWords& said) {
  QuoteRun run{aligned.begin, aligned.end, score};
  const auto ends_cue = [&](std::size_t word) {
    return word + 1 == said.words.size() || said.begins_cue(word + 1);
  };
  for (std::uint32_t i = 0; i < aligned.before && !said.begins_cue(run.first); ++i) --run.first;
  for (std::uint32_t i = 0; i < aligned.behind && !ends_cue(run.last); ++i) ++run.last;
  return run;
}

}  // namespace

std::vector<QuoteRun> nearest_runs(const QuoteWords& quote, const SpokenWords& said, std::size_t most) {
  std::vector<Aligned> ends = QuoteTable{quote, said}.align();
  std::erase_if(ends, [](const Aligned& end) { return !end.is_anywhere(); });
  // Of those that cost the same the first comes first, and of two that begin alike the longer one.
  std::ranges::sort(ends, [](const Aligned& one, const Aligned& other) {
    return std::tie(one.cost, one.begin, other.end) < std::tie(other.cost, other.begin, one.end);
  });
  std::vector<QuoteRun> runs;
  for (const Aligned& end : ends) {
    if (runs.size() == most) break;
    const QuoteRun run = run_of(end, score_of(end, quote), said);
    if (std::ranges::none_of(runs, [&](const QuoteRun& other) { return run.overlaps(other); }))
      runs.push_back(run);
  }
  return runs;
}

}  // namespace cueclip
