#pragma once

#include <cueclip/plan.h>

#include <map>
#include <optional>

#include "draw/plate.h"

namespace cueclip {

/// What a clip's words are drawn in.
struct WordsColours {
  Colour text;
  Colour accent;                   ///< of the word that is being said, where nobody is named
  std::map<int, Colour> speakers;  ///< of that word, by who says it
  std::optional<Plate> plate;      ///< under them; none where they are read well without

  /// Of the word that is being said by this speaker, an index; -1 where nobody is named.
  [[nodiscard]] const Colour& said_by(int speaker) const {
    const auto found = speakers.find(speaker);
    return found == speakers.end() ? accent : found->second;
  }
};

/// The style's colours, moved as far as 7:1 with what `still` shows in an area needs; with a plate where that
/// isn't enough.
[[nodiscard]] WordsColours words_colours(const ClipPlan& plan, const Canvas& still, const Rect& area);

}  // namespace cueclip
