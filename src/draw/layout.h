#pragma once

#include <cueclip/plan.h>

#include <vector>

#include "caption/typesetter.h"
#include "draw/rect.h"

namespace cueclip {

/// Lines of text of one look, in their places.
struct SetText {
  Typeface face;
  double opacity = 1;
  std::vector<PlacedLine> lines;
};

/// Where everything that never changes stands, and the boxes of what does.
struct Layout {
  Rect cover;  ///< empty where there is none
  double cover_radius = 0;
  Rect logo;
  std::vector<SetText> texts;  ///< show, title, link
  Rect waveform;
  Rect progress;
  Typeface clock;
  double clock_right = 0;
  double clock_baseline = 0;
};

[[nodiscard]] Layout lay_out(const ClipPlan& plan, Typesetter& typesetter);

/// A speaker's name, with the role and the mark before it.
struct SpeakerLayout {
  Rect mark;  ///< empty where the style has none
  SetText name;
  SetText role;
};

[[nodiscard]] SpeakerLayout lay_out_speaker(const ClipPlan& plan, const Speaker& speaker,
                                            Typesetter& typesetter);

/// A card's words.
[[nodiscard]] SetText lay_out_words(const ClipPlan& plan, const Card& card, Typesetter& typesetter);

}  // namespace cueclip
