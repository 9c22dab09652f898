#include "transcript/format/page_grammar.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "transcript/add_cue.h"
#include "transcript/bare_names.h"
#include "transcript/format/page_cues.h"
#include "transcript/format/page_heads.h"
#include "transcript/format/page_names.h"
#include "transcript/format/page_speech.h"
#include "transcript/join.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kFurthestBack =
    std::chrono::seconds{30};            // that times may fall, as of those who speak at once
constexpr std::size_t kMostGroups = 12;  // the largest, that are looked into
constexpr std::size_t kShortRun = 3;     // heads; a player has two
constexpr double kMostThatFall = 0.1;    // of the times of a run

using Heads = std::vector<const PageHead*>;

/// Heads in which times rise, and where in the page they end.
struct Run {
  Heads heads;
  std::size_t end = 0;  // the first block that is another's
};

/// What a run gives.
struct Reading {
  std::vector<PageCue> cues;
  std::vector<TranscriptWarning> warnings;
  Heads heads;
};

Time start_of(const PageHead* head) {
  return head->stamp.time.start;
}

bool is_alone_in_text(const Page& page, const PageHead& head) {
  return page.is_text && head.kind == kAlone;
}

/// The runs in which times don't fall back far; the longest first.
std::vector<Run> runs_of(const Heads& heads, std::size_t block_count) {
  std::vector<Run> runs;
  for (const PageHead* head : heads) {
    if (!runs.empty() && start_of(runs.back().heads.back()) - start_of(head) > kFurthestBack)
      runs.back().end = head->block;
    if (runs.empty() || runs.back().end != block_count) runs.push_back({{}, block_count});
    runs.back().heads.push_back(head);
  }
  std::ranges::stable_sort(runs, std::greater{}, [](const Run& run) { return run.heads.size(); });
  return runs;
}

bool rises(const Heads& heads) {
  std::size_t falls = 0;
  for (std::size_t i = 1; i < heads.size(); ++i) falls += start_of(heads[i]) < start_of(heads[i - 1]) ? 1 : 0;
  return static_cast<double>(falls) <= kMostThatFall * static_cast<double>(heads.size());
}

/// Makes cues of a run, with their names.
Reading read_run(const Page& page, const Run& run) {
  Reading reading;
  reading.heads = run.heads;
  reading.cues = share_out(page, run.heads, run.end, reading.warnings);
  settle_names(reading.cues);
  return reading;
}

/// Whether a page of text has words before its first time.
bool has_other_words(const Page& page, const Heads& heads) {
  return heads.front()->block > 0 || !page.is_text;
}

std::size_t count_said(const Reading& reading) {
  return static_cast<std::size_t>(
      std::ranges::count_if(reading.cues, [](const PageCue& cue) { return !page_words(cue).empty(); }));
}

bool is_transcript(const Page& page, const Reading& reading) {
  if (is_alone_in_text(page, *reading.heads.back())) return true;
  std::vector<PageCue> cues;
  for (const PageCue& cue : reading.cues)
    if (!page_words(cue).empty()) cues.push_back(cue);
  const bool may_be_clock =
      std::ranges::all_of(reading.heads, [](const PageHead* head) { return head->stamp.may_be_clock; });
  return rises(reading.heads) &&
         reads_like_speech(cues, {may_be_clock, page.is_text}, has_other_words(page, reading.heads));
}

/// Whether a path leads through all that two others share.
bool is_beside(const Page& page, const PageHead& head, const Run& run) {
  const auto& path = page.blocks[head.block].path;
  const auto& first = page.blocks[run.heads.front()->block].path;
  const auto& last = page.blocks[run.heads.back()->block].path;
  const auto shared = std::ranges::mismatch(first, last).in1 - first.begin();
  return std::ssize(path) > shared && std::equal(first.begin(), first.begin() + shared, path.begin());
}

