#include "draw/faces.h"

#include <algorithm>
#include <vector>

namespace cueclip {

std::optional<std::pair<int, int>> split_faces(const ClipPlan& plan) {
  std::vector<int> speakers;
  for (const Card& card : plan.captions.cards)
    if (card.speaker >= 0 && std::ranges::find(speakers, card.speaker) == speakers.end())
      speakers.push_back(card.speaker);
  const bool have_pictures = std::ranges::all_of(
      speakers, [&](int one) { return plan.speakers[static_cast<std::size_t>(one)].image != nullptr; });
  if (speakers.size() != 2 || !have_pictures) return std::nullopt;
  return std::pair{speakers[0], speakers[1]};
}

bool splits_cover(const ClipPlan& plan) {
  const CoverPlace place = plan.style.cover.place;
  const bool has_place = plan.cover && place != CoverPlace::kNone && place != CoverPlace::kBehind;
  return plan.style.avatar.split && has_place && split_faces(plan).has_value();
}

bool has_face_beside_name(const ClipPlan& plan, const Speaker& speaker) {
  const Style::Avatar& avatar = plan.style.avatar;
  return speaker.image != nullptr && avatar.size > 0 && avatar.box.empty() && !splits_cover(plan);
}

}  // namespace cueclip
