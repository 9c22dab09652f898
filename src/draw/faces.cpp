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

bool has_face_beside_name(const ClipPlan& plan, const Speaker& speaker) {
  const Style::Avatar& avatar = plan.style.avatar;
  const CoverPlace place = plan.style.cover.place;
  const bool has_cover = plan.cover && place != CoverPlace::kNone && place != CoverPlace::kBehind;
  const bool stands_elsewhere =
      !avatar.box.empty() || (avatar.split && has_cover && split_faces(plan).has_value());
  return speaker.image != nullptr && avatar.size > 0 && !stands_elsewhere;
}

}  // namespace cueclip
