#include "plan/missing_letters.h"

#include <fmt/format.h>

namespace cueclip {

std::vector<std::string> notes_on_missing_letters(const ClipPlan& plan, Typesetter& typesetter) {
  // Another clip's, where it has set one before.
  (void)typesetter.take_missing_characters();
  (void)typesetter.take_left_out_emoji();
  const Typeface face{plan.style.font, 16, plan.style.words.look.weight, 0};
  const auto ask = [&](const std::string& text) { (void)typesetter.runs({text}, face); };
  for (const auto* text : {&plan.title, &plan.show, &plan.episode, &plan.hook, &plan.link}) ask(*text);
  for (const Card& card : plan.captions.cards) {
    for (const auto& line : card.lines) ask(line);
    if (card.speaker < 0) continue;
    const Speaker& speaker = plan.speakers[static_cast<std::size_t>(card.speaker)];
    ask(speaker.name);
    ask(speaker.role);
  }
  std::vector<std::string> notes;
  for (const char32_t character : typesetter.take_missing_characters())
    notes.push_back(missing_font_note(character));
  for (const auto& emoji : typesetter.take_left_out_emoji())
    notes.push_back(fmt::format(
        "the picture leaves out {}, which is several emoji in one; text beside the clip keeps it", emoji));
  return notes;
}

}  // namespace cueclip
