#pragma once

#include <cueclip/plan.h>

#include <string>
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

/// The mark and the rule that stand where words begin.
struct Opening {
  Rect rule;
  SetText quote;
};

/// Where a clock stands.
struct ClockLayout {
  Typeface face;
  double opacity = 1;
  double baseline = 0;
  Rect box;
  Align align = Align::kRight;
};

/// Where everything that never changes stands, and the boxes of what does. An empty rectangle is of something
/// that isn't there.
struct Layout {
  Rect cover;
  double cover_radius = 0;
  bool splits_cover = false;  ///< two speakers' pictures take its place
  Rect logo;
  Rect panel;
  Rect code;
  std::vector<Opening> openings;  ///< one, or two of which that of the card that shows is seen
  std::vector<SetText> texts;     ///< show, title, headline, link
  Rect avatar;
  Rect waveform;
  Rect progress;
  ClockLayout clock;
};

[[nodiscard]] Layout lay_out(const ClipPlan& plan, Typesetter& typesetter);

/// A speaker's name, with the role and the mark before it or the pill under it.
struct SpeakerLayout {
  Rect mark;  ///< empty where the style has none
  Rect pill;  ///< likewise
  Rect face;  ///< of the speaker's picture; empty where there is none, or it stands elsewhere
  SetText name;
  SetText role;
};

/// With the role or without: what stands in the middle is in the middle as it is drawn.
[[nodiscard]] SpeakerLayout lay_out_speaker(const ClipPlan& plan, const Speaker& speaker, bool with_role,
                                            Typesetter& typesetter);

/// A card's words.
[[nodiscard]] SetText lay_out_words(const ClipPlan& plan, const Card& card, Typesetter& typesetter);

/// A style's box in whole pixels.
[[nodiscard]] Rect rect_of(const StyleBox& box, const Shape& shape);

}  // namespace cueclip