/// Heads that look like those of a transcript, or nearly, and stand elsewhere among them, with times that
/// fit.
Heads with_strays(const Page& page, const std::vector<PageHead>& all, const Run& run) {
  const PageHead& own = *run.heads.front();
  std::map<std::string, std::size_t> names;
  for (const PageHead& head : all) names[name_of(head.name)] += 1;
  const auto is_alike = [&](const PageHead& head) {
    if (head.kind == own.kind) return head.place != own.place;
    if (own.kind == kAlone) return head.kind == kNamed && names[name_of(head.name)] > 1;
    return (own.kind == kInline || own.kind == kNamed) && head.kind == kAlone;
  };
  Heads result;
  auto next = run.heads.begin();
  for (const PageHead& head : all) {
    if (next != run.heads.end() && *next == &head) {
      result.push_back(*next++);
    } else if (is_alike(head) && head.block < run.end && is_beside(page, head, run)) {
      const bool is_among = !result.empty() && next != run.heads.end();
      const bool is_late = result.empty() || head.stamp.time.start >= start_of(result.back());
      const bool is_early = next == run.heads.end() || head.stamp.time.start <= start_of(*next);
      if (is_late && is_early && (is_among || page.is_text)) result.push_back(&head);
    }
  }
  return result;
}

/// The paragraphs of a text that stand between two heads.
std::size_t paragraphs_between(const Page& page, const PageHead& one, const PageHead& other) {
  std::set<std::size_t> paragraphs;
  for (std::size_t i = one.block + 1; i < other.block; ++i) paragraphs.insert(page.blocks[i].path.front());
  return paragraphs.size();
}

bool begins_with_bracket(const Page& page, const PageHead& head) {
  return head.block + 1 < page.blocks.size() && words_of(page.blocks[head.block + 1].pieces).starts_with('[');
}

/// The head before a text's first that stands behind other words on its line, if what is between is as long
/// as a cue and begins like one; nullptr where there is none.
const PageHead* head_behind_words(const Page& page, const std::vector<PageHead>& all, const Heads& heads) {
  const PageHead* found = nullptr;
  for (const PageHead& head : all)
    if (head.kind == kBehindWords && head.block < heads.front()->block) found = &head;
  if (found == nullptr || start_of(found) >= start_of(heads.front())) return nullptr;
  std::size_t most = 0;
  std::size_t brackets = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (i + 1 < heads.size()) most = std::max(most, paragraphs_between(page, *heads[i], *heads[i + 1]));
    brackets += begins_with_bracket(page, *heads[i]) ? 1 : 0;
  }
  const std::size_t own = paragraphs_between(page, *found, *heads.front());
  const bool are_labelled = brackets * 2 > heads.size();
  return own >= 1 && own <= std::max<std::size_t>(most, 1) &&
                 begins_with_bracket(page, *found) == are_labelled
             ? found
             : nullptr;
}

/// The group's transcript: of its longest run, or of all of a text whose times are alone on their lines,
/// where none but a player's stand apart.
Run chosen_run(const Page& page, const std::vector<PageHead>& all, const Heads& group) {
  auto runs = runs_of(group, page.blocks.size());
  const bool keeps_order = runs.size() == 1 || runs[1].heads.size() < kShortRun;
  if (is_alone_in_text(page, *group.front()) && !keeps_order) return {group, page.blocks.size()};
  Run run = std::move(runs.front());
  run.heads = with_strays(page, all, run);
  if (is_alone_in_text(page, *group.front()))
    if (const PageHead* first = head_behind_words(page, all, run.heads))
      run.heads.insert(run.heads.begin(), first);
  return run;
}

