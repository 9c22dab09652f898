#include "plan/turns.h"

#include <algorithm>

#include <fmt/format.h>

#include "caption/tokens.h"
#include "caption/typography.h"

namespace cueclip {

namespace {

/// With a space between, but not in a script that has none.
void append(std::string& text, const std::string& more) {
  if (!text.empty() && !(is_unspaced_script(text) && is_unspaced_script(more))) text += ' ';
  text += more;
}

}  // namespace

std::vector<Turn> turns_of(const ClipPlan& plan) {
  std::vector<Turn> turns;
  CueName before;
  int reached = 0;  // the highest number in a row; a later part of a cue may come behind the next cue
  for (const SaidWords& said : plan.said) {
    const auto [number, part] = said.cue;
    const bool follows = number == before.number || number == reached + 1 || (part > 1 && number <= reached);
    reached = follows ? std::max(reached, number) : number;
    if (!turns.empty() && !follows) append(turns.back().text, kLeftOut);
    if (turns.empty() || turns.back().speaker != said.speaker) turns.push_back({said.speaker, {}});
    append(turns.back().text, said.text);
    before = said.cue;
  }
  return turns;
}

std::string words_as_text(const ClipPlan& plan) {
  std::string text;
  for (const Turn& turn : turns_of(plan)) {
    if (!text.empty()) text += '\n';
    if (turn.speaker >= 0)
      text += typeset(fmt::format("{}: ", plan.speakers[static_cast<std::size_t>(turn.speaker)].name),
                      plan.language) +
              ' ';
    text += turn.text;
  }
  return text;
}

}  // namespace cueclip
