#include "plan/left_out.h"

#include <cueclip/error.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

std::string words_left_out(const Card& card) {
  return printable(fmt::format("{}", fmt::join(card.lines, " ")));
}

}  // namespace

std::string note_on_left_out(const std::vector<LeftOut>& left_out) {
  const LeftOut& first = left_out.front();
  if (left_out.size() == 1)
    return fmt::format(
        "cue {} (\"{}\") is said inside cue {} and left out of the picture: there is no room for it; it is "
        "in the files beside",
        describe(first.card.cue), words_left_out(first.card), describe(first.inside));
  std::string cues;
  for (std::size_t i = 0; i < left_out.size(); ++i)
    cues += fmt::format(
        "{}cue {} (\"{}\") inside cue {}", i == 0 ? "" : (i + 1 == left_out.size() ? " and " : ", "),
        describe(left_out[i].card.cue), words_left_out(left_out[i].card), describe(left_out[i].inside));
  return fmt::format(
      "{} are left out of the picture: there is no room for them; they are in the files beside", cues);
}

}  // namespace cueclip