/// Warns of a second run of some length that is not the same again, as a page has it for narrow screens.
void warn_of_others(const Page& page, const Heads& group, Reading& reading) {
  for (const Run& run : runs_of(group, page.blocks.size())) {
    const auto is_chosen = [&](const PageHead* head) {
      return std::ranges::find(reading.heads, head) != reading.heads.end();
    };
    if (run.heads.size() < kShortRun || is_chosen(run.heads.front())) continue;
    if (start_of(run.heads.front()) == start_of(reading.heads.front()) &&
        run.heads.size() == reading.heads.size())
      continue;
    reading.warnings.push_back({page.blocks[run.heads.front()->block].line,
                                "times begin anew here; this is taken for another transcript, and left out"});
  }
}

/// The heads in groups that look alike, the largest first.
std::vector<Heads> groups_of(const std::vector<PageHead>& all) {
  std::map<std::pair<std::string, std::string>, Heads> by_look;
  for (const PageHead& head : all) by_look[{head.place, head.kind}].push_back(&head);
  std::vector<Heads> groups;
  for (auto& [look, heads] : by_look)
    if (look.second != kBehindWords) groups.push_back(std::move(heads));
  std::ranges::stable_sort(groups, std::greater{}, [](const Heads& heads) { return heads.size(); });
  if (groups.size() > kMostGroups) groups.resize(kMostGroups);
  return groups;
}

/// Puts bare names of cues that have no other where they belong. Whoever has none on such a page is another.
void take_bare_names(std::vector<Cue>& cues) {
  std::vector<std::string> texts;
  std::vector<Cue*> nameless;
  for (Cue& cue : cues) {
    if (!cue.speaker.empty()) continue;
    texts.push_back(one_line(cue.text));
    nameless.push_back(&cue);
  }
  const auto names = bare_names(texts);
  if (std::ranges::all_of(names, [](const auto& name) { return name.empty(); })) return;
  for (std::size_t i = 0; i < names.size(); ++i) {
    Cue& cue = *nameless[i];
    cue.speaker = names[i];
    cue.is_new_voice = names[i].empty();
    if (names[i].empty()) continue;
    const bool is_in_a_line = cue.text.starts_with(names[i]);
    cue.text =
        is_in_a_line ? tidy_lines(cue.text.substr(names[i].size())) : texts[i].substr(names[i].size() + 1);
  }
}

Transcript transcript_of(const Page& page, Reading reading) {
  Transcript transcript{{}, {}, true, {}, std::move(reading.warnings)};
  for (const PageCue& cue : reading.cues) {
    std::string words = page_words(cue);
    if (words.empty()) continue;
    transcript.cues.push_back(Cue{0, cue.time, cue.name, std::move(words), cue.line});
    transcript.cues.back().is_new_voice = cue.is_new_voice && cue.name.empty();
  }
  for (const PageHead* head : reading.heads)
    transcript.starts_in_whole_seconds = transcript.starts_in_whole_seconds && head->stamp.is_whole;
  transcript.language = page.blocks[reading.heads.front()->block].language;
  take_bare_names(transcript.cues);
  return transcript;
}

}  // namespace

std::optional<Transcript> find_transcript(const Page& page) {
  std::vector<PageHead> all;
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    if (auto head = find_head(page, i)) all.push_back(std::move(*head));
  std::optional<Reading> best;
  for (const Heads& group : groups_of(all)) {
    Reading reading = read_run(page, chosen_run(page, all, group));
    const std::size_t said = count_said(reading);
    const std::size_t most = best ? count_said(*best) : 0;
    const bool is_better = !best || said > most || (said == most && is_alone_in_text(page, *group.front()));
    if (!is_better || !is_transcript(page, reading)) continue;
    warn_of_others(page, group, reading);
    best = std::move(reading);
  }
  if (!best) return std::nullopt;
  return transcript_of(page, std::move(*best));
}

void add_found(Transcript& transcript, const SourceText& source, Transcript found) {
  transcript.starts_in_whole_seconds = found.starts_in_whole_seconds;
  transcript.language = std::move(found.language);
  transcript.warnings = std::move(found.warnings);
  for (Cue& cue : found.cues) add_cue(transcript, source, std::move(cue));
}

}  // namespace cueclip
