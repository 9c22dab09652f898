#pragma once

#include <algorithm>
#include <string_view>

namespace cueclip {

/// A name that says so, for readers whose file says that nobody is known: it is set apart from one that says
/// nothing of who speaks.
inline constexpr auto kNobodysName = "null";

/// Whether what stands in the place of a speaker's name says that nobody is known: nothing but marks (`-`,
/// `?`), or a word such as "Unknown" or "null" that programs put there.
[[nodiscard]] bool names_nobody(std::string_view name);

/// Takes such names away. They count for something only beside others: there what they stand at is a voice of
/// its own. `voice` gives the part of an item that has the `speaker` and `is_new_voice`.
template <typename Items, typename Voice>
void clear_nobody(Items& items, Voice&& voice) {
  const auto is_nobody = [](const auto& one) { return !one.speaker.empty() && names_nobody(one.speaker); };
  const bool names_somebody = std::ranges::any_of(
      items, [&](auto& item) { return !voice(item).speaker.empty() && !is_nobody(voice(item)); });
  for (auto& item : items) {
    auto& one = voice(item);
    if (!is_nobody(one)) continue;
    one.speaker.clear();
    one.is_new_voice = names_somebody;
  }
}

}  // namespace cueclip
